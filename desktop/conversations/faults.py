"""What can go wrong with the store of conversations, as errors for people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import DiskFull, SidelightError
from models.sources.room import is_disk_full
from models.words import say


class StoreTooNew(SidelightError):
    """The store was written by a newer app."""


class StoreDamaged(SidelightError):
    """The store cannot be read, wholly or in part."""


class StoreUnavailable(SidelightError):
    """The store's folder or file cannot be read or written just now."""


class ConversationGone(SidelightError):
    """A conversation or message that is asked for is not there."""


class AttachmentLost(SidelightError):
    """The kept copy of an attachment is missing or damaged."""


# https://www.sqlite.org/rescode.html
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _PROTOCOL, _CONSTRAINT, _NOTADB = 13, 14, 15, 19, 26
_DAMAGED = {_CORRUPT, _NOTADB}
_UNAVAILABLE = {_BUSY, _LOCKED, _READONLY, _IOERR, _CANTOPEN, _PROTOCOL}
# Python 3.10 has no `sqlite_errorcode`; these are SQLite's own words for a code, see
# sqlite3_errstr.
_CODES = {
    "database is locked": _BUSY,
    "database table is locked": _LOCKED,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "locking protocol": _PROTOCOL,
    "file is not a database": _NOTADB,
}


@contextmanager
def told() -> Iterator[None]:
    """Turns errors of SQLite and of the disk into those above; others pass."""
    try:
        yield
    except sqlite3.Error as error:
        raise of_sqlite(error) from error
    except OSError as error:
        raise of_disk(error) from error


def of_sqlite(error: sqlite3.Error) -> Exception:
    """What to raise instead; of a mistake in our own SQL the error itself."""
    code, cause = _code_of(error), f"{type(error).__name__}: {error}"
    if code == _FULL:
        return _full(cause)
    if code in _UNAVAILABLE:
        return unavailable(cause)
    if code == _CONSTRAINT or isinstance(error, sqlite3.IntegrityError):
        return gone(cause)
    return damaged(cause) if code in _DAMAGED else error


def of_disk(error: OSError) -> SidelightError:
    cause = f"{type(error).__name__}: {error}"
    return _full(cause) if is_disk_full(error) else unavailable(cause)


def is_damage(error: sqlite3.Error) -> bool:
    """At opening also what SQLite says of a schema that makes no sense."""
    return _code_of(error) not in {_FULL, *_UNAVAILABLE}


def too_new(path: Path, version: int) -> StoreTooNew:
    return StoreTooNew(
        say("Your conversations were kept by a newer version of Sidelight."),
        say("Install that version again; nothing was changed, and what you say now is not kept."),
        f"{path}: version {version}",
    )


def damaged(cause: str) -> StoreDamaged:
    return StoreDamaged(
        say("The file with your conversations is damaged."),
        say("Start Sidelight again: it sets the file aside and recovers what can be read."),
        cause,
    )


def unavailable(cause: str) -> StoreUnavailable:
    return StoreUnavailable(
        say("Your conversations cannot be read or saved just now."),
        say("Check that their folder is there and may be written, and that nothing locks it."),
        cause,
    )


def gone(cause: str = "") -> ConversationGone:
    return ConversationGone(
        say("This conversation is not there any more."), say("Start a new one."), cause
    )


def attachment_lost(name: str, cause: str) -> AttachmentLost:
    return AttachmentLost(
        say("The kept copy of “{name}” is missing or damaged.", name=name),
        say("Attach the file again."),
        cause,
    )


def _full(cause: str) -> DiskFull:
    return DiskFull(
        say("The disk is full, so the conversation could not be saved."),
        say("Free some room; what was said is kept in memory and saved then."),
        cause,
    )


def _code_of(error: sqlite3.Error) -> int | None:
    code = getattr(error, "sqlite_errorcode", None)
    return _CODES.get(str(error)) if code is None else int(code) & 0xFF
