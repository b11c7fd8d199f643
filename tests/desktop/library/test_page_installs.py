"""Models on their way, and what is being done with those that are here."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.jobs.installs import Install
from desktop.library.coming_row import ComingRow
from desktop.library.page import LibraryPage
from models.errors import Problem
from models.sources.progress import FetchProgress
from tests.desktop.library.looking import click, row_of, says
from tests.desktop.library.samples import (
    EYE,
    GB,
    HUB,
)


def test_an_install_is_followed_from_its_start_to_its_end(page: LibraryPage) -> None:
    page.set_install("eye", Install(EYE, HUB, "waiting"))
    assert page.list.ids()[0] == "eye"
    half = FetchProgress("downloading", 2 * GB, 4 * GB)
    page.set_install("eye", Install(EYE, HUB, "fetching", half))
    assert says(page.list, "Downloading · 2.0 GB of 4.0 GB")
    page.list.set_current("eye")
    assert says(page.details, "Downloading · 2.0 GB of 4.0 GB")
    page.set_install("eye", Install(EYE, HUB, "trying", device="GPU"))
    assert says(page.details, "Trying it on GPU …")
    page.set_install("eye", Install(EYE, HUB, "ready"))
    assert not says(page.list, "On their way")
    page.set_install("eye", None)
    assert page.list.current == "eye"


def test_installs_are_paused_resumed_and_given_up(qtbot: QtBot, page: LibraryPage) -> None:
    page.set_install("eye", Install(EYE, HUB, "waiting"))
    row = row_of(page, "eye")
    assert isinstance(row, ComingRow)
    with qtbot.waitSignal(page.pause_wanted) as paused:
        click(row.row.pause_button)
    page.set_install("eye", Install(EYE, HUB, "paused"))
    with qtbot.waitSignal(page.resume_wanted) as resumed:
        click(row.row.resume_button)
    with qtbot.waitSignal(page.cancel_wanted) as cancelled:
        click(row.row.cancel_button)
    assert paused.args == resumed.args == cancelled.args == ["eye"]


def test_a_failed_one_says_why_and_offers_other_places(qtbot: QtBot, page: LibraryPage) -> None:
    problem = Problem("DownloadFailed", "hub.example cannot be reached.", "Use ModelScope.")
    page.set_install("eye", Install(EYE, HUB, "failed", problem=problem))
    assert says(page.list, "hub.example cannot be reached.")
    row = row_of(page, "eye")
    assert isinstance(row, ComingRow)
    with qtbot.waitSignal(page.get_wanted) as wanted:
        row.row.problem.offer_buttons()[0].click()
    assert wanted.args == ["eye", EYE.sources[1]]
    with qtbot.waitSignal(page.open_log_requested):
        row.row.problem.log_button.click()
    page.list.set_current("eye")
    page.details.get_box.picker.menu().actions()[1].trigger()
    with qtbot.waitSignal(page.get_wanted) as wanted:
        click(page.details.get_box.button)
    assert wanted.args == ["eye", EYE.sources[1]]


def test_what_is_done_with_a_model_is_told_in_both_halves(qtbot: QtBot, page: LibraryPage) -> None:
    page.list.set_current("mouth")
    page.set_busy("mouth", "Checking … 40 %")
    assert says(page.list, "Checking … 40 %")
    assert says(page.details, "Checking … 40 %")
    with qtbot.waitSignal(page.stop_wanted) as stopped:
        click(page.details.stop_button)
    assert stopped.args == ["mouth"]
    page.set_busy("mouth", None)
    assert not says(page, "Checking … 40 %")
