"""The files of a store: where they are, and how a damaged database makes way for a new one."""

from __future__ import annotations

import contextlib
import shutil
from itertools import count
from pathlib import Path

_NAME, _SUFFIX = "conversations", ".sqlite3"
# What SQLite keeps beside a database. The log goes first: beside another database it would be
# taken for that one's.
_BESIDE = ("-wal", "-shm", "-journal", "")


class StoreFiles:
    """Paths in the folder of a store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / f"{_NAME}{_SUFFIX}"
        self.blobs = folder / "blobs"
        # A new database while it is filled, and when it is complete.
        self.recovering = folder / f"{_NAME}.recovering{_SUFFIX}"
        self.recovered = folder / f"{_NAME}.recovered{_SUFFIX}"

    def set_aside(self) -> list[Path]:
        """Damaged databases of earlier times."""
        return sorted(self.folder.glob(f"{_NAME}.damaged-*{_SUFFIX}"))

    def begin_recovery(self) -> Path:
        """Where the new database is to be made."""
        remove_database(self.recovering)
        return self.recovering

    def finish_recovery(self) -> Path | None:
        """Put a complete new database into the place of the damaged one, which is set aside;
        returns where. Can be called again when it was broken off; does nothing when there is no
        complete one."""
        if not self.recovered.exists():
            return None
        aside = self._next_aside()
        for ending in _BESIDE:
            beside = _beside(self.database, ending)
            if beside.exists():
                beside.rename(_beside(aside, ending))
        self.recovered.rename(self.database)
        return aside

    def delete(self) -> None:
        """All databases."""
        for path in (self.database, self.recovering, self.recovered, *self.set_aside()):
            remove_database(path)

    def _next_aside(self) -> Path:
        names = (f"{_NAME}.damaged-{number}{_SUFFIX}" for number in count(1))
        free = (self.folder / name for name in names)
        return next(path for path in free if not _any_exists(path))


def remove_database(path: Path) -> None:
    """And what is beside it."""
    for ending in _BESIDE:
        beside = _beside(path, ending)
        if beside.is_dir() and not beside.is_symlink():
            shutil.rmtree(beside)
        else:
            with contextlib.suppress(FileNotFoundError):
                beside.unlink()


def _any_exists(path: Path) -> bool:
    return any(_beside(path, ending).exists() for ending in _BESIDE)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
