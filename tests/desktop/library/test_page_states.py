"""What the library shows in place of the list when there is nothing to list, or not yet."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.jobs.installs import Install
from desktop.library.page import LibraryPage
from models.errors import Problem
from tests.desktop.library.looking import button_words, click, says, shown_name
from tests.desktop.library.samples import (
    EYE,
    HUB,
    mixed,
)

_PROBLEM = Problem("ModelDamaged", "The catalogue cannot be read.", "Install the app again.")


def test_while_models_are_read_it_says_so(empty_page: LibraryPage) -> None:
    assert says(empty_page, "Reading the models …")
    empty_page.set_catalogue(mixed())
    assert not says(empty_page, "Reading the models …")
    assert says(empty_page, "Eye 7B")


def test_an_install_that_is_known_first_is_no_reason_to_say_there_are_none(
    empty_page: LibraryPage,
) -> None:
    empty_page.set_install("eye", None)
    assert says(empty_page, "Reading the models …")
    empty_page.set_install("eye", Install(EYE, HUB, "paused"))
    assert empty_page.list.ids() == ["eye"]
    assert shown_name(empty_page) == "Eye 7B"


def test_without_models_it_says_what_to_do(empty_page: LibraryPage) -> None:
    empty_page.set_catalogue([])
    assert says(empty_page, "There are no models.")
    assert says(empty_page, "Add one from your disk, or drop it here.")


def test_a_problem_is_told_and_can_be_tried_again(qtbot: QtBot, page: LibraryPage) -> None:
    page.set_problem(_PROBLEM)
    assert says(page, "The catalogue cannot be read.")
    assert says(page, "Install the app again.")
    with qtbot.waitSignal(page.retry_wanted):
        click(page.empty.retry_button)
    page.set_problem(None)
    assert not says(page, "The catalogue cannot be read.")
    assert "Try again" not in button_words(page)


def test_when_nothing_matches_all_is_one_click_away(qtbot: QtBot, page: LibraryPage) -> None:
    QTest.keyClicks(page.filter_bar.search, "zebra")
    qtbot.waitUntil(lambda: says(page, "No model is like that."))
    assert shown_name(page) == ""
    click(page.empty.reset_button)
    assert len(page.list.ids()) == 5
    assert page.filter_bar.search.text() == ""
    assert shown_name(page) != ""
