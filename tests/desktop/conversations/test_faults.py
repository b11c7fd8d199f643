"""What SQLite and the disk say becomes an error that people understand."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from desktop.conversations import faults
from models.errors import DiskFull, SidelightError


def _raised(error: Exception) -> Exception:
    with pytest.raises(Exception) as caught, faults.told():
        raise error
    return caught.value


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("database is locked", faults.StoreUnavailable),
        ("attempt to write a readonly database", faults.StoreUnavailable),
        ("disk I/O error", faults.StoreUnavailable),
        ("unable to open database file", faults.StoreUnavailable),
        ("database or disk is full", DiskFull),
        ("database disk image is malformed", faults.StoreDamaged),
        ("file is not a database", faults.StoreDamaged),
    ],
)
def test_python_without_error_codes_is_understood(words: str, kind: type[SidelightError]) -> None:
    error = _raised(sqlite3.DatabaseError(words))
    assert isinstance(error, kind)
    assert words in error.cause


def test_real_errors_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "a"
    holder, other = sqlite3.connect(path, isolation_level=None), sqlite3.connect(path, timeout=0)
    holder.execute("CREATE TABLE numbers (number UNIQUE)")
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(faults.StoreUnavailable), faults.told():
        other.execute("SELECT * FROM numbers")
    holder.execute("COMMIT")
    holder.execute("PRAGMA query_only = ON")
    with pytest.raises(faults.StoreUnavailable), faults.told():
        holder.execute("INSERT INTO numbers VALUES (1)")
    holder.close()
    path.write_bytes(b"notes" * 1000)
    with pytest.raises(faults.StoreDamaged), faults.told():
        other.execute("SELECT * FROM numbers")
    other.close()


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "No space left"), DiskFull),
        (PermissionError(errno.EACCES, "no"), faults.StoreUnavailable),
        (sqlite3.IntegrityError("FOREIGN KEY constraint failed"), faults.ConversationGone),
    ],
)
def test_other_errors_too(error: Exception, kind: type[SidelightError]) -> None:
    assert isinstance(_raised(error), kind)


def test_a_mistake_of_our_own_stays_what_it_is() -> None:
    error = sqlite3.OperationalError("no such column: x")
    assert _raised(error) is error


@pytest.mark.parametrize("error", [faults.gone(), faults.damaged("x"), faults.unavailable("x")])
def test_each_says_what_happened_and_what_to_do(error: SidelightError) -> None:
    assert error.what.endswith(".")
    assert error.todo.endswith(".")
