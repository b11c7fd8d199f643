"""A key is chosen by pressing it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.preferences.key_field import KeyField
from desktop.preferences.keys import Use, can_be_used

_K, _M = Qt.Key, Qt.KeyboardModifier


class _Shown:
    """A field in a window, and what it told."""

    def __init__(self, qtbot: QtBot, use: Use) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field = KeyField(use, "Key", "None")
        self.next = QLineEdit()
        lines = QVBoxLayout(self.window)
        lines.addWidget(self.field)
        lines.addWidget(self.next)
        self.chosen: list[str] = []
        self.remarks: list[str] = []
        self.field.changed.connect(self.chosen.append)
        self.field.remark.connect(self.remarks.append)
        self.field.show_key("Ctrl+Shift+S")
        self.window.show()
        qtbot.waitActive(self.window)
        self.field.button.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _M.NoModifier) -> None:
        focus = self.window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifiers)


@pytest.fixture
def shortcut(qtbot: QtBot) -> _Shown:
    return _Shown(qtbot, "shortcut")


def test_space_then_the_keys_chooses_them(shortcut: _Shown) -> None:
    button = shortcut.field.button
    assert button.accessibleName() == "Key: Ctrl+Shift+S"
    shortcut.press(_K.Key_Space)
    assert button.accessibleName() == "Key: Press the keys …"
    assert shortcut.remarks == ["Esc leaves it as it is."]
    shortcut.press(_K.Key_Control)
    shortcut.press(_K.Key_X, _M.ControlModifier | _M.ShiftModifier)
    assert shortcut.chosen == ["Ctrl+Shift+X"]
    assert not button.is_waiting
    assert shortcut.remarks[-1] == ""


def test_what_types_something_is_refused_and_it_still_waits(shortcut: _Shown) -> None:
    shortcut.press(_K.Key_Space)
    shortcut.press(_K.Key_A)
    shortcut.press(_K.Key_C, _M.ControlModifier)
    shortcut.press(_K.Key_Tab)
    assert shortcut.chosen == []
    assert shortcut.remarks[-1].startswith("Tab types something")
    assert shortcut.field.button.is_waiting
    shortcut.press(_K.Key_F8)
    assert shortcut.chosen == ["F8"]


def test_esc_leaves_it(shortcut: _Shown) -> None:
    shortcut.press(_K.Key_Space)
    shortcut.press(_K.Key_Escape)
    assert (shortcut.chosen, shortcut.field.button.is_waiting) == ([], False)
    assert shortcut.field.button.text() == "Ctrl+Shift+S"
    assert shortcut.window.isVisible()


def test_it_waits_no_more_when_the_keyboard_goes_elsewhere(shortcut: _Shown) -> None:
    shortcut.press(_K.Key_Space)
    shortcut.next.setFocus()
    assert not shortcut.field.button.is_waiting
    shortcut.press(_K.Key_F8)
    assert shortcut.chosen == []


def test_the_keyboard_is_not_caught_in_it(shortcut: _Shown) -> None:
    for _ in range(2):
        shortcut.press(_K.Key_Tab)
    assert shortcut.window.focusWidget() is shortcut.next


def test_the_key_is_taken_away_with_a_button(shortcut: _Shown) -> None:
    QTest.mouseClick(shortcut.field.usual_button, Qt.MouseButton.LeftButton)
    assert shortcut.chosen == [""]
    shortcut.field.show_key("")
    assert shortcut.field.button.text() == "None"
    assert not shortcut.field.usual_button.isVisible()


def test_a_key_to_hold_may_be_another(qtbot: QtBot) -> None:
    hold = _Shown(qtbot, "hold")
    hold.press(_K.Key_Space)
    hold.press(_K.Key_P, _M.AltModifier)
    assert hold.remarks[-1].endswith("means something already.")
    hold.press(_K.Key_Pause)
    assert hold.chosen == ["Pause"]


@pytest.mark.parametrize("key", ["Ctrl+Shift+S", "Ctrl+Shift+X", "Ctrl+Alt+P", "F8", "Meta+1"])
def test_shortcuts_that_can_be_used(key: str) -> None:
    assert can_be_used("shortcut", key)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "A",
        "Shift+A",
        "Ctrl+C",
        "Ctrl+V",
        "Ctrl+N",
        "Tab",
        "Alt+Tab",
        "Ctrl+Left",
        "Nonsense",
        "F8, F9",
    ],
)
def test_shortcuts_that_cannot(key: str) -> None:
    assert not can_be_used("shortcut", key)
