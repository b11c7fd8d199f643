"""Opening a document's file, with every way it can fail told."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from models.inputs.documents import refusals


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The file, and its size in bytes, at least 1. Raises `BadDocument`, also while it is read."""
    name = path.name or str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would block, a device never ends
            raise refusals.not_a_file(name)
        if status.st_size == 0:
            raise refusals.empty(name)
        with path.open("rb") as file:
            yield file, status.st_size
    except FileNotFoundError as error:
        raise refusals.missing(name, error) from error
    except (OSError, ValueError) as error:
        raise refusals.unreadable(name, error) from error
