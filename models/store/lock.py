"""One process at a time installs or removes a model; a process that dies frees its locks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LOCKS_FOLDER = ".locks"


class LockTaken(Exception):
    """Somebody else holds it."""


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _free(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


@contextmanager
def lock(user_folder: Path, model_id: str) -> Iterator[None]:
    """Hold the lock of a model in this store; raises `LockTaken` at once when it is held.

    Its empty file stays: removing it would let two processes lock two files of one name.
    """
    folder = user_folder / LOCKS_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / model_id).open("ab") as file:
        try:
            _take(file)
        except (BlockingIOError, PermissionError) as error:
            raise LockTaken(model_id) from error
        try:
            yield
        finally:
            _free(file)
