"""The rectangle stays in the picture, whatever is done to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from desktop.capture.screen.selection import Selection


@pytest.fixture
def selection() -> Selection:
    return Selection(QSize(100, 60))


def _rect(selection: Selection) -> object:
    return selection.rect.getRect()


def test_a_rectangle_is_drawn_in_any_direction(selection: Selection) -> None:
    selection.begin(QPoint(50, 40))
    selection.stretch(QPoint(70, 45))
    assert _rect(selection) == (50, 40, 20, 5)
    selection.stretch(QPoint(10, 30))
    assert _rect(selection) == (10, 30, 40, 10)


def test_it_ends_at_the_picture(selection: Selection) -> None:
    selection.begin(QPoint(-5, 50))
    selection.stretch(QPoint(500, 500))
    assert _rect(selection) == (0, 50, 100, 10)


def test_it_is_moved_as_far_as_there_is_room(selection: Selection) -> None:
    selection.select(QRect(10, 10, 30, 20))
    selection.move(QPoint(5, -3))
    assert _rect(selection) == (15, 7, 30, 20)
    selection.move(QPoint(500, -500))
    assert _rect(selection) == (70, 0, 30, 20)


def test_what_is_moved_while_it_is_drawn_goes_on_from_there(selection: Selection) -> None:
    selection.begin(QPoint(10, 10))
    selection.stretch(QPoint(20, 20))
    selection.move(QPoint(3, 0))
    selection.stretch(QPoint(30, 30))
    assert _rect(selection) == (13, 10, 17, 20)


def test_it_grows_and_shrinks_to_a_pixel(selection: Selection) -> None:
    selection.select(QRect(90, 10, 5, 5))
    selection.grow(QPoint(500, 1))
    assert _rect(selection) == (90, 10, 10, 6)
    selection.grow(QPoint(-500, -500))
    assert _rect(selection) == (90, 10, 1, 1)


def test_the_keyboard_begins_in_the_middle(selection: Selection) -> None:
    selection.begin_in_the_middle()
    assert _rect(selection) == (25, 15, 50, 30)


def test_nothing_is_selected_at_first_and_after_clearing(selection: Selection) -> None:
    assert selection.is_empty
    selection.select(selection.whole)
    assert _rect(selection) == (0, 0, 100, 60)
    selection.clear()
    assert selection.is_empty
