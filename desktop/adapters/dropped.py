"""What is dropped may be an adapter, or something to be asked about."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from pathlib import Path

from models.sources.look_at import is_adapter

# Pickles are among them, so that they are refused in words.
_SUFFIXES = {".safetensors", ".pt", ".pth", ".ckpt", ".bin"}


def may_be_adapter(path: str) -> bool:
    """By its name alone: a file of that kind, or what may be a folder."""
    suffix = Path(path).suffix.lower()
    return suffix in _SUFFIXES or mimetypes.guess_type(Path(path).name)[0] is None


def adapters_among(paths: Sequence[Path]) -> list[Path]:
    """Files of weights, and folders that hold an adapter. Waits for the disk."""
    return [path for path in paths if _is_adapter(path)]


def is_file(path: Path) -> bool:
    """Whether it is a file of weights, which are an adapter's or nothing that can be taken."""
    return path.suffix.lower() == ".safetensors" and not path.is_dir()


def _is_adapter(path: Path) -> bool:
    return is_file(path) or (path.is_dir() and is_adapter(path))
