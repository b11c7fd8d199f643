"""The library page, driven as a user would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.chat.notice_bar import Action, Notice
from desktop.jobs.installs import Install
from desktop.library.coming_row import ComingRow
from desktop.library.page import LibraryPage
from desktop.library.row_view import RowFrame, RowView
from desktop.widgets.amounts import size_words
from models.errors import Problem
from models.sources.progress import FetchProgress
from tests.desktop.library.conftest import Disk
from tests.desktop.library.looking import button_words, says
from tests.desktop.library.samples import (
    EAR,
    EYE,
    GATED,
    GB,
    HUB,
    MOUTH,
    WELL,
    available,
    installed,
    many,
    mixed,
)

_PROBLEM = Problem("ModelDamaged", "The catalogue cannot be read.", "Install the app again.")


def _row(page: LibraryPage, model_id: str) -> RowFrame:
    row = page.list.view(model_id)
    assert row is not None
    return row


def _act(page: LibraryPage, model_id: str) -> None:
    row = _row(page, model_id)
    assert isinstance(row, RowView)
    _click(row.button)


def _click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _shown_name(page: LibraryPage) -> str:
    return page.details.name.text() if page.details.name.isVisible() else ""


# --- states -------------------------------------------------------------------------------------


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
    assert _shown_name(empty_page) == "Eye 7B"


def test_without_models_it_says_what_to_do(empty_page: LibraryPage) -> None:
    empty_page.set_catalogue([])
    assert says(empty_page, "There are no models.")
    assert says(empty_page, "Add one from your disk, or drop it here.")


def test_a_problem_is_told_and_can_be_tried_again(qtbot: QtBot, page: LibraryPage) -> None:
    page.set_problem(_PROBLEM)
    assert says(page, "The catalogue cannot be read.")
    assert says(page, "Install the app again.")
    with qtbot.waitSignal(page.retry_wanted):
        _click(page.empty.retry_button)
    page.set_problem(None)
    assert not says(page, "The catalogue cannot be read.")
    assert "Try again" not in button_words(page)


def test_when_nothing_matches_all_is_one_click_away(qtbot: QtBot, page: LibraryPage) -> None:
    QTest.keyClicks(page.filter_bar.search, "zebra")
    qtbot.waitUntil(lambda: says(page, "No model is like that."))
    assert _shown_name(page) == ""
    _click(page.empty.reset_button)
    assert len(page.list.ids()) == 5
    assert page.filter_bar.search.text() == ""
    assert _shown_name(page) != ""


# --- list and details ---------------------------------------------------------------------------


def test_the_current_model_is_shown_beside_the_list(qtbot: QtBot, page: LibraryPage) -> None:
    assert _shown_name(page) == "Ear"
    page.focus_list()
    row = _row(page, "ear")
    qtbot.waitUntil(row.hasFocus)
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert _shown_name(page) == "mouth 1B"
    _click(_row(page, "eye"))
    assert _shown_name(page) == "Eye 7B"


def test_searching_leaves_what_matches(qtbot: QtBot, page: LibraryPage) -> None:
    QTest.keyClicks(page.filter_bar.search, "gated")
    qtbot.waitUntil(lambda: page.list.ids() == ["gated"])
    assert _shown_name(page) == "Gated"
    QTest.keyClick(page.filter_bar.search, Qt.Key.Key_Down)
    qtbot.waitUntil(_row(page, "gated").hasFocus)


def test_search_is_one_key_away(qtbot: QtBot, page: LibraryPage) -> None:
    page.focus_list()
    QTest.keyClick(_row(page, "ear"), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.filter_bar.search.hasFocus)


def test_the_button_of_a_row_gets_or_uses_the_model(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.get_wanted) as get:
        _act(page, "eye")
    assert get.args == ["eye", HUB]
    assert page.list.current == "eye"
    with qtbot.waitSignal(page.use_wanted) as use:
        _act(page, "mouth")
    assert use.args == ["mouth"]


def test_it_updates_and_repairs(qtbot: QtBot, page: LibraryPage) -> None:
    damaged = replace(installed(MOUTH), damaged=_PROBLEM)
    page.set_catalogue([replace(installed(EAR), newer="abc"), damaged])
    with qtbot.waitSignal(page.update_wanted) as update:
        _act(page, "ear")
    assert update.args == ["ear"]
    with qtbot.waitSignal(page.repair_wanted) as repair:
        _act(page, "mouth")
    assert repair.args == ["mouth"]


def test_terms_are_accepted_before_anything_is_got(qtbot: QtBot, page: LibraryPage) -> None:
    got: list[tuple[str, object]] = []
    page.get_wanted.connect(lambda model_id, place: got.append((model_id, place)))
    _act(page, "gated")
    assert got == []
    box = page.details.get_box
    qtbot.waitUntil(box.accept_box.hasFocus)
    QTest.keyClick(box.accept_box, Qt.Key.Key_Space)
    _click(box.button)
    assert got == [("gated", HUB)]


def test_wishes_of_the_details_are_passed_on(qtbot: QtBot, page: LibraryPage) -> None:
    _click(_row(page, "mouth"))
    box = page.details.tend_box
    for button, signal in (
        (box.use_button, page.use_wanted),
        (box.verify_button, page.verify_wanted),
        (box.check_button, page.update_check_wanted),
        (box.folder_button, page.open_folder_wanted),
    ):
        with qtbot.waitSignal(signal) as wanted:
            _click(button)
        assert wanted.args == ["mouth"]
    with qtbot.waitSignal(page.try_wanted) as tried:
        box.try_menu.actions()[1].trigger()
    assert tried.args == ["mouth", "GPU"]
    _click(box.remove_button)
    with qtbot.waitSignal(page.remove_wanted) as removed:
        _click(box.question.remove_button)
    assert removed.args == ["mouth"]


def test_a_model_that_was_removed_can_be_had_again(page: LibraryPage) -> None:
    _click(_row(page, "mouth"))
    page.set_catalogue([*(row for row in mixed() if row.id != "mouth"), available(MOUTH, WELL)])
    assert page.list.current == "mouth"
    assert page.details.get_box.isVisible()
    assert not page.details.tend_box.isVisible()


def test_one_model_can_be_shown_whatever_is_filtered(qtbot: QtBot, page: LibraryPage) -> None:
    page.set_catalogue(many(50))
    page.filter_bar.search.setText("03")
    qtbot.waitUntil(lambda: page.list.ids() == ["m03"])
    page.show_model("m44")
    assert _shown_name(page) == "Model 44"
    qtbot.waitUntil(lambda: not _row(page, "m44").visibleRegion().isEmpty())
    page.show_model("unknown")
    assert _shown_name(page) == "Model 44"


# --- on their way -------------------------------------------------------------------------------


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
    row = _row(page, "eye")
    assert isinstance(row, ComingRow)
    with qtbot.waitSignal(page.pause_wanted) as paused:
        _click(row.row.pause_button)
    page.set_install("eye", Install(EYE, HUB, "paused"))
    with qtbot.waitSignal(page.resume_wanted) as resumed:
        _click(row.row.resume_button)
    with qtbot.waitSignal(page.cancel_wanted) as cancelled:
        _click(row.row.cancel_button)
    assert paused.args == resumed.args == cancelled.args == ["eye"]


def test_a_failed_one_says_why_and_offers_other_places(qtbot: QtBot, page: LibraryPage) -> None:
    problem = Problem("DownloadFailed", "hub.example cannot be reached.", "Use ModelScope.")
    page.set_install("eye", Install(EYE, HUB, "failed", problem=problem))
    assert says(page.list, "hub.example cannot be reached.")
    row = _row(page, "eye")
    assert isinstance(row, ComingRow)
    with qtbot.waitSignal(page.get_wanted) as wanted:
        row.row.problem.offer_buttons()[0].click()
    assert wanted.args == ["eye", EYE.sources[1]]
    with qtbot.waitSignal(page.open_log_requested):
        row.row.problem.log_button.click()
    page.list.set_current("eye")
    page.details.get_box.picker.menu().actions()[1].trigger()
    with qtbot.waitSignal(page.get_wanted) as wanted:
        _click(page.details.get_box.button)
    assert wanted.args == ["eye", EYE.sources[1]]


def test_what_is_done_with_a_model_is_told_in_both_halves(qtbot: QtBot, page: LibraryPage) -> None:
    page.list.set_current("mouth")
    page.set_busy("mouth", "Checking … 40 %")
    assert says(page.list, "Checking … 40 %")
    assert says(page.details, "Checking … 40 %")
    with qtbot.waitSignal(page.stop_wanted) as stopped:
        _click(page.details.stop_button)
    assert stopped.args == ["mouth"]
    page.set_busy("mouth", None)
    assert not says(page, "Checking … 40 %")


# --- around -------------------------------------------------------------------------------------


def test_the_folder_and_its_room_are_told(page: LibraryPage) -> None:
    words = f"{size_words(120_400_000_000)} free · models in {Path('/models')}"
    assert page.folder_bar.words() == words


def test_the_folder_can_be_moved(qtbot: QtBot, page: LibraryPage, disk: Disk) -> None:
    disk.answer = Path("/other")
    with qtbot.waitSignal(page.move_wanted) as wanted:
        _click(page.folder_bar.move_button)
    assert wanted.args == [Path("/other")]
    assert disk.asked == [(True, str(Path("/models")))]
    page.set_busy("", "Moving … 10 %")
    assert says(page.folder_bar, "Moving … 10 %")
    assert not page.folder_bar.move_button.isVisible()
    with qtbot.waitSignal(page.stop_wanted) as stopped:
        _click(page.folder_bar.stop_button)
    assert stopped.args == [""]
    page.set_busy("", None)
    assert page.folder_bar.move_button.isVisible()


def test_a_model_is_added_from_the_disk(qtbot: QtBot, page: LibraryPage, disk: Disk) -> None:
    disk.answer = Path("/downloads/model")
    for action, is_folder in (
        (page.top_bar.folder_action, True),
        (page.top_bar.gguf_action, False),
    ):
        with qtbot.waitSignal(page.add_wanted) as wanted:
            action.trigger()
        assert wanted.args == [Path("/downloads/model")]
        assert disk.asked[-1] == (is_folder, "")


def test_choosing_nothing_does_nothing(page: LibraryPage, disk: Disk) -> None:
    page.add_wanted.connect(pytest.fail)
    page.move_wanted.connect(pytest.fail)
    page.top_bar.folder_action.trigger()
    page.folder_bar.move_button.click()
    assert len(disk.asked) == 2


def _data(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_models_are_added_by_dropping_them(qtbot: QtBot, page: LibraryPage, tmp_path: Path) -> None:
    folder, gguf = tmp_path / "model", tmp_path / "a.gguf"
    data = _data(folder, gguf)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
    overlay = page.findChild(QLabel, "overlay")
    assert isinstance(overlay, QLabel)
    assert overlay.isVisible()
    assert overlay.text() == "Drop to add the model"
    added: list[Path] = []
    page.add_wanted.connect(added.append)
    move = Qt.DropAction.MoveAction
    event = QDropEvent(QPointF(50, 50), move | copy, data, left, none)
    QApplication.sendEvent(page, event)
    assert added == [folder, gguf]
    assert event.dropAction() == copy
    assert not overlay.isVisible()


def test_text_is_no_model(page: LibraryPage) -> None:
    data = QMimeData()
    data.setText("words")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    event = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, left, none)
    event.ignore()
    QApplication.sendEvent(page, event)
    assert not event.isAccepted()


def test_ways_out(qtbot: QtBot, page: LibraryPage) -> None:
    top = page.top_bar
    for button, signal in (
        (top.back_button, page.back_wanted),
        (top.network_button, page.network_wanted),
        (top.wizard_button, page.wizard_wanted),
    ):
        with qtbot.waitSignal(signal):
            _click(button)


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
        QTest.keyClick(_row(page, "ear"), Qt.Key.Key_Escape)


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


def test_a_gated_one_is_got_after_its_terms_from_a_narrow_window_too(
    qtbot: QtBot, page: LibraryPage
) -> None:
    page.resize(700, 560)
    qtbot.waitUntil(lambda: not page.details.isVisible())
    _act(page, GATED.id)
    qtbot.waitUntil(page.details.get_box.accept_box.hasFocus)
    assert not page.list.isVisible()
