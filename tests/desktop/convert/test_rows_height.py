"""The conversions that are on their way take as much of a place as they need, and no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.convert.rows import ConversionRows
from desktop.library.page import LibraryPage
from desktop.theme import theme
from desktop.wizard.wizard import Wizard
from tests.desktop.convert.samples import COMPRESSING, PLAN, running
from tests.desktop.library.samples import mixed
from tests.desktop.wizard.samples import FakeInstalls


def _library() -> tuple[QWidget, ConversionRows]:
    page = LibraryPage()
    page.set_catalogue(mixed())
    return page, page.conversions


def _wizard() -> tuple[QWidget, ConversionRows]:
    wizard = Wizard(FakeInstalls())
    return wizard, wizard.conversions


def _bottom(rows: ConversionRows) -> int:
    """Of the first row, from the top of all."""
    row = rows.rows()[0]
    return row.mapTo(rows, QPoint(0, row.height())).y()


@pytest.mark.parametrize("place", [_library, _wizard])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_row_is_seen_whole(
    qtbot: QtBot, percent: int, place: Callable[[], tuple[QWidget, ConversionRows]]
) -> None:
    theme().set_text_size(percent)
    page, rows = place()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    rows.show_conversion(PLAN.entry.id, running(COMPRESSING, "a line"))
    row = rows.rows()[0]
    qtbot.waitUntil(lambda: row.height() >= row.heightForWidth(row.width()) > 0)
    qtbot.waitUntil(lambda: _bottom(rows) <= rows.height() < page.height() / 2)


def test_when_it_is_over_the_room_is_given_back(qtbot: QtBot) -> None:
    page, rows = _library()
    qtbot.addWidget(page)
    page.show()
    rows.show_conversion(PLAN.entry.id, running(COMPRESSING))
    assert rows.isVisible()
    rows.show_conversion(PLAN.entry.id, None)
    assert not rows.isVisible()


def test_a_low_window_keeps_most_for_the_rest(qtbot: QtBot) -> None:
    page, rows = _library()
    qtbot.addWidget(page)
    page.resize(720, 480)
    page.show()
    rows.show_conversion(PLAN.entry.id, running(COMPRESSING, *["a line"] * 40))
    rows.rows()[0].log.button.click()
    qtbot.waitUntil(lambda: 100 < rows.height() <= 0.4 * 480)
