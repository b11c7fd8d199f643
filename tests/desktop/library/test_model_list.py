"""The list of models and the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.jobs.installs import Install, State
from desktop.library.coming_row import ComingRow
from desktop.library.filters import Filter, sections
from desktop.library.model_list import ModelList
from desktop.library.row_view import RowView
from desktop.library.rows import LibraryRow
from models.errors import Problem
from models.sources.progress import FetchProgress
from tests.desktop.library.looking import button_words, says, texts
from tests.desktop.library.samples import EYE, GB, HUB, SCOPE, many, mixed

_EYE_COMES = Install(EYE, HUB, "fetching", FetchProgress("downloading", GB, 4 * GB))

_CUT = Problem("DownloadFailed", "The line was cut.", "Try again.")
_WISHES: list[tuple[State, str, str]] = [
    ("waiting", "pause_button", "paused"),
    ("paused", "resume_button", "resumed"),
    ("failed", "retry_button", "resumed"),
    ("fetching", "cancel_button", "cancelled"),
]


def _show(view: ModelList, rows: list[LibraryRow], *installs: Install) -> None:
    coming = {install.entry.id: install for install in installs}
    view.show_sections(sections(rows, Filter(), coming), coming)


@pytest.fixture
def view(qtbot: QtBot) -> ModelList:
    view = ModelList()
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    return view


def _press(view: ModelList, key: Qt.Key) -> str:
    row = view.view(view.current)
    assert row is not None
    QTest.keyClick(row, key)
    return view.current


def test_every_section_has_its_name_and_number(view: ModelList) -> None:
    _show(view, mixed(), _EYE_COMES)
    assert view.ids() == ["eye", "ear", "mouth", "gated", "raw"]
    for heading in ("On their way · 1", "On this PC · 2", "Available · 2"):
        assert says(view, heading)


def test_an_empty_section_is_not_seen(view: ModelList) -> None:
    _show(view, many(2))
    assert not says(view, "On this PC")
    assert not says(view, "On their way")


def test_sections_stand_below_each_other(qtbot: QtBot, view: ModelList) -> None:
    _show(view, mixed())
    rows = [view.view(model_id) for model_id in view.ids()]
    qtbot.waitUntil(lambda: rows[-1] is not None and rows[-1].y() > 0)
    tops = [row.y() for row in rows if row is not None]
    assert tops == sorted(set(tops))
    assert len(tops) == 5


def test_the_first_one_is_current_and_arrows_move(view: ModelList) -> None:
    _show(view, mixed())
    view.focus_current()
    assert view.current == "ear"
    assert _press(view, Qt.Key.Key_Down) == "mouth"
    assert _press(view, Qt.Key.Key_Down) == "eye"
    assert _press(view, Qt.Key.Key_Up) == "mouth"
    assert _press(view, Qt.Key.Key_End) == "raw"
    assert _press(view, Qt.Key.Key_Down) == "raw"
    assert _press(view, Qt.Key.Key_Home) == "ear"
    checked = [
        model_id for model_id in view.ids() if (row := view.view(model_id)) and row.isChecked()
    ]
    assert checked == ["ear"]


def test_the_keyboard_goes_along_and_brings_the_row_into_view(
    qtbot: QtBot, view: ModelList
) -> None:
    _show(view, many(30))
    view.focus_current()
    _press(view, Qt.Key.Key_PageDown)
    assert view.current == "m05"
    _press(view, Qt.Key.Key_End)
    row = view.view("m29")
    assert row is not None
    qtbot.waitUntil(row.hasFocus)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    qtbot.waitUntil(lambda: row.visibleRegion().boundingRect() == row.rect())


def test_enter_opens_and_a_click_chooses(qtbot: QtBot, view: ModelList) -> None:
    _show(view, mixed())
    view.focus_current()
    with qtbot.waitSignal(view.opened) as opened:
        _press(view, Qt.Key.Key_Return)
    assert opened.args == ["ear"]
    row = view.view("eye")
    assert row is not None
    with qtbot.waitSignals([view.current_changed, view.opened]):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert view.current == "eye"


def test_tab_leaves_the_list_after_the_current_row(view: ModelList) -> None:
    _show(view, mixed())
    stops = [
        row
        for model_id in view.ids()
        if (row := view.view(model_id)) and row.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [row.model_id for row in stops] == ["ear"]


def test_a_long_list_comes_little_by_little_and_ends_whole(qtbot: QtBot, view: ModelList) -> None:
    _show(view, many(60))
    assert 0 < len(view.ids()) < 60
    assert says(view, "Available · 60")
    qtbot.waitUntil(lambda: len(view.ids()) == 60)
    assert view.ids() == [f"m{number:02}" for number in range(60)]


def test_rows_stay_the_same_widgets_when_little_changes(view: ModelList) -> None:
    _show(view, mixed())
    before = view.view("eye")
    _show(view, [row for row in mixed() if row.id != "gated"])
    assert view.view("eye") is before
    assert view.view("gated") is None
    assert isinstance(before, RowView)


def test_the_current_model_and_the_keyboard_stay(qtbot: QtBot, view: ModelList) -> None:
    _show(view, mixed())
    view.set_current("eye")
    view.focus_current()
    changes: list[str] = []
    view.current_changed.connect(changes.append)
    _show(view, mixed(), _EYE_COMES)
    assert view.current == "eye"
    assert changes == []
    row = view.view("eye")
    assert row is not None
    qtbot.waitUntil(row.hasFocus)


def test_where_the_current_one_is_gone_the_first_is_current(qtbot: QtBot, view: ModelList) -> None:
    _show(view, mixed())
    view.set_current("eye")
    with qtbot.waitSignal(view.current_changed) as changed:
        _show(view, [row for row in mixed() if row.id != "eye"])
    assert changed.args == ["ear"]
    with qtbot.waitSignal(view.current_changed) as changed:
        _show(view, [])
    assert changed.args == [""]


def test_one_on_its_way_says_how_far_it_is(view: ModelList) -> None:
    _show(view, mixed(), _EYE_COMES)
    row = view.view("eye")
    assert row is not None
    assert "Downloading · 1.0 GB of 4.0 GB" in texts(row)
    assert button_words(row) == ["Pause", "Cancel"]
    view.show_install(Install(EYE, HUB, "paused"))
    assert "Paused" in texts(row)
    assert button_words(row) == ["Resume", "Cancel"]
    assert row.accessibleName() == "Eye 7B. Paused"


def test_one_on_its_way_can_be_paused_resumed_and_given_up(qtbot: QtBot, view: ModelList) -> None:
    _show(view, mixed(), _EYE_COMES)
    row = view.view("eye")
    assert row is not None
    assert isinstance(row, ComingRow)
    buttons = row.row
    for state, button, signal in _WISHES:
        view.show_install(Install(EYE, HUB, state, problem=_CUT))
        with qtbot.waitSignal(getattr(view, signal)) as wanted:
            QTest.mouseClick(getattr(buttons, button), Qt.MouseButton.LeftButton)
        assert wanted.args == ["eye"]


def test_one_that_failed_says_why_and_can_be_had_elsewhere(qtbot: QtBot, view: ModelList) -> None:
    _show(view, mixed(), Install(EYE, HUB, "failed", problem=_CUT))
    row = view.view("eye")
    assert isinstance(row, ComingRow)
    assert {"The line was cut.", "Try again."} <= set(texts(row))
    offers = row.row.problem.offer_buttons()
    assert [offer.text() for offer in offers] == ["Get it from ModelScope", "Give it up"]
    with qtbot.waitSignal(view.moved) as moved:
        QTest.mouseClick(offers[0], Qt.MouseButton.LeftButton)
    assert moved.args == ["eye", SCOPE]
    with qtbot.waitSignal(view.cancelled) as cancelled:
        QTest.mouseClick(offers[1], Qt.MouseButton.LeftButton)
    assert cancelled.args == ["eye"]
    with qtbot.waitSignal(view.open_log_requested):
        row.row.problem.log_button.click()


def test_buttons_of_one_on_its_way_are_tabbed_to_when_it_is_current(view: ModelList) -> None:
    _show(view, mixed(), _EYE_COMES)
    row = view.view("eye")
    assert isinstance(row, ComingRow)
    assert row.row.pause_button.focusPolicy() & Qt.FocusPolicy.TabFocus
    view.set_current("ear")
    view.show_install(Install(EYE, HUB, "failed", problem=_CUT))
    none = Qt.FocusPolicy.NoFocus
    assert {button.focusPolicy() for button in row.buttons()} == {none}


def test_when_it_has_come_it_is_an_ordinary_row(view: ModelList) -> None:
    _show(view, mixed(), _EYE_COMES)
    _show(view, mixed())
    assert isinstance(view.view("eye"), RowView)
    assert not says(view, "On their way")


def test_what_is_done_with_a_model_is_told_also_before_its_row_is_there(qtbot: QtBot) -> None:
    view = ModelList()
    qtbot.addWidget(view)
    view.show()
    view.set_busy("eye", "Checking …")
    _show(view, mixed())
    assert says(view, "Checking …")
    view.set_busy("eye", "")
    assert not says(view, "Checking …")
