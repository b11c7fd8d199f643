"""Rows are read out of the file as SQLite reads them, also with pages of it gone."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.conversations.pages import Row, read_rows

_COUNT = 400


def _value(number: int) -> tuple[object, ...]:
    rng = random.Random(number)
    length = rng.choice((0, 5, 300, 3000, 30_000))
    text = ("".join(rng.choices("aä中🦊 ", k=50)) * (length // 50 + 1))[:length]
    wide = rng.choice((0, 1, -1, 100, -30_000, 1 << 20, -(1 << 30), 1 << 45, -(1 << 60)))
    return wide, rng.random() * 1e9, None, rng.randbytes(rng.choice((0, 3, 200))), text


@pytest.fixture(params=[512, 4096, 65536])
def database(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Some of its rows are in the log only; some have row ids of nine bytes."""
    path = tmp_path / "rows.sqlite3"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA page_size = {request.param}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, a, b, c, d, e)")
    for number in range(_COUNT):
        if number == _COUNT // 2:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        id_ = -number if number % 50 == 49 else number
        values = (id_, *_value(number))
        connection.execute("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)", values)
    connection.execute("BEGIN")
    connection.execute("INSERT INTO rows VALUES (9999, 1, 2, 3, 4, 'not committed')")
    yield path
    connection.close()


def _rows(path: Path) -> dict[int, Row]:
    return {row.number: row for row in read_rows(path) if len(row.values) == 6}


def test_every_row_is_read(database: Path) -> None:
    rows = _rows(database)
    assert sorted(map(abs, rows)) == list(range(_COUNT))
    for number, row in rows.items():
        assert row.values == (None, *_value(abs(number)))
        assert not row.cut


def test_what_is_left_of_a_broken_row_is_its_beginning(database: Path) -> None:
    whole = _rows(database)
    data = bytearray(database.read_bytes())
    for at in range(8192, len(data), 40_000):
        data[at : at + 5000] = bytes(min(5000, len(data) - at))
    database.write_bytes(data)
    left = _rows(database)
    assert _COUNT // 2 < len(left) <= _COUNT
    for number, row in left.items():
        text, before = row.values[5], str(whole[number].values[5])
        assert text == before or (5 in row.cut and before.startswith(text or ""))
    assert any(row.cut for row in left.values())


@pytest.mark.parametrize("seed", range(20))
def test_garbage_is_no_error(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    path = tmp_path / "garbage"
    # Every page begins like one with rows.
    path.write_bytes(b"".join(b"\x0d" + rng.randbytes(4095) for _ in range(20)))
    log = b"\x37\x7f\x06\x82" + rng.randbytes(9000)
    path.with_name("garbage-wal").write_bytes(log)
    assert all(isinstance(row, Row) for row in read_rows(path))


def test_nothing_is_read_from_nothing(tmp_path: Path) -> None:
    assert list(read_rows(tmp_path / "nowhere")) == []
    (tmp_path / "empty").touch()
    assert list(read_rows(tmp_path / "empty")) == []
    assert list(read_rows(tmp_path)) == []
