"""Where rows begin and end, from what is measured and what is guessed."""

from __future__ import annotations

from random import Random

import pytest

from desktop.transcript.heights import RowHeights, Size, estimate


def _heights(*heights: int) -> RowHeights:
    """Of rows with 10 pixels above the first, 5 between them and 20 below the last."""
    found = RowHeights(10, 5, 20)
    found.set_width(100)
    found.splice(0, 0, [Size(height, 0) for height in heights])
    return found


def test_rows_stand_below_each_other() -> None:
    heights = _heights(30, 40, 50)
    assert [heights.top(at) for at in range(3)] == [10, 45, 90]
    assert [heights.bottom(at) for at in range(3)] == [40, 85, 140]
    assert heights.total() == 160
    assert _heights().total() == 30


@pytest.mark.parametrize(
    ("y", "at"), [(-5, 0), (10, 0), (39, 0), (42, 0), (45, 1), (89, 1), (90, 2), (900, 2)]
)
def test_a_place_belongs_to_the_row_that_is_there_or_above_it(y: int, at: int) -> None:
    assert _heights(30, 40, 50).at(y) == at


@pytest.mark.parametrize(
    ("top", "bottom", "rows"),
    [
        (0, 10, []),
        (0, 11, [0]),
        (39, 46, [0, 1]),
        (40, 45, []),
        (40, 91, [1, 2]),
        (0, 500, [0, 1, 2]),
        (140, 500, []),
    ],
)
def test_rows_between_two_places(top: int, bottom: int, rows: list[int]) -> None:
    assert list(_heights(30, 40, 50).between(top, bottom)) == rows


def test_a_measure_moves_what_is_below() -> None:
    heights = _heights(30, 40, 50)
    assert heights.set_measured(1, 140)
    assert (heights.top(1), heights.top(2), heights.total()) == (45, 190, 260)
    assert not heights.set_measured(1, 140)


def test_a_wide_row_is_high_when_it_is_narrow() -> None:
    heights = RowHeights(0, 0, 0)
    heights.set_width(400)
    heights.splice(0, 0, [Size(20, 40_000)])
    assert heights.height(0) == 120
    heights.set_measured(0, 220)
    heights.set_width(200)
    assert heights.height(0) == 420
    heights.set_width(400)
    assert heights.height(0) == 220


def test_rows_are_put_between_others() -> None:
    heights = _heights(30, 40, 50)
    heights.splice(1, 2, [Size(7, 0), Size(8, 0)])
    assert [heights.height(at) for at in range(len(heights))] == [30, 7, 8, 50]


def test_all_places_agree_with_their_sums() -> None:
    random = Random(3)
    heights = _heights(*(random.randint(1, 300) for _ in range(500)))
    for at in range(0, 500, 3):
        heights.set_measured(at, random.randint(1, 300))
    for at in range(499):
        assert heights.bottom(at) + 5 == heights.top(at + 1)
        assert heights.at(heights.top(at)) == heights.at(heights.bottom(at)) == at


def test_longer_text_larger_letters_and_more_lines_are_higher() -> None:
    plain = estimate("word " * 100).height(700)
    assert estimate("word " * 200).height(700) > plain
    assert estimate("word\n" * 100).height(700) > plain
    assert estimate("word " * 100, scale=2).height(700) > 2 * plain
    assert estimate("詞" * 500).height(700) > plain
    assert estimate("").height(700) > 0
    assert estimate("\ud800 half a letter").height(700) > 0
