"""The conversion tools, told and removed in the foot of the library."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.library.page import LibraryPage
from desktop.library.tools_row import ToolsRow
from desktop.widgets.amounts import size_words
from tests.desktop.library.looking import button_words, click, says, texts

_SIZE = 1_400_000_000


@pytest.fixture
def row(page: LibraryPage) -> ToolsRow:
    return page.folder_bar.tools


def test_where_there_are_none_nothing_is_said(page: LibraryPage, row: ToolsRow) -> None:
    assert not says(page, "Conversion tools")
    assert "Remove" not in button_words(page.folder_bar)
    height = page.folder_bar.height()
    row.show_size(_SIZE)
    row.show_size(0)
    assert texts(row) == []
    assert page.folder_bar.height() == height


def test_they_are_told_with_what_becomes_of_them(row: ToolsRow) -> None:
    row.show_size(_SIZE)
    size = size_words(_SIZE)
    assert texts(row) == [f"Conversion tools: {size} · made again when needed"]
    assert row.remove_button.accessibleName() == "Remove the conversion tools"
    assert row.remove_button.toolTip() == f"Gives {size} back"


def test_one_click_removes_them(qtbot: QtBot, page: LibraryPage, row: ToolsRow) -> None:
    row.show_size(_SIZE)
    with qtbot.waitSignal(row.remove_wanted):
        click(row.remove_button)
    height = page.folder_bar.height()
    row.show_removing()
    assert texts(row) == ["Removing the conversion tools …"]
    assert button_words(row) == []
    assert page.folder_bar.height() == height
    row.show_size(_SIZE)
    assert button_words(row) == ["Remove"]


@pytest.mark.usefixtures("large_text")
def test_in_a_small_window_only_words_are_cut(qtbot: QtBot) -> None:
    page = LibraryPage()
    qtbot.addWidget(page)
    row = page.folder_bar.tools
    row.show_size(_SIZE)
    page.resize(480, 560)
    page.show()
    assert page.minimumSizeHint().width() <= 480
    assert page.minimumSizeHint().height() <= 560
    label = row.findChild(QLabel)
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: label.text().endswith("…"))
    assert label.accessibleName().endswith("made again when needed")
    assert label.toolTip() == label.accessibleName()
    assert row.remove_button.width() >= row.remove_button.sizeHint().width()
    assert label.geometry().right() < row.remove_button.geometry().left()
