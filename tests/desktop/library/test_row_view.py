"""A model in the list."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.library.row_view import MainAction, RowView, main_action
from desktop.library.rows import LibraryRow
from models.errors import Problem
from tests.desktop.library.looking import says, texts
from tests.desktop.library.samples import (
    BRUSH,
    EAR,
    EYE,
    NOT,
    RAW,
    SLOWLY,
    WELL,
    available,
    installed,
)

_DAMAGE = Problem("ModelDamaged", "model.bin is missing.", "Repair it.")


def _view(qtbot: QtBot, row: LibraryRow) -> RowView:
    view = RowView(row)
    qtbot.addWidget(view)
    view.resize(600, view.sizeHint().height())
    view.show()
    return view


@pytest.mark.parametrize(
    ("row", "action"),
    [
        (available(EYE), "get"),
        (available(RAW), ""),
        (installed(EYE), "use"),
        (installed(BRUSH), "use"),
        (replace(installed(BRUSH), damaged=_DAMAGE), "repair"),
        (installed(EAR), ""),
        (replace(installed(EAR), newer="abc"), "update"),
        (replace(installed(EYE), newer="abc"), "use"),
        (replace(installed(EYE), damaged=_DAMAGE), "repair"),
        (replace(installed(EYE, "builtin:eye", builtin=True), damaged=_DAMAGE), ""),
    ],
)
def test_the_button_does_what_is_most_likely_wanted(row: LibraryRow, action: MainAction) -> None:
    assert main_action(row) == action


def test_it_says_what_the_model_is_and_whether_it_fits(qtbot: QtBot) -> None:
    view = _view(qtbot, available(EYE, SLOWLY, WELL))
    assert texts(view) == [
        "Eye 7B",
        "Knows charts & <b>tables</b>",
        "Chat · Sees pictures",
        "4.0 GB",
        "Runs well on GPU",
    ]
    assert view.button.text() == "Get"
    assert "Runs well on GPU" in view.accessibleName()


def test_why_is_told_in_the_tooltip(qtbot: QtBot) -> None:
    view = _view(qtbot, available(EYE, NOT))
    assert view.badges.fit.text() == "Does not fit this PC"
    assert "It needs a build made for the NPU." in view.badges.fit.toolTip()


def test_a_label_is_no_markup(qtbot: QtBot) -> None:
    view = _view(qtbot, available(EYE))
    plain = Qt.TextFormat.PlainText
    assert all(label.textFormat() is plain for label in view.findChildren(QLabel))


def test_what_is_not_known_yet_takes_no_room(qtbot: QtBot) -> None:
    view = _view(qtbot, available(replace(EYE, size_bytes=0, label="")))
    assert texts(view) == ["Eye 7B", "Chat · Sees pictures"]


def test_news_and_damage_are_seen(qtbot: QtBot) -> None:
    view = _view(qtbot, replace(installed(EYE), newer="abc"))
    assert says(view, "Update available")
    view.show_row(replace(installed(EYE), damaged=_DAMAGE))
    assert says(view, "Damaged")
    assert not says(view, "Update available")
    assert view.badges.news.toolTip() == "model.bin is missing."
    assert view.button.text() == "Repair"


def test_one_without_a_button_says_why(qtbot: QtBot) -> None:
    view = _view(qtbot, available(RAW))
    assert not view.button.isVisible()
    assert view.badges.news.text() == "Not ready-made"


def test_the_button_is_told_apart_from_the_row(qtbot: QtBot) -> None:
    view = _view(qtbot, available(EYE))
    view.opened.connect(pytest.fail)
    with qtbot.waitSignal(view.acted) as acted:
        QTest.mouseClick(view.button, Qt.MouseButton.LeftButton)
    assert acted.args == ["eye"]
    assert view.button.accessibleName() == "Get: Eye 7B"


def test_a_click_anywhere_else_opens_it(qtbot: QtBot) -> None:
    view = _view(qtbot, available(EYE))
    with qtbot.waitSignals([view.chosen, view.opened]):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().topLeft())
    assert not view.isChecked()  # that is for the list to say


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_it_opens_from_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    view = _view(qtbot, available(EYE))
    view.set_current(True)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, key)
    assert opened.args == ["eye"]


def test_only_the_current_row_can_be_tabbed_to(qtbot: QtBot) -> None:
    view = _view(qtbot, available(EYE))
    none = Qt.FocusPolicy.NoFocus
    assert (view.focusPolicy(), view.button.focusPolicy()) == (none, none)
    view.set_current(True)
    assert none not in (view.focusPolicy(), view.button.focusPolicy())
    assert view.isChecked()


def test_while_something_is_done_with_it_nothing_else_begins(qtbot: QtBot) -> None:
    view = _view(qtbot, installed(EYE))
    view.set_busy("Checking … 40 %")
    assert says(view, "Checking … 40 %")
    assert not view.button.isEnabled()
    view.set_busy("")
    assert not says(view, "Checking")
    assert view.button.isEnabled()
