"""Whether files on the disk are what the hub says they are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from models.cancel import CancelToken
from models.sources.remote import RemoteFile

_CHUNK = 1 << 20


def wrong_files(
    folder: Path,
    files: Sequence[RemoteFile],
    on_read: Callable[[int], None],
    cancel: CancelToken,
) -> list[RemoteFile]:
    """Those that are not there, or not with the right size and content; raises `OSError`."""
    return [file for file in files if not _is_right(folder / file.path, file, on_read, cancel)]


def bytes_to_read(folder: Path, files: Sequence[RemoteFile]) -> int:
    """How much of them has to be read to tell."""
    return sum(file.size_bytes for file in files if _has_size(folder / file.path, file))


def _is_right(
    path: Path, file: RemoteFile, on_read: Callable[[int], None], cancel: CancelToken
) -> bool:
    if not _has_size(path, file):
        return False
    sha256 = hashlib.sha256()
    sha1 = hashlib.sha1(f"blob {file.size_bytes}\0".encode(), usedforsecurity=False)
    told = [
        (digest, expected)
        for digest, expected in ((sha256, file.sha256), (sha1, file.git_sha1))
        if expected
    ]
    with path.open("rb") as content:
        while chunk := content.read(_CHUNK):
            cancel.check()
            for digest, _ in told:
                digest.update(chunk)
            on_read(len(chunk))
    return all(digest.hexdigest() == expected for digest, expected in told)


def _has_size(path: Path, file: RemoteFile) -> bool:
    return path.is_file() and path.stat().st_size == file.size_bytes
