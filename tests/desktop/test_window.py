"""The frame around the places of the app."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.window import MainWindow

KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    place = QWidget()
    column = QVBoxLayout(place)
    for widget in (QPushButton("Go"), QCheckBox("Also"), QLineEdit()):
        column.addWidget(widget)
    window.show_place(place)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.mark.parametrize("key", KEYS)
def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow, key: Qt.Key) -> None:
    pressed: list[bool] = []
    button = window.findChild(QPushButton)
    assert button is not None
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    QTest.keyClick(button, key)
    assert pressed == [True]


def test_enter_leaves_alone_what_space_is_for(window: MainWindow) -> None:
    box = window.findChild(QCheckBox)
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isChecked()


def test_a_place_that_is_removed_leaves_the_window_to_the_others(window: MainWindow) -> None:
    first, second = window.place, QWidget()
    assert first is not None
    window.add_place(second)
    assert window.place is first
    window.remove_place(first)
    assert window.place is second
