"""One set-up at a time: a second start waits for the first."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bootstrap.report import say

WAITING = "Another start is setting Sidelight up; waiting for it…"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock on an existing file. The file's content is neither read nor changed."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        if not _try_lock(descriptor):
            say(WAITING)
            _wait_for_lock(descriptor)
        try:
            yield
        finally:
            _unlock(descriptor)
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    _FAR_BEHIND_THE_END = 1 << 30  # a locked byte cannot be read by others
    _SECONDS_BETWEEN_TRIES = 0.5

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR_BEHIND_THE_END, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(descriptor: int) -> None:
        while not _try_lock(descriptor):
            time.sleep(_SECONDS_BETWEEN_TRIES)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR_BEHIND_THE_END, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        # Children inherit the lock: when this process is killed, pip may still be writing.
        os.set_inheritable(descriptor, True)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
