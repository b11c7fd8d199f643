"""Files that appear at one go, complete, or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop.conversations.export import faults


@dataclass(frozen=True)
class _Draft:
    path: Path
    target: Path
    replace: bool


class Placing:
    """Things that are written beside their places, and put there together when it is left without
    an error; otherwise nothing is left of them.

    Raises `ExportFailed` and `DiskFull`.
    """

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []

    def draft(self, target: Path, *, replace: bool = False) -> Path:
        """Where to write what is to become `target`, a file or folder; what is there already stays
        unless `replace`."""
        path = target.with_name(f".sidelight-{secrets.token_hex(6)}.new")
        self._drafts.append(_Draft(path, target, replace))
        if not replace and os.path.lexists(target):
            raise faults.taken(target.name)
        return path

    def forget(self, path: Path) -> None:
        """A draft that nothing was written to."""
        self._drafts = [one for one in self._drafts if one.path != path]

    def place(self) -> None:
        """The last draft first: what a file names is there before the file is."""
        placed: list[Path] = []
        for draft in reversed(self._drafts):
            try:
                with faults.writing(draft.target.name):
                    _move(draft)
            except BaseException:
                for path in placed:
                    _remove(path)
                raise
            if not draft.replace:
                placed.append(draft.target)

    def clear(self) -> None:
        """Remove what has not been placed."""
        for draft in self._drafts:
            _remove(draft.path)


@contextmanager
def placing() -> Iterator[Placing]:
    work = Placing()
    try:
        yield work
        work.place()
    finally:
        work.clear()


@contextmanager
def written(path: Path, name: str) -> Iterator[BinaryIO]:
    """A new file that is on the disk when this ends; `name` is what people know it by."""
    with faults.writing(name), path.open("xb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _move(draft: _Draft) -> None:
    if draft.replace:
        draft.path.replace(draft.target)
    elif os.path.lexists(draft.target):
        raise faults.taken(draft.target.name)
    else:
        draft.path.rename(draft.target)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
