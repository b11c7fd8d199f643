"""The ways out of the library, and its notices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.chat.notice_bar import Action, Notice
from desktop.library.page import LibraryPage
from tests.desktop.library.looking import click, row_of, says


def test_ways_out(qtbot: QtBot, page: LibraryPage) -> None:
    top = page.top_bar
    for button, signal in (
        (top.back_button, page.back_wanted),
        (top.network_button, page.network_wanted),
        (top.wizard_button, page.wizard_wanted),
    ):
        with qtbot.waitSignal(signal):
            click(button)


def test_escape_goes_back_step_by_step(qtbot: QtBot, page: LibraryPage) -> None:
    search = page.filter_bar.search
    page.focus_list()
    search.setFocus()
    search.setText("e")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    with qtbot.waitSignal(page.back_wanted):
        QTest.keyClick(search, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.back_wanted):
        QTest.keyClick(row_of(page, "ear"), Qt.Key.Key_Escape)


def test_notices_are_shown_here_too(qtbot: QtBot, page: LibraryPage) -> None:
    notice = Notice("error", "It failed.", "Try again.", "why", (Action("retry", "Again"),))
    page.show_notice(notice)
    assert says(page, "It failed.")
    with qtbot.waitSignal(page.notice_action_chosen) as chosen:
        page.notice_bar.offers()[0].click()
    assert chosen.args == ["retry"]
    with qtbot.waitSignal(page.copy_details_requested):
        page.notice_bar.copy_button.click()
    with qtbot.waitSignal(page.open_log_requested):
        page.notice_bar.log_button.click()
    before = page.notice_bar.height()
    assert before > 0
    page.notice_bar.close_button.click()
    assert not says(page, "It failed.")
    page.show_notice(notice)
    page.clear_notice()
    assert not says(page, "It failed.")
