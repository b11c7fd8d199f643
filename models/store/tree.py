"""The files below a folder: how many bytes, and which to keep."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Container, Iterator
from pathlib import Path


def bytes_in(folder: Path) -> int:
    """Of all files below; 0 without the folder. Files that vanish meanwhile do not count."""
    total = 0
    for path in files_in(folder):
        with contextlib.suppress(OSError):
            total += path.lstat().st_size
    return total


def files_in(folder: Path) -> Iterator[Path]:
    """Every file below, links to files included, hidden ones too; links to folders not."""
    for place, _, names in os.walk(folder):
        for name in names:
            yield Path(place, name)


def keep_only(folder: Path, names: Container[str]) -> None:
    """Delete what is none of these relative paths, and folders that are empty then.

    Raises `OSError`.
    """
    for place, folders, files in os.walk(folder, topdown=False):
        for name in files:
            path = Path(place, name)
            if path.relative_to(folder).as_posix() not in names:
                path.unlink()
        for name in folders:
            _remove_if_empty(Path(place, name))


def _remove_if_empty(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif not any(folder.iterdir()):
        folder.rmdir()
