"""Opening the database: newest schema, write-ahead log, and a look at whether it is whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.conversations import faults, schema

_HEADER = b"SQLite format 3\0"
_VERSION_AT = 60  # https://www.sqlite.org/fileformat.html#the_database_header
_PRAGMAS = (
    # What was committed survives the end of the process, though not always that of the power.
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    # What is deleted is gone from the file too, and is not found in it when it is recovered.
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
)


def connect(path: Path, busy_s: float) -> sqlite3.Connection:
    """A connection in autocommit mode, for use on this thread.

    Raises `StoreTooNew` (the file is as it was), `StoreDamaged`, `StoreUnavailable`, `DiskFull`.
    """
    with faults.told():
        path.parent.mkdir(parents=True, exist_ok=True)
        _check_place(path)
    try:
        connection = sqlite3.connect(path, timeout=busy_s, isolation_level=None)
    except sqlite3.Error as error:
        raise _of_opening(error) from error
    try:
        _prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise _of_opening(error) from error
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All of what is written in it, or nothing; committed when it ends."""
    with faults.told():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            # Some errors, a full disk say, have ended it already.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _check_place(path: Path) -> None:
    """Without opening it, which may already change something."""
    if not path.exists():
        return
    if not path.is_file():
        raise faults.damaged(f"{path} is no file")
    with path.open("rb") as file:
        head = file.read(_VERSION_AT + 4)
    log = path.with_name(path.name + "-wal")
    if not head and log.exists() and log.stat().st_size:
        raise faults.damaged(f"{path} is empty, but has a log")  # which SQLite would delete
    version = int.from_bytes(head[_VERSION_AT:], "big")
    if head.startswith(_HEADER) and version > schema.NEWEST:
        raise faults.too_new(path, version)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    version = schema.version_of(connection)
    if version > schema.NEWEST:
        raise faults.too_new(path, version)
    (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if finding != "ok":
        raise faults.damaged(f"{path}: {finding}")
    if not version and connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
        raise faults.damaged(f"{path} has tables of something else")
    schema.bring_up_to_date(connection)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if missing := schema.TABLES - tables:
        raise faults.damaged(f"{path} has no {', '.join(sorted(missing))}")


def _of_opening(error: sqlite3.Error) -> Exception:
    if faults.is_damage(error):
        return faults.damaged(f"{type(error).__name__}: {error}")
    return faults.of_sqlite(error)
