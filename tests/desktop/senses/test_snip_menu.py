"""The menu of the screen button."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.senses.snip_menu import SnipMenu


def _action(menu: SnipMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == text)


def test_the_key_in_use_is_marked_and_another_can_be_chosen(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    menu = SnipMenu(button, "Ctrl+Shift+S")
    assert _action(menu, "Ctrl+Shift+S").isChecked()
    with qtbot.waitSignal(menu.key_chosen) as chosen:
        _action(menu, "F8").trigger()
    assert chosen.args == ["F8"]
    assert not _action(menu, "Ctrl+Shift+S").isChecked()


def test_one_from_the_settings_file_is_kept_and_none_is_a_choice(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    menu = SnipMenu(button, "Ctrl+Y")
    assert _action(menu, "Ctrl+Y").isChecked()
    with qtbot.waitSignal(menu.key_chosen) as chosen:
        _action(menu, "None").trigger()
    assert chosen.args == [""]
