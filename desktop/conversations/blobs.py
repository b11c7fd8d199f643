"""Files named by their content: written once, however often they are attached."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.conversations import faults

_NAME = re.compile(r"[0-9a-f]{64}")


class BlobDamaged(Exception):
    """A blob is missing, or is not what it was. Never told to the user as it is: whoever knows what
    it belongs to says so."""


class Blobs:
    """A folder of blobs. Writing is not forced to the disk: a blob that a power cut spoiled is
    noticed when it is read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> str:
        """Keep it; returns its SHA-256 in lower-case hex. Raises `DiskFull`, `StoreUnavailable`."""
        name = hashlib.sha256(data).hexdigest()
        path = self.path_of(name)
        with faults.told():
            if not _is_there(path, data):
                _write(path, data)
        return name

    def get(self, name: str) -> bytes:
        """Raises `BlobDamaged`."""
        try:
            data = self.path_of(name).read_bytes()
        except OSError as error:
            raise BlobDamaged(f"{name}: {error}") from error
        if hashlib.sha256(data).hexdigest() != name:
            raise BlobDamaged(f"{name} has another content")
        return data

    def path_of(self, name: str) -> Path:
        """Where it is, or would be; raises `BlobDamaged` for what cannot be the name of one."""
        if not _NAME.fullmatch(name):
            raise BlobDamaged(f"{name!r} is no blob")
        return self._folder / name[:2] / name[2:4] / name

    def keep_only(self, names: Iterable[str]) -> None:
        """Delete all others, and what was left half written."""
        kept = set(names)
        with faults.told():
            for path in self._files():
                if path.name not in kept:
                    path.unlink(missing_ok=True)

    def clear(self) -> None:
        with faults.told(), contextlib.suppress(FileNotFoundError):
            shutil.rmtree(self._folder)

    def _files(self) -> Iterator[Path]:
        return (path for path in self._folder.glob("*/*/*") if path.is_file())


def names_in(text: str) -> list[str]:
    """All that could be names of blobs in a text, such as the JSON of attachments."""
    return re.findall(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", text)


def _is_there(path: Path, data: bytes) -> bool:
    """Whole: what a power cut spoiled has the right size often enough."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    half_done = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        half_done.write_bytes(data)
        half_done.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            half_done.unlink()
        raise
