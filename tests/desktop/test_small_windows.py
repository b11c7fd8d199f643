"""A small window, large text, or both: everything stays whole and in reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.page import Action, ChatPage, Choice, Notice
from desktop.chat.shown import Shown
from desktop.context.use import ContextUse
from desktop.theme import theme
from tests.desktop.large_text import larger_text
from tests.desktop.said import answer

_NOTICE = Notice(
    "error",
    "The engine ended unexpectedly while the model ran on CPU.",
    "Ask again; it starts by itself.",
    "one\ntwo",
    (Action("device:GPU", "Use GPU"),),
)


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """The user has all text twice as large."""
    with larger_text(qapp, 2):
        yield


def _page(qtbot: QtBot, red: QImage, width: int, height: int) -> ChatPage:
    page = ChatPage()
    qtbot.addWidget(page)
    page.set_models([Choice("a", "A long name of a model " * 3)], "a")
    page.set_devices([Choice("CPU", "CPU")], "CPU")
    page.set_sample(red, "Try it with this sample picture:", ["How many shapes are there?"] * 3)
    page.resize(width, height)
    page.show()
    return page


def _crowd(page: ChatPage, red: QImage) -> None:
    """All that can stand above the entry at once."""
    page.add_attachment(1, "cat.png")
    page.attachment_ready(1, Shown("red.png", red))
    page.set_attachment_warning("It reads text only and cannot see.", Action("a", "Switch to Eye"))
    page.show_notice(_NOTICE)
    page.notice_bar.details_button.click()


def _place(page: ChatPage, widget: QWidget) -> tuple[int, int]:
    """Top and bottom in the page."""
    top = widget.mapTo(page, widget.rect().topLeft()).y()
    return top, top + widget.height()


def _height_of_text(qtbot: QtBot, page: ChatPage) -> int:
    page.show_rows([answer("words")])
    return page.composer.entry.fontMetrics().height()


def test_nothing_covers_anything_in_a_low_window(qtbot: QtBot, red: QImage) -> None:
    page = _page(qtbot, red, 480, 560)
    _crowd(page, red)
    composer = page.composer
    parts = [page.header, page.notice_bar, composer.strip, composer.warning_button, composer.entry]
    qtbot.waitUntil(lambda: _place(page, composer.send_button)[1] <= 560)
    qtbot.waitUntil(lambda: composer.strip.height() > 70)
    places = [_place(page, part) for part in parts]
    assert all(above[1] <= below[0] for above, below in pairwise(places))
    assert page.minimumSizeHint().height() <= 560


def test_what_goes_on_can_be_read_in_a_narrow_window(qtbot: QtBot, red: QImage) -> None:
    page = _page(qtbot, red, 480, 560)
    height = page.header.height()
    page.set_status("Loading SmolLM2 … 40 %", 0.4)
    label = page.header.findChild(QLabel, "status")
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width())
    assert page.header.height() == height
    page.set_status("")
    assert page.header.height() == height
    page.resize(1000, 560)
    qtbot.waitUntil(lambda: page.header.height() < height)
    beside = _place(page, page.header.model_picker)
    assert _place(page, label)[0] < beside[1]


def test_text_is_as_large_as_the_system_has_it(
    qtbot: QtBot, qapp: QApplication, red: QImage, request: pytest.FixtureRequest
) -> None:
    usual = _height_of_text(qtbot, _page(qtbot, red, 900, 700))
    request.getfixturevalue("large_text")
    assert theme().scale == pytest.approx(2.0, abs=0.05)
    assert _height_of_text(qtbot, _page(qtbot, red, 900, 700)) == pytest.approx(2 * usual, abs=2)


@pytest.mark.parametrize("width", [480, 699, 700, 1020])
@pytest.mark.parametrize("text", ["usual", "large"])
def test_the_header_squeezes_nothing(
    qtbot: QtBot, red: QImage, request: pytest.FixtureRequest, width: int, text: str
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    page = _page(qtbot, red, width, 700)
    header = page.header
    controls = [header.model_picker, header.device_picker, header.new_button, header.theme_button]
    qtbot.waitUntil(lambda: controls[0].height() >= controls[0].sizeHint().height())
    for control in controls:
        assert control.height() >= control.sizeHint().height()
        assert header.rect().contains(control.geometry())


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("width", [480, 700, 1020])
def test_large_text_makes_the_window_no_wider(qtbot: QtBot, red: QImage, width: int) -> None:
    page = _page(qtbot, red, width, 800)
    _crowd(page, red)
    qtbot.waitUntil(lambda: page.header.width() == width)
    assert page.minimumSizeHint().width() <= width
    inside = page.welcome.widget()
    assert inside is not None
    assert inside.width() <= page.welcome.viewport().width()


@pytest.mark.usefixtures("large_text")
def test_large_sample_questions_are_not_cut_at_the_bottom(qtbot: QtBot, red: QImage) -> None:
    page = _page(qtbot, red, 700, 800)
    chips = page.welcome.chips()
    qtbot.waitUntil(lambda: chips[0].height() >= chips[0].sizeHint().height())
    assert {chip.height() for chip in chips} == {chips[0].sizeHint().height()}
    assert chips[0].height() > chips[0].fontMetrics().height()
    assert chips[0].toolTip() == "How many shapes are there?"


@pytest.mark.usefixtures("large_text")
def test_the_whole_invitation_of_the_entry_is_seen(qtbot: QtBot, red: QImage) -> None:
    pages = [_page(qtbot, red, width, 800) for width in (1000, 400)]
    wide, narrow = (page.composer.entry for page in pages)
    qtbot.waitUntil(lambda: narrow.height() > wide.height())
    narrow.setPlainText("x")
    assert narrow.height() == wide.height()


def test_the_offer_stands_below_the_warning_where_it_is_narrow(qtbot: QtBot, red: QImage) -> None:
    page = _page(qtbot, red, 380, 700)
    page.set_attachment_warning("It reads text only.", Action("a", "Switch to Eye"))
    warning = page.findChild(QLabel, "warning")
    assert isinstance(warning, QLabel)
    button = page.composer.warning_button
    qtbot.waitUntil(lambda: _place(page, button)[0] >= _place(page, warning)[1])
    page.resize(800, 700)
    qtbot.waitUntil(lambda: _place(page, button)[0] < _place(page, warning)[1])


@pytest.mark.usefixtures("large_text")
def test_a_crowd_in_large_text_scrolls_rather_than_leave_the_window(
    qtbot: QtBot, red: QImage
) -> None:
    page = _page(qtbot, red, 1280, 800)
    composer = page.composer
    _crowd(page, red)
    composer.show_context(ContextUse(3310, 2048, 420, left_out=3, device_limits=True))
    page.set_composer_text("Compare them.")
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() <= 800)
    qtbot.waitUntil(lambda: _place(page, page.notice_bar)[0] < _place(page, composer)[0])
    page.resize(1280, 800)
    qtbot.waitUntil(lambda: page.height() == 800 >= _place(page, composer.send_button)[1])
    places = [_place(page, part) for part in (composer.strip, composer.entry, composer.send_button)]
    assert all(above[1] <= below[0] for above, below in pairwise(places))


def test_what_is_news_has_a_row_of_its_own_where_it_is_narrow(qtbot: QtBot, red: QImage) -> None:
    page = _page(qtbot, red, 560, 700)
    page.set_composer_text("What is it?")
    hint = page.findChild(QLabel, "hint")
    assert isinstance(hint, QLabel)
    send = page.composer.send_button
    qtbot.waitUntil(lambda: _place(page, hint)[1] > _place(page, send)[0])
    page.set_waiting(True)
    qtbot.waitUntil(lambda: _place(page, hint)[1] <= _place(page, send)[0])
    assert hint.text() == page.composer.hint()
    page.resize(1000, 700)
    qtbot.waitUntil(lambda: _place(page, hint)[1] > _place(page, send)[0])


def test_a_hint_that_is_cut_says_so(qtbot: QtBot, red: QImage) -> None:
    page = _page(qtbot, red, 440, 700)
    page.set_composer_text("What is it?")
    hint = page.findChild(QLabel, "hint")
    assert isinstance(hint, QLabel)
    qtbot.waitUntil(lambda: hint.text().endswith("…"))
    assert hint.toolTip() == page.composer.hint()


def test_what_goes_on_is_cut_with_a_sign(qtbot: QtBot, red: QImage) -> None:
    page = _page(qtbot, red, 420, 560)
    words = "Loading a model with a long name: making it ready for the device … 40 %"
    page.set_status(words, 0.4)
    label = page.header.findChild(QLabel, "status")
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: label.text().endswith("…"))
    assert page.header.status() == label.toolTip() == words
