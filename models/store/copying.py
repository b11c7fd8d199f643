"""Copies files of models: half ones never stand under their name, times of change stay."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from models.cancel import CancelToken

_CHUNK = 1024 * 1024


def copy_file(
    source: Path,
    target: Path,
    half_done: Path,
    cancel: CancelToken,
    on_copied: Callable[[int], None],
) -> str:
    """Copy through `half_done` on the target's disk; returns the SHA-256 of what was read.

    `on_copied` is told how many bytes were just copied. Raises `OSError`, `Cancelled`.
    """
    digest = hashlib.sha256()
    with source.open("rb") as reading, half_done.open("wb") as writing:
        while chunk := reading.read(_CHUNK):
            cancel.check()
            writing.write(chunk)
            digest.update(chunk)
            on_copied(len(chunk))
        writing.flush()
        os.fsync(writing.fileno())
        times = os.fstat(reading.fileno())
    os.utime(half_done, ns=(times.st_atime_ns, times.st_mtime_ns))
    target.parent.mkdir(parents=True, exist_ok=True)
    half_done.replace(target)
    return digest.hexdigest()


def link_file(source: Path, target: Path) -> bool:
    """A second name for the same bytes; False where there is no such thing.

    Only for files that nobody writes into afterwards.
    """
    if source.is_symlink():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:
        return False
    return True
