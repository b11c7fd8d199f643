"""The button, held as people hold it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.talk.talk_button import TalkButton
from tests.desktop.talk.hands import bring_to_front, listen_to

_LEFT = Qt.MouseButton.LeftButton


class Desk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.entry = QLineEdit()
        self.button = TalkButton("F9")
        layout = QVBoxLayout(self)
        layout.addWidget(self.entry)
        layout.addWidget(self.button)
        self.told: list[str] = []
        listen_to(self.button, self.told)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = Desk()
    bring_to_front(qtbot, window, window.entry)
    return window


def test_it_is_held_by_the_mouse_and_leaves_the_keyboard_alone(desk: Desk) -> None:
    QTest.mousePress(desk.button, _LEFT)
    assert (desk.told, desk.button.is_held) == (["began"], True)
    assert desk.entry.hasFocus()
    QTest.mouseRelease(desk.button, _LEFT)
    assert (desk.told, desk.button.is_held) == (["began", "ended"], False)


def test_slipping_off_it_changes_nothing(desk: Desk) -> None:
    QTest.mousePress(desk.button, _LEFT)
    QTest.mouseMove(desk.button, QPoint(200, 200))
    assert desk.told == ["began"]
    QTest.mouseRelease(desk.button, _LEFT, pos=QPoint(200, 200))
    assert desk.told == ["began", "ended"]


def test_two_holds_in_a_row_are_no_double_click(desk: Desk) -> None:
    QTest.mouseClick(desk.button, _LEFT)
    # What a second press soon after comes as.
    at = desk.button.rect().center().toPointF()
    none = Qt.KeyboardModifier.NoModifier
    double = QEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(desk.button, QMouseEvent(double, at, at, _LEFT, _LEFT, none))
    assert desk.told == ["began", "ended", "began"]
    QTest.mouseRelease(desk.button, _LEFT)
    assert desk.told == ["began", "ended"] * 2


def test_the_right_button_does_nothing(desk: Desk) -> None:
    QTest.mouseClick(desk.button, Qt.MouseButton.RightButton)
    assert desk.told == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_it_is_held_by_a_key(desk: Desk, key: Qt.Key) -> None:
    desk.button.setFocus()
    QTest.keyPress(desk.button, key)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(desk.button, QKeyEvent(kind, key.value, none, "", autorep=True))
    assert desk.told == ["began"]
    QTest.keyRelease(desk.button, key)
    assert desk.told == ["began", "ended"]


def test_it_is_held_by_a_finger(desk: Desk) -> None:
    screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    assert isinstance(screen, QPointingDevice)
    QTest.touchEvent(desk.button, screen).press(0, QPoint(5, 5), desk.button).commit()
    assert desk.told == ["began"]
    QTest.touchEvent(desk.button, screen).move(0, QPoint(7, 5), desk.button).commit()
    QTest.touchEvent(desk.button, screen).release(0, QPoint(7, 5), desk.button).commit()
    assert desk.told == ["began", "ended"]


def test_a_screen_readers_click_begins_and_the_next_one_ends(desk: Desk) -> None:
    desk.button.click()
    assert desk.told == ["began"]
    desk.button.click()
    assert desk.told == ["began", "ended"]


@pytest.mark.parametrize("how", ["disabled", "hidden", "keyboard gone"])
def test_what_takes_it_away_interrupts(desk: Desk, how: str) -> None:
    desk.button.setFocus()
    QTest.keyPress(desk.button, Qt.Key.Key_Space)
    {
        "disabled": lambda: desk.button.setEnabled(False),
        "hidden": desk.button.hide,
        "keyboard gone": desk.entry.setFocus,
    }[how]()
    assert desk.told == ["began", "interrupted"]


def test_another_window_in_front_interrupts_the_mouse_too(qtbot: QtBot, desk: Desk) -> None:
    QTest.mousePress(desk.button, _LEFT)
    bring_to_front(qtbot, QLineEdit())
    qtbot.waitUntil(lambda: desk.told == ["began", "interrupted"])


def test_disabled_it_cannot_be_held(desk: Desk) -> None:
    desk.button.setEnabled(False)
    QTest.mouseClick(desk.button, _LEFT)
    assert desk.told == []


def test_it_says_what_it_does_and_shows_that_it_listens(desk: Desk) -> None:
    button = desk.button
    assert (button.accessibleName(), button.toolTip()) == ("Hold to talk (F9)",) * 2
    button.show_opening()
    assert (button.accessibleName(), button.property("look")) == (
        "Opening the microphone",
        "outlined",
    )
    button.show_listening()
    assert button.accessibleName() == "Listening: let go when you have finished"
    assert button.property("look") == "filled"
    button.show_idle()
    button.set_key_name("F8")
    assert (button.accessibleName(), button.property("look")) == ("Hold to talk (F8)", "plain")
