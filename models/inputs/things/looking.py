"""From what was dropped to what each of it is: bytes first, the name second."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from models.cancel import CancelToken
from models.errors import BadDocument
from models.inputs.documents.encodings import encoding_of
from models.inputs.things import refusals
from models.inputs.things.folders import files_in
from models.inputs.things.signatures import HEAD_BYTES, kind_by_content
from models.inputs.things.suffixes import OFFICE, promised_kind
from models.inputs.things.thing import Kind, Refused, Thing

MAX_FILES = 200

_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"\xfd7zXZ", b"BZh")


def look_at(paths: Sequence[Path], cancel: CancelToken | None = None) -> list[Thing | Refused]:
    """What each file is, folders opened, every file once, in the order given.

    At most `MAX_FILES` of a folder. Reads only heads of files, yet touches the disk: not for the
    GUI thread. Raises `Cancelled`.
    """
    token = cancel or CancelToken()
    seen: set[str] = set()
    result: list[Thing | Refused] = []
    for found in (one for path in paths for one in _opened(path, token)):
        token.check()
        thing = _look(found) if isinstance(found, Path) else found
        place = os.path.realpath(thing.path) if "\0" not in str(thing.path) else ""
        if place not in seen or isinstance(thing, Refused):
            result.append(thing)
        seen.add(place)
    return result


def kind_of(path: Path) -> Kind:
    """What one file is. Raises `BadDocument` for what cannot be attached."""
    head = _head(path)
    suffix = path.suffix.lower()
    kind = kind_by_content(head, suffix)
    if kind is not None:
        return kind
    is_text = encoding_of(head) is not None
    promised = promised_kind(suffix, is_text=is_text)
    if promised is not None:  # its reader says what is wrong with it
        return promised
    if is_text and not head.startswith(b"{\\rtf"):
        return "text"
    raise _refusal(path, head)


def _opened(path: Path, cancel: CancelToken) -> Iterator[Path | Refused]:
    """The file itself, or those of the folder, and what went wrong with it."""
    if not _is_folder(path):
        yield path
        return
    content = files_in(path, MAX_FILES, cancel)
    yield from content.files
    for folder, error in content.unreadable:
        yield Refused(folder, refusals.unreadable(folder, error).problem)
    if content.is_cut:
        yield Refused(path, refusals.too_many(path, len(content.files)).problem)
    elif not content.files and not content.unreadable:
        yield Refused(path, refusals.empty_folder(path).problem)


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError):  # told when it is looked at
        return False


def _look(path: Path) -> Thing | Refused:
    try:
        return Thing(path, kind_of(path))
    except BadDocument as error:
        return Refused(path, error.problem)


def _head(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would block, a device never ends
            raise refusals.unknown(path)
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except FileNotFoundError as error:
        raise refusals.missing(path, error) from error
    except (OSError, ValueError) as error:
        raise refusals.unreadable(path, error) from error
    if not head:
        raise refusals.empty(path)
    return head


def _refusal(path: Path, head: bytes) -> BadDocument:
    if path.suffix.lower() in OFFICE:
        return refusals.office(path)
    return refusals.archive(path) if head.startswith(_ARCHIVES) else refusals.unknown(path)
