"""The list and the details beside it, driven as a user would."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.library.page import LibraryPage
from models.errors import Problem
from tests.desktop.library.looking import act, click, row_of, shown_name
from tests.desktop.library.samples import (
    EAR,
    GATED,
    HUB,
    MOUTH,
    WELL,
    available,
    installed,
    many,
    mixed,
)

_PROBLEM = Problem("ModelDamaged", "The catalogue cannot be read.", "Install the app again.")


def test_the_current_model_is_shown_beside_the_list(qtbot: QtBot, page: LibraryPage) -> None:
    assert shown_name(page) == "Ear"
    page.focus_list()
    row = row_of(page, "ear")
    qtbot.waitUntil(row.hasFocus)
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert shown_name(page) == "mouth 1B"
    click(row_of(page, "eye"))
    assert shown_name(page) == "Eye 7B"


def test_searching_leaves_what_matches(qtbot: QtBot, page: LibraryPage) -> None:
    QTest.keyClicks(page.filter_bar.search, "gated")
    qtbot.waitUntil(lambda: page.list.ids() == ["gated"])
    assert shown_name(page) == "Gated"
    QTest.keyClick(page.filter_bar.search, Qt.Key.Key_Down)
    qtbot.waitUntil(row_of(page, "gated").hasFocus)


def test_search_is_one_key_away(qtbot: QtBot, page: LibraryPage) -> None:
    page.focus_list()
    QTest.keyClick(row_of(page, "ear"), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.filter_bar.search.hasFocus)


def test_the_button_of_a_row_gets_or_uses_the_model(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.get_wanted) as get:
        act(page, "eye")
    assert get.args == ["eye", HUB]
    assert page.list.current == "eye"
    with qtbot.waitSignal(page.use_wanted) as use:
        act(page, "mouth")
    assert use.args == ["mouth"]


def test_it_updates_and_repairs(qtbot: QtBot, page: LibraryPage) -> None:
    damaged = replace(installed(MOUTH), damaged=_PROBLEM)
    page.set_catalogue([replace(installed(EAR), newer="abc"), damaged])
    with qtbot.waitSignal(page.update_wanted) as update:
        act(page, "ear")
    assert update.args == ["ear"]
    with qtbot.waitSignal(page.repair_wanted) as repair:
        act(page, "mouth")
    assert repair.args == ["mouth"]


def test_terms_are_accepted_before_anything_is_got(qtbot: QtBot, page: LibraryPage) -> None:
    got: list[tuple[str, object]] = []
    page.get_wanted.connect(lambda model_id, place: got.append((model_id, place)))
    act(page, "gated")
    assert got == []
    box = page.details.get_box
    qtbot.waitUntil(box.accept_box.hasFocus)
    QTest.keyClick(box.accept_box, Qt.Key.Key_Space)
    click(box.button)
    assert got == [("gated", HUB)]


def test_wishes_of_the_details_are_passed_on(qtbot: QtBot, page: LibraryPage) -> None:
    click(row_of(page, "mouth"))
    box = page.details.tend_box
    for button, signal in (
        (box.use_button, page.use_wanted),
        (box.verify_button, page.verify_wanted),
        (box.check_button, page.update_check_wanted),
        (box.folder_button, page.open_folder_wanted),
    ):
        with qtbot.waitSignal(signal) as wanted:
            click(button)
        assert wanted.args == ["mouth"]
    with qtbot.waitSignal(page.try_wanted) as tried:
        box.try_menu.actions()[1].trigger()
    assert tried.args == ["mouth", "GPU"]
    click(box.remove_button)
    with qtbot.waitSignal(page.remove_wanted) as removed:
        click(box.question.remove_button)
    assert removed.args == ["mouth"]


def test_a_model_that_was_removed_can_be_had_again(page: LibraryPage) -> None:
    click(row_of(page, "mouth"))
    page.set_catalogue([*(row for row in mixed() if row.id != "mouth"), available(MOUTH, WELL)])
    assert page.list.current == "mouth"
    assert page.details.get_box.isVisible()
    assert not page.details.tend_box.isVisible()


def test_one_model_can_be_shown_whatever_is_filtered(qtbot: QtBot, page: LibraryPage) -> None:
    page.set_catalogue(many(50))
    page.filter_bar.search.setText("03")
    qtbot.waitUntil(lambda: page.list.ids() == ["m03"])
    page.show_model("m44")
    assert shown_name(page) == "Model 44"
    qtbot.waitUntil(lambda: not row_of(page, "m44").visibleRegion().isEmpty())
    page.show_model("unknown")
    assert shown_name(page) == "Model 44"


def test_a_gated_one_is_got_after_its_terms_from_a_narrow_window_too(
    qtbot: QtBot, page: LibraryPage
) -> None:
    page.resize(700, 560)
    qtbot.waitUntil(lambda: not page.details.isVisible())
    act(page, GATED.id)
    qtbot.waitUntil(page.details.get_box.accept_box.hasFocus)
    assert not page.list.isVisible()
