"""Rows out of a database that SQLite refuses: every page that can be read, whatever leads to it.

See https://www.sqlite.org/fileformat.html. Pages that came into the write-ahead log count too, up
to the last commit in it. Nothing is written.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_USUAL_PAGE = 4096
_SIZES = {1 << power for power in range(9, 17)}
_LOG_MAGIC = {0x377F0682, 0x377F0683}
_LOG_HEAD, _FRAME_HEAD = 32, 24
_FILE_HEAD = 100
_TABLE_LEAF = 0x0D
_LEAF_HEAD = 8
_FLOAT = 7
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(frozen=True)
class Row:
    """What is left of a row.

    Attributes:
        number: its row id.
        values: of its columns, as they are stored: None, int, float, str or bytes; None too where
            nothing is left of one.
        cut: columns of which something is missing; what is left of a text is its beginning.
    """

    number: int
    values: tuple[Any, ...]
    cut: tuple[int, ...] = ()


class _Broken(Exception):
    """This is no row."""


def read_rows(database: Path) -> Iterator[Row]:
    """Of all tables, in no order; raises `OSError`."""
    size, pages = _read_pages(database)
    for number, page in pages.items():
        head = _FILE_HEAD if number == 1 else 0
        if len(page) == size and page[head] == _TABLE_LEAF:
            yield from _rows_of(page, head, pages, size)


def _read_pages(database: Path) -> tuple[int, Mapping[int, bytes]]:
    data, log = _bytes_of(database), _bytes_of(database.with_name(database.name + "-wal"))
    log = log if int.from_bytes(log[:4], "big") in _LOG_MAGIC else b""
    size = _page_size(data[16:18], log[8:12])
    pages = {at // size + 1: data[at : at + size] for at in range(0, len(data), size)}
    return size, pages | _committed(log, size)


def _bytes_of(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _page_size(of_file: bytes, of_log: bytes) -> int:
    """1 stands for 65,536 in the file."""
    sizes = (int.from_bytes(of_log, "big"), int.from_bytes(of_file, "big"))
    return next((size for size in sizes if size in _SIZES), 65536 if sizes[1] == 1 else _USUAL_PAGE)


def _committed(log: bytes, size: int) -> dict[int, bytes]:
    done: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    salts = log[16:24]
    for at in range(_LOG_HEAD, len(log) - _FRAME_HEAD - size + 1, _FRAME_HEAD + size):
        head = log[at : at + _FRAME_HEAD]
        if head[8:16] != salts:
            break  # of an earlier round
        start = at + _FRAME_HEAD
        waiting[int.from_bytes(head[:4], "big")] = log[start : start + size]
        if int.from_bytes(head[4:8], "big"):
            done |= waiting
            waiting = {}
    return done


def _rows_of(page: bytes, head: int, pages: Mapping[int, bytes], size: int) -> Iterator[Row]:
    first = head + _LEAF_HEAD
    count = int.from_bytes(page[head + 3 : head + 5], "big")
    for at in range(first, min(first + 2 * count, size - 1), 2):
        row = _row(page, int.from_bytes(page[at : at + 2], "big"), pages, size)
        if row is not None:
            yield row


def _row(page: bytes, at: int, pages: Mapping[int, bytes], size: int) -> Row | None:
    try:
        return _read_row(page, at, pages, size)
    except (_Broken, IndexError):
        return None


def _read_row(page: bytes, at: int, pages: Mapping[int, bytes], size: int) -> Row:
    length, at = _varint(page, at)
    number, at = _varint(page, at)
    columns = list(_columns(_record(page, at, length, pages, size)))
    values = tuple(_value(kind, data) for kind, data in columns)
    lengths = [len(one.encode()) if isinstance(one, str) else None for one in values]
    cut = [
        column
        for column, (kind, data) in enumerate(columns)
        if len(data) < _length(kind) or lengths[column] not in (None, _length(kind))
    ]
    return Row(number, values, tuple(cut))


def _record(page: bytes, at: int, length: int, pages: Mapping[int, bytes], size: int) -> bytes:
    """Section 1.6: what does not fit on the page goes on in a chain of others. Shorter than
    `length` when that is broken."""
    here = length
    if length > size - 35:
        least = (size - 12) * 32 // 255 - 23
        here = least + (length - least) % (size - 4)
        here = here if here <= size - 35 else least
    if at + here > size:
        raise _Broken
    record = bytearray(page[at : at + here])
    following = int.from_bytes(page[at + here : at + here + 4], "big")
    seen: set[int] = set()
    while len(record) < length:
        more = pages.get(following, b"")
        if len(more) != size or following in seen:
            break
        seen.add(following)
        record += more[4 : 4 + length - len(record)]
        following = int.from_bytes(more[:4], "big")
    return bytes(record)


def _columns(record: bytes) -> Iterator[tuple[int, bytes]]:
    """Section 2.1: the serial type of each, and what is left of its bytes."""
    head, at = _varint(record, 0)
    kinds = []
    while at < head:
        kind, at = _varint(record, at)
        kinds.append(kind)
    if at != head:
        raise _Broken
    for kind in kinds:
        length = _length(kind)
        yield kind, record[at : at + length]
        at += length


def _length(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return 8 if kind == _FLOAT else _INTEGER_BYTES.get(kind, 0)


def _value(kind: int, data: bytes) -> Any:
    if kind in (8, 9):
        return kind - 8
    length = _length(kind)
    if kind >= 12 and (data or not length):
        return _text(data) if kind % 2 else data
    if len(data) < length or not length:
        return None
    return (
        struct.unpack(">d", data)[0] if kind == _FLOAT else int.from_bytes(data, "big", signed=True)
    )


def _text(data: bytes) -> str:
    """Up to where it is no text any more, which an emptied page is not either."""
    data = data.partition(b"\0")[0]
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        return data[: error.start].decode()


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """The number, and where the next thing begins; raises `IndexError`."""
    value = 0
    for place in range(at, at + 8):
        value = value << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return value, place + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9
