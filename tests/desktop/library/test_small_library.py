"""A small window, large text, or both: everything stays whole and in reach."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.jobs.installs import Install
from desktop.library.page import LibraryPage
from models.catalogue.entry import Original
from models.errors import Problem
from tests.desktop.library.samples import EYE, HUB, RAW, available, many, mixed

_PROBLEM = Problem("DownloadFailed", "The hub cannot be reached from here.", "Use another one.")


def _overhang(page: LibraryPage, parent: QWidget) -> list[str]:
    """What is seen of a scrolled part and reaches beyond its right end."""
    seen: list[QLabel | QAbstractButton] = [*parent.findChildren(QLabel)]
    seen += parent.findChildren(QAbstractButton)
    return [
        child.text()
        for child in seen
        if child.isVisible()
        and child.mapTo(page, child.rect().topRight()).x() > page.rect().right()
    ]


def test_where_it_is_narrow_details_take_the_place_of_the_list(
    qtbot: QtBot, page: LibraryPage
) -> None:
    page.resize(899, 600)
    qtbot.waitUntil(lambda: not page.details.isVisible())
    assert page.list.isVisible()
    row = page.list.view("eye")
    assert row is not None
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.details.isVisible()
    assert not page.list.isVisible()
    assert page.details.name.text() == "Eye 7B"
    QTest.mouseClick(page.details.close_button, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    qtbot.waitUntil(row.hasFocus)


def test_where_it_is_wide_both_are_seen(qtbot: QtBot, page: LibraryPage) -> None:
    page.resize(700, 600)
    qtbot.waitUntil(lambda: not page.details.isVisible())
    page.resize(900, 600)
    qtbot.waitUntil(page.details.isVisible)
    assert page.list.isVisible()
    assert not page.details.close_button.isVisible()
    assert page.details.geometry().left() > page.list.geometry().right()


def test_enter_opens_and_escape_closes_them(qtbot: QtBot, page: LibraryPage) -> None:
    page.resize(700, 560)
    qtbot.waitUntil(lambda: not page.details.isVisible())
    page.focus_list()
    row = page.list.view("ear")
    assert row is not None
    qtbot.waitUntil(row.hasFocus)
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert not page.details.isVisible()
    mouth = page.list.view("mouth")
    assert mouth is not None
    QTest.keyClick(mouth, Qt.Key.Key_Return)
    use = page.details.tend_box.use_button
    qtbot.waitUntil(use.hasFocus)
    page.back_wanted.connect(pytest.fail)
    QTest.keyClick(use, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    qtbot.waitUntil(mouth.hasFocus)


def test_the_keyboard_does_not_stay_in_what_becomes_hidden(qtbot: QtBot, page: LibraryPage) -> None:
    page.details.tend_box.try_button.setFocus()
    page.resize(700, 560)
    row = page.list.view("ear")
    assert row is not None
    qtbot.waitUntil(row.hasFocus)


def test_rare_wishes_are_in_a_menu_where_it_is_narrow(qtbot: QtBot, page: LibraryPage) -> None:
    top = page.top_bar
    page.resize(500, 560)
    qtbot.waitUntil(top.more_button.isVisible)
    assert not top.network_button.isVisible()
    with qtbot.waitSignal(page.network_wanted):
        top.network_action.trigger()
    with qtbot.waitSignal(page.wizard_wanted):
        top.wizard_action.trigger()
    assert top.add_button.accessibleName() == "Add a model from disk"


@pytest.mark.parametrize("text", ["usual", "large"])
@pytest.mark.parametrize("width", [480, 700, 1100])
def test_nothing_reaches_beyond_the_window(
    qtbot: QtBot, request: pytest.FixtureRequest, width: int, text: str
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    page = LibraryPage()
    qtbot.addWidget(page)
    page.set_catalogue(mixed())
    page.resize(width, 560)
    page.show()
    inside = page.list.widget()
    assert inside is not None
    assert page.minimumSizeHint().width() <= width
    assert page.minimumSizeHint().height() <= 560
    qtbot.waitUntil(lambda: inside.width() <= page.list.viewport().width())
    qtbot.waitUntil(lambda: _overhang(page, inside) == [])
    shown = page.details.widget()
    assert shown is not None
    for model_id in ("eye", "mouth", "gated"):
        page.show_model(model_id)
        qtbot.waitUntil(lambda: 0 < shown.width() <= page.details.viewport().width())
        qtbot.waitUntil(lambda: _overhang(page, shown) == [])


@pytest.mark.parametrize(("width", "text"), [(480, "usual"), (700, "large")])
def test_a_failed_install_reaches_beyond_nothing(
    qtbot: QtBot, request: pytest.FixtureRequest, width: int, text: str
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    page = LibraryPage()
    qtbot.addWidget(page)
    page.set_catalogue(mixed())
    page.set_install("eye", Install(EYE, HUB, "failed", problem=_PROBLEM))
    page.resize(width, 560)
    page.show()
    inside = page.list.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: inside.width() <= page.list.viewport().width())
    qtbot.waitUntil(lambda: _overhang(page, inside) == [])


@pytest.mark.parametrize("width", [480, 700, 1100])
@pytest.mark.parametrize("text", ["usual", "large"])
def test_the_top_squeezes_nothing(
    qtbot: QtBot, request: pytest.FixtureRequest, width: int, text: str
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    page = LibraryPage()
    qtbot.addWidget(page)
    page.resize(width, 560)
    page.show()
    top = page.top_bar
    qtbot.waitUntil(lambda: top.width() == width)

    def buttons() -> list[QPushButton]:
        found = [button for button in top.findChildren(QPushButton) if button.isVisible()]
        return sorted(found, key=lambda button: button.x())

    def are_apart() -> bool:
        places = [button.geometry() for button in buttons()]
        return all(a.right() < b.left() for a, b in pairwise(places))

    qtbot.waitUntil(are_apart)
    assert len(buttons()) >= 3
    assert all(top.rect().contains(button.geometry()) for button in buttons())
    assert all(button.width() >= button.sizeHint().width() for button in buttons())


@pytest.mark.usefixtures("large_text")
def test_rows_are_high_enough_for_large_text(qtbot: QtBot) -> None:
    page = LibraryPage()
    qtbot.addWidget(page)
    page.set_catalogue(mixed())
    page.resize(700, 560)
    page.show()
    row = page.list.view("eye")
    assert row is not None
    qtbot.waitUntil(lambda: row.height() >= row.heightForWidth(row.width()))
    for label in row.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.fontMetrics().height()
            assert label.geometry().bottom() <= row.height()


def test_a_long_path_is_cut_and_told_in_full(qtbot: QtBot, page: LibraryPage) -> None:
    path = Path("/a" + "/long-name" * 30)
    page.set_folder(path, 10**9)
    assert page.width() == 1100
    assert page.folder_bar.words().endswith(str(path))
    label = page.folder_bar.findChild(QLabel)
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: "…" in label.text())
    assert label.accessibleName().endswith(str(path))


def test_a_row_becomes_higher_for_what_is_being_done_with_it(
    qtbot: QtBot, page: LibraryPage
) -> None:
    """Also after its list was arranged anew."""
    page.filter_bar.search.setText("eye")
    qtbot.waitUntil(lambda: page.list.view("mouth") is None)
    page.filter_bar.reset()
    qtbot.waitUntil(lambda: page.list.view("mouth") is not None)
    row = page.list.view("mouth")
    assert row is not None
    before = row.height()
    page.set_busy("mouth", "Checking the files … 40 %")
    qtbot.waitUntil(lambda: row.height() > before)
    assert row.height() >= row.heightForWidth(row.width())


def test_below_the_last_row_there_is_nothing(qtbot: QtBot, page: LibraryPage) -> None:
    page.set_catalogue(many(40))
    page.list.show_rest()
    inside = page.list.widget()
    assert inside is not None
    last = page.list.view(page.list.ids()[-1])
    assert last is not None
    qtbot.waitUntil(lambda: inside.height() > 40 * 50)
    qtbot.waitUntil(lambda: inside.height() - last.geometry().bottom() < 40)


def test_the_one_way_to_have_a_model_is_seen_in_full(qtbot: QtBot, page: LibraryPage) -> None:
    original = Original("owner/raw", "text-generation", "transformers-4.57")
    page.set_catalogue([available(replace(RAW, original=original))])
    page.show_model("raw")
    button = page.details.get_box.convert_button
    qtbot.waitUntil(button.isVisible)
    qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())
    page.set_catalogue([available(replace(EYE, original=original))])
    page.show_model("eye")
    qtbot.waitUntil(lambda: button.property("look") == "outlined")
    qtbot.waitUntil(lambda: button.width() == button.sizeHint().width())


@pytest.mark.usefixtures("large_text")
def test_large_words_at_the_top_are_shortened_only_where_they_must_be(qtbot: QtBot) -> None:
    page = LibraryPage()
    qtbot.addWidget(page)
    page.show()
    top = page.top_bar
    seen = []
    for width in (1280, 1000, 480):
        page.resize(width, 560)
        QApplication.processEvents()
        assert top.width() == width
        seen.append((bool(top.add_button.text()), top.network_button.isVisible()))
    assert seen == [(True, True), (True, False), (False, False)]
