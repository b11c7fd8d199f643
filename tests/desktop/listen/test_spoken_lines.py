"""What is said is read, and clicked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.listen.spoken_lines import SpokenLines
from models.inputs.spoken import Spoken
from tests.desktop.listen.conftest import LINES


@pytest.fixture
def lines(qtbot: QtBot) -> SpokenLines:
    view = SpokenLines()
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show_lines(LINES)
    view.show()
    return view


def _texts(view: SpokenLines) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_every_line_has_its_time(lines: SpokenLines) -> None:
    assert _texts(lines) == [
        "0:00 The green ball is under the table.",
        "0:05 The red square is on it.",
        "1:01 That was all.",
    ]


def test_a_click_tells_when_it_is_said(lines: SpokenLines) -> None:
    places: list[float] = []
    lines.chosen.connect(places.append)
    middle = lines.visualRect(lines.model().index(1, 0)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert places == [5.0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_so_do_the_keys(lines: SpokenLines, key: Qt.Key) -> None:
    places: list[float] = []
    lines.chosen.connect(places.append)
    lines.setCurrentIndex(lines.model().index(0, 0))
    QTest.keyClick(lines, Qt.Key.Key_Down)
    QTest.keyClick(lines, Qt.Key.Key_Down)
    QTest.keyClick(lines, key)
    assert places == [61.0]


@pytest.mark.parametrize(
    ("seconds", "row"), [(0.0, -1), (0.5, 0), (4.9, 0), (5.0, 1), (60.9, 1), (70.0, 2)]
)
def test_the_line_that_is_heard_is_marked(lines: SpokenLines, seconds: float, row: int) -> None:
    lines.show_time(seconds)
    assert lines.playing_row == row


def test_what_is_heard_comes_into_view(qtbot: QtBot, lines: SpokenLines) -> None:
    lines.show_lines([Spoken(float(n), n + 1.0, f"Line {n}") for n in range(3000)])
    lines.show_time(2500.5)
    qtbot.waitUntil(
        lambda: lines.viewport().rect().intersects(lines.visualRect(lines.model().index(2500, 0)))
    )


def test_long_lines_are_whole_at_every_width(qtbot: QtBot, lines: SpokenLines) -> None:
    lines.show_lines([Spoken(0, 9, "many words " * 12), Spoken(9, 10, "few")])

    def height() -> int:
        lines.doItemsLayout()
        return lines.visualRect(lines.model().index(0, 0)).height()

    wide = height()
    lines.resize(200, 200)
    assert height() > wide
    assert lines.visualRect(lines.model().index(1, 0)).top() >= height()
