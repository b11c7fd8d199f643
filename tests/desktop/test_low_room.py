"""What scrolls where there is too little height, and takes no room while it is hidden."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.low_room import LowRoom

_LINE = "Some words that are told to people. "


class _Desk(QWidget):
    """A notice in its room, above a place that takes what is left."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel(_LINE * 8)
        self.words.setWordWrap(True)
        self.notice = QWidget()
        QVBoxLayout(self.notice).addWidget(self.words)
        self.notice.hide()
        self.room = LowRoom(self.notice)
        self.rest = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.room)
        column.addWidget(self.rest, 1)


@pytest.fixture
def desk(qtbot: QtBot) -> _Desk:
    shown = _Desk()
    qtbot.addWidget(shown)
    shown.resize(300, 400)
    shown.show()
    return shown


def test_what_is_hidden_takes_no_room(desk: _Desk) -> None:
    assert desk.notice.isHidden()
    assert not desk.room.isVisible()
    assert desk.rest.height() == 400


def test_it_is_as_high_as_its_words(qtbot: QtBot, desk: _Desk) -> None:
    desk.notice.show()
    qtbot.waitUntil(lambda: desk.room.height() == desk.notice.heightForWidth(300))
    qtbot.waitUntil(lambda: desk.room.verticalScrollBar().maximum() == 0)
    high = desk.room.height()
    desk.words.setText("One line")
    qtbot.waitUntil(lambda: desk.room.height() < high / 2)
    desk.notice.hide()
    qtbot.waitUntil(lambda: desk.rest.height() == 400)


def test_where_there_is_too_little_it_scrolls(qtbot: QtBot, desk: _Desk) -> None:
    desk.notice.show()
    desk.room.set_most(40)
    qtbot.waitUntil(lambda: desk.rest.height() == 360)
    assert desk.room.height() == 40
    bar = desk.room.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert desk.words.height() >= desk.words.heightForWidth(desk.words.width())
    desk.room.set_most(1000)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
