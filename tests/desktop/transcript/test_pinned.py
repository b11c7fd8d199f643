"""Views with which something would be lost are kept, however far away they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.conftest import Settle
from tests.desktop.transcript.fakes import FakeRow, FakeView, fake_rows, tops


def _wander(transcript: Transcript, settle: Settle) -> None:
    """So far that every other view is dropped."""
    before = set(transcript.views())
    for place in range(0, 30_000, 1_500):
        transcript.verticalScrollBar().setValue(place)
        settle()
    assert len(before & set(transcript.views())) <= 1


def test_a_view_into_which_words_stream_is_kept(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows(fake_rows())
    view = transcript.append(FakeRow("answer"))
    assert isinstance(view, FakeView)
    transcript.hold("answer")
    _wander(transcript, settle)
    assert transcript.view("answer") is view
    height, before = view.height(), tops(transcript)
    view.grow(70)
    qtbot.waitUntil(lambda: view.height() == height + 70)
    assert tops(transcript) == before
    with qtbot.waitSignal(view.destroyed):
        transcript.release("answer")
        for place in range(30_000, 60_000, 1_500):
            transcript.verticalScrollBar().setValue(place)
            settle()
    assert transcript.view("answer") is None


def test_what_came_last_is_followed_when_nothing_streams_any_more(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    """Even if the keyboard is there."""
    transcript.set_rows(fake_rows(50))
    view = transcript.append(FakeRow("answer", buttons=1))
    assert isinstance(view, FakeView)
    transcript.hold("answer")
    settle()
    with qtbot.waitActive(transcript):
        transcript.activateWindow()
    view.buttons[0].setFocus()
    view.grow(60)
    transcript.release("answer")
    settle()
    assert transcript.is_following
    assert view.geometry().bottom() + 1 + 24 == transcript.viewport().height()


def test_a_view_with_the_keyboard_is_kept(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows(fake_rows(buttons=1))
    settle()
    with qtbot.waitActive(transcript):
        transcript.activateWindow()
    view = transcript.views()[-1]
    assert isinstance(view, FakeView)
    view.buttons[0].setFocus()
    _wander(transcript, settle)
    assert transcript.view("r4999") is view
    assert view.buttons[0].hasFocus()
    transcript.setFocus()
    with qtbot.waitSignal(view.destroyed):
        _wander_back(transcript, settle)


def _wander_back(transcript: Transcript, settle: Settle) -> None:
    for place in range(60_000, 90_000, 1_500):
        transcript.verticalScrollBar().setValue(place)
        settle()


def test_a_view_taken_away_leaves_the_keyboard_to_the_transcript(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows(fake_rows(20, buttons=1))
    settle()
    with qtbot.waitActive(transcript):
        transcript.activateWindow()
    view = transcript.views()[-1]
    assert isinstance(view, FakeView)
    view.buttons[0].setFocus()
    QTest.keyClick(view.buttons[0], Qt.Key.Key_Space)
    transcript.remove("r19")
    assert transcript.hasFocus()


class _Text(QWidget):
    """Text that can be selected: rich, and in a label."""

    def __init__(self, row: FakeRow) -> None:
        super().__init__()
        self.setAccessibleName(row.id)
        layout = QVBoxLayout(self)
        self.rich = QTextBrowser()
        self.rich.setPlainText("one two three")
        self.rich.setFixedHeight(60)
        self.label = QLabel("four five six")
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.rich)
        layout.addWidget(self.label)


def test_views_with_selected_text_are_kept(qtbot: QtBot) -> None:
    transcript = Transcript(_Text)
    qtbot.addWidget(transcript)
    transcript.resize(600, 500)
    transcript.show()
    transcript.set_rows(fake_rows())
    qtbot.waitUntil(lambda: transcript.is_settled)
    rich, label = transcript.view("r4999"), transcript.view("r4998")
    assert isinstance(rich, _Text)
    assert isinstance(label, _Text)
    cursor = rich.rich.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    rich.rich.setTextCursor(cursor)
    label.label.setSelection(0, 4)
    for place in range(0, 30_000, 1_500):
        transcript.verticalScrollBar().setValue(place)
        qtbot.waitUntil(lambda: transcript.is_settled)
    assert transcript.view("r4999") is rich
    assert transcript.view("r4998") is label
    assert transcript.view("r4997") is None
    assert rich.rich.textCursor().selectedText() == "one "
