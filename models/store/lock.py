"""One process at a time works on a model; a process that dies frees its locks."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

LOCKS_FOLDER = ".locks"
# The lock of the whole folder of models, while it is moved to another disk.
MOVING = ".moving"
# Long enough for somebody who only had a look.
PATIENCE_S = 0.5
_LOOK_S = 0.05
_PAUSE_S = 0.01


class LockTaken(Exception):
    """Somebody else holds it."""


class FolderMoving(LockTaken):
    """Somebody moves all models."""


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
def lock(user_folder: Path, model_id: str, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Hold the lock of a model in this store; raises `LockTaken` when it stays held by another,
    `FolderMoving` when all models are being moved, and `OSError`.

    Whoever moves them looks at all locks while holding the one of the move, so that one of the
    two always sees the other.
    """
    with _held(user_folder, model_id, patience_s):
        if is_locked(user_folder, MOVING):
            raise FolderMoving(model_id)
        yield


@contextmanager
def lock_move(user_folder: Path) -> Iterator[None]:
    """Hold the lock of the move of a folder that is no longer, or not yet, used otherwise."""
    with _held(user_folder, MOVING, PATIENCE_S):
        yield


@contextmanager
def lock_all(user_folder: Path) -> Iterator[None]:
    """Hold the lock of the move and that of every model; raises as `lock`."""
    with ExitStack() as held:
        held.enter_context(_held(user_folder, MOVING, PATIENCE_S))
        for path in sorted((user_folder / LOCKS_FOLDER).iterdir()):
            if path.name != MOVING:
                held.enter_context(_held(user_folder, path.name, PATIENCE_S))
        yield


def is_locked(user_folder: Path, model_id: str) -> bool:
    """Whether somebody is at work on the model right now."""
    if not (user_folder / LOCKS_FOLDER / model_id).exists():
        return False
    try:
        with _held(user_folder, model_id, _LOOK_S):
            return False
    except LockTaken:
        return True
    except OSError:  # nobody works in a folder that cannot be written to
        return False


@contextmanager
def _held(user_folder: Path, name: str, patience_s: float) -> Iterator[None]:
    """The empty file stays: removing it would let two processes lock two files of one name."""
    folder = user_folder / LOCKS_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / name).open("ab") as file:
        _take_in_time(file, name, time.monotonic() + patience_s)
        try:
            yield
        finally:
            _free(file)


def _take_in_time(file: IO[bytes], name: str, deadline: float) -> None:
    while not _took(file):
        if time.monotonic() >= deadline:
            raise LockTaken(name)
        time.sleep(_PAUSE_S)


def _took(file: IO[bytes]) -> bool:
    try:
        _take(file)
    except (BlockingIOError, PermissionError):
        return False
    return True
