"""Rows are found by their id, which is theirs alone."""

from __future__ import annotations

import pytest

from desktop.transcript.rows import Rows
from tests.desktop.transcript.fakes import FakeRow

_A, _B, _C = FakeRow("a"), FakeRow("b"), FakeRow("c")


def _rows() -> Rows:
    rows = Rows()
    rows.splice(0, 0, [_A, _B, _C])
    return rows


def test_rows_are_found_where_they_stand() -> None:
    rows = _rows()
    rows.splice(1, 2, [FakeRow("d"), FakeRow("e")])
    assert [row.id for row in rows] == ["a", "d", "e", "c"]
    assert (rows.at("c"), rows[3], "b" in rows) == (3, _C, False)
    with pytest.raises(KeyError):
        rows.at("b")


def test_rows_that_are_the_same_as_before_stay() -> None:
    assert _rows().splice(1, 3, [FakeRow("b"), FakeRow("c", "new"), FakeRow("d")]) == {"b"}


@pytest.mark.parametrize("new", [[_A], [FakeRow("d"), FakeRow("d")]])
def test_no_two_rows_have_the_same_id(new: list[FakeRow]) -> None:
    rows = _rows()
    with pytest.raises(ValueError, match="same id"):
        rows.splice(2, 3, new)
    assert [row.id for row in rows] == ["a", "b", "c"]
