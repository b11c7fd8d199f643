"""A key that is held while the keyboard is in a text field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.talk.talk_key import TalkKey
from tests.desktop.talk.hands import bring_to_front, listen_to

_F9 = Qt.Key.Key_F9
_M = Qt.Key.Key_M
_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


class Desk(QWidget):
    """A window with two fields and a talk key, and what the key told."""

    def __init__(self) -> None:
        super().__init__()
        self.entry = QPlainTextEdit()
        self.other = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.entry)
        layout.addWidget(self.other)
        self.told: list[str] = []
        self.use(TalkKey(self))

    def use(self, key: TalkKey) -> Desk:
        self.key = key
        listen_to(key, self.told)
        return self


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = Desk()
    bring_to_front(qtbot, window, window.entry)
    return window


def _repeat(
    widget: QWidget, key: Qt.Key, text: str = "", modifier: Qt.KeyboardModifier = _NONE
) -> None:
    """What a key that is held sends again and again, on X11 with a release before each press."""
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        QApplication.sendEvent(widget, QKeyEvent(kind, key.value, modifier, text, autorep=True))


def test_held_and_let_go_it_types_nothing(desk: Desk) -> None:
    QTest.keyClicks(desk.entry, "Hi")
    QTest.keyPress(desk.entry, _F9)
    assert desk.told == ["began"]
    for _ in range(5):
        _repeat(desk.entry, _F9)
    assert desk.told == ["began"]
    QTest.keyRelease(desk.entry, _F9)
    assert desk.told == ["began", "ended"]
    assert desk.entry.toPlainText() == "Hi"


def test_it_works_wherever_in_the_window_the_keyboard_is(desk: Desk) -> None:
    desk.other.setFocus()
    QTest.keyPress(desk.other, _F9)
    desk.entry.setFocus()
    QTest.keyRelease(desk.entry, _F9)
    assert desk.told == ["began", "ended"]


def test_a_shortcut_of_the_same_key_does_not_take_it(desk: Desk) -> None:
    taken: list[bool] = []
    QShortcut(QKeySequence("F9"), desk).activated.connect(lambda: taken.append(True))
    QTest.keyPress(desk.entry, _F9)
    QTest.keyRelease(desk.entry, _F9)
    assert desk.told == ["began", "ended"]
    assert taken == []


def test_other_keys_and_other_modifiers_go_where_they_went(desk: Desk) -> None:
    QTest.keyPress(desk.entry, _F9, _CTRL)
    QTest.keyRelease(desk.entry, _F9, _CTRL)
    QTest.keyClicks(desk.entry, "F9")
    QTest.keyClick(desk.entry, Qt.Key.Key_Escape)
    assert desk.told == []
    assert desk.entry.toPlainText() == "F9"


def test_it_ends_when_the_keyboard_leaves_the_window(qtbot: QtBot, desk: Desk) -> None:
    QTest.keyPress(desk.entry, _F9)
    elsewhere = QLineEdit()
    bring_to_front(qtbot, elsewhere)
    qtbot.waitUntil(lambda: desk.told == ["began", "interrupted"])
    QTest.keyPress(elsewhere, _F9)
    assert desk.told == ["began", "interrupted"]


def test_a_release_that_was_never_seen_does_not_lame_the_key(desk: Desk) -> None:
    QTest.keyPress(desk.entry, _F9)
    desk.entry.clearFocus()
    assert desk.told == ["began", "interrupted"]
    desk.entry.setFocus()
    _repeat(desk.entry, _F9)
    assert desk.told == ["began", "interrupted"]
    QTest.keyPress(desk.entry, _F9)
    assert desk.told[2:] == ["began"]


def test_esc_discards_while_there_is_something_to_discard(desk: Desk) -> None:
    desk.key.catches_escape = True
    QTest.keyPress(desk.entry, _F9)
    QTest.keyClick(desk.entry, Qt.Key.Key_Escape)
    assert desk.told == ["began", "escaped"]


def test_another_key_can_be_set(desk: Desk) -> None:
    desk.key.set_key("Ctrl+M")
    assert desk.key.name == "Ctrl+M"
    QTest.keyPress(desk.entry, _F9)
    assert desk.told == []
    QTest.keyPress(desk.entry, _M, _CTRL)
    QTest.keyRelease(desk.entry, _M, _CTRL)
    assert desk.told == ["began", "ended"]


def test_one_that_would_type_becomes_the_default(desk: Desk) -> None:
    desk.key.set_key("M")
    assert desk.key.name == "F9"
    QTest.keyClick(desk.entry, _M)
    assert desk.entry.toPlainText() == "m"


def test_a_modifier_let_go_first_ends_it_and_the_letter_stays_silent(desk: Desk) -> None:
    desk.key.set_key("Ctrl+M")
    QTest.keyPress(desk.entry, _M, _CTRL)
    QTest.keyRelease(desk.entry, Qt.Key.Key_Control)
    assert desk.told == ["began", "ended"]
    _repeat(desk.entry, _M, "m")
    QTest.keyRelease(desk.entry, _M)
    assert desk.entry.toPlainText() == ""
    QTest.keyClick(desk.entry, _M)
    assert desk.entry.toPlainText() == "m"
    assert desk.told == ["began", "ended"]


# --- X11 ----------------------------------------------------------------------------------------


@pytest.fixture
def x11(desk: Desk) -> Desk:
    """Another key on the same window, as it is on X11."""
    desk.removeEventFilter(desk.key)
    desk.entry.removeEventFilter(desk.key)
    return desk.use(TalkKey(desk, is_x11=True))


def _send(widget: QWidget, kind: QEvent.Type, time: int) -> None:
    event = QKeyEvent(kind, _F9.value, _NONE)
    event.setTimestamp(time)
    QApplication.sendEvent(widget, event)


def test_a_repeat_that_qt_takes_for_a_release_is_none(qtbot: QtBot, x11: Desk) -> None:
    _send(x11.entry, QEvent.Type.KeyPress, 1000)
    for time in (1500, 1540, 1580):
        _send(x11.entry, QEvent.Type.KeyRelease, time)
        _send(x11.entry, QEvent.Type.KeyPress, time)
    assert x11.told == ["began"]
    _send(x11.entry, QEvent.Type.KeyRelease, 1600)
    qtbot.waitUntil(lambda: x11.told == ["began", "ended"])


def test_pressed_again_at_once_it_begins_again(x11: Desk) -> None:
    _send(x11.entry, QEvent.Type.KeyPress, 1000)
    _send(x11.entry, QEvent.Type.KeyRelease, 1500)
    _send(x11.entry, QEvent.Type.KeyPress, 1501)
    assert x11.told == ["began", "ended", "began"]
