"""Deleting, archiving, searching, and the buttons around the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Hit
from desktop.sidebar.sidebar import Sidebar
from tests.desktop.sidebar.looking import (
    click,
    keyboard_at,
    menu_of,
    press,
    press_in_rows,
    shown,
)
from tests.desktop.sidebar.samples import (
    ALL,
    AWAY,
    LAST_YEAR,
    NOW,
    OLDER,
    PINNED,
    TODAY,
    WEEK,
)

_HITS = (
    Hit(OLDER.id, OLDER.title, "", OLDER.title, ((6, 9),)),
    Hit(TODAY.id, TODAY.title, "m7", "the blue sky", ((9, 12),)),
)
_Key = Qt.Key


def _search(sidebar: Sidebar, text: str = "sky", hits: tuple[Hit, ...] = _HITS) -> None:
    sidebar.focus_search()
    QTest.keyClicks(sidebar.head.search, text)
    sidebar.show_hits(text, hits)


# --- deleting -----------------------------------------------------------------------------------


def test_the_delete_key_deletes_at_once(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.set_current(WEEK.id)
    sidebar.focus_list()
    with qtbot.waitSignal(sidebar.delete_requested) as deleted:
        after = press_in_rows(sidebar, _Key.Key_Delete)
    assert deleted.args == [WEEK.id]
    assert WEEK.id not in shown(sidebar)
    assert after == "notes"
    assert sidebar.foot.undo_bar.isVisible()
    assert sidebar.foot.undo_bar.words() == "“\u2068About python\u2069” was deleted."


@pytest.mark.parametrize("way", ["button", "shortcut", "shortcut in the field"])
def test_it_can_be_undone(qtbot: QtBot, sidebar: Sidebar, way: str) -> None:
    sidebar.focus_list()
    before = shown(sidebar)
    menu_of(sidebar, WEEK.id).delete_action.trigger()
    with qtbot.waitSignal(sidebar.undo_requested):
        if way == "button":
            sidebar.foot.undo_bar.undo_button.click()
        elif way == "shortcut":
            QTest.keySequence(sidebar.middle.conversations, "Ctrl+Z")
        else:
            sidebar.focus_search()
            QTest.keySequence(sidebar.head.search, "Ctrl+Z")
    assert shown(sidebar) == before
    assert keyboard_at(sidebar) == WEEK.id
    assert not sidebar.foot.undo_bar.isVisible()


def test_what_was_typed_is_undone_first(qtbot: QtBot, sidebar: Sidebar) -> None:
    menu_of(sidebar, WEEK.id).delete_action.trigger()
    sidebar.focus_search()
    QTest.keyClicks(sidebar.head.search, "sky")
    with qtbot.assertNotEmitted(sidebar.undo_requested):
        QTest.keySequence(sidebar.head.search, "Ctrl+Z")
    assert sidebar.head.search.text() == ""


def test_only_the_last_deletion_is_offered(qtbot: QtBot, sidebar: Sidebar) -> None:
    menu_of(sidebar, WEEK.id).delete_action.trigger()
    menu_of(sidebar, OLDER.id).delete_action.trigger()
    assert "sky" in sidebar.foot.undo_bar.words()
    with qtbot.waitSignal(sidebar.undo_requested):
        sidebar.foot.undo_bar.undo_button.click()
    assert OLDER.id in shown(sidebar)
    assert WEEK.id not in shown(sidebar)


def test_the_offer_can_be_closed(qtbot: QtBot, sidebar: Sidebar) -> None:
    menu_of(sidebar, WEEK.id).delete_action.trigger()
    sidebar.foot.undo_bar.close_button.click()
    assert not sidebar.foot.undo_bar.isVisible()
    with qtbot.assertNotEmitted(sidebar.undo_requested):
        QTest.keySequence(sidebar.middle.conversations, "Ctrl+Z")
    assert WEEK.id not in shown(sidebar)


def test_the_last_one_deleted_leaves_the_keyboard_at_the_offer(
    qtbot: QtBot, sidebar: Sidebar
) -> None:
    sidebar.show_conversations([WEEK], NOW)
    sidebar.focus_list()
    press_in_rows(sidebar, _Key.Key_Delete)
    qtbot.waitUntil(sidebar.foot.undo_bar.undo_button.hasFocus)
    assert sidebar.middle.words().startswith("No conversations yet.")
    press(sidebar.foot.undo_bar.undo_button, _Key.Key_Space)
    assert shown(sidebar) == [WEEK.id]
    assert sidebar.middle.words() == ""
    assert sidebar.middle.conversations.hasFocus()


# --- the archive --------------------------------------------------------------------------------


def test_what_is_archived_goes_to_its_own_view(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.waitSignal(sidebar.archive_requested) as archived:
        menu_of(sidebar, PINNED.id).archive_action.trigger()
    assert archived.args == [PINNED.id, True]
    assert PINNED.id not in shown(sidebar)
    sidebar.foot.archived_button.click()
    assert shown(sidebar) == [AWAY.id, PINNED.id]
    menu = menu_of(sidebar, PINNED.id)
    assert menu.archive_action.text() == "Unarchive"
    with qtbot.waitSignal(sidebar.archive_requested) as brought_back:
        menu.archive_action.trigger()
    assert brought_back.args == [PINNED.id, False]
    sidebar.foot.archived_button.click()
    assert shown(sidebar)[0] == PINNED.id


def test_an_empty_archive_says_so_and_escape_leaves_it(sidebar: Sidebar) -> None:
    sidebar.show_archived(True)
    sidebar.focus_list()
    press(sidebar.middle.conversations, _Key.Key_Escape)
    assert len(shown(sidebar)) == len(ALL) - 1
    sidebar.remove_conversation(AWAY.id)
    sidebar.show_archived(True)
    assert sidebar.middle.words() == "Nothing is archived."
    assert sidebar.foot.archived_button.text() == "All chats"


# --- searching ----------------------------------------------------------------------------------


def test_every_letter_asks_anew(qtbot: QtBot, sidebar: Sidebar) -> None:
    asked: list[str] = []
    sidebar.search_changed.connect(asked.append)
    QTest.keyClicks(sidebar.head.search, " sk y ")
    assert asked == ["s", "sk", "sk y"]
    sidebar.head.search.clear()
    assert asked[-1] == ""


def test_hits_stand_where_the_conversations_were(qtbot: QtBot, sidebar: Sidebar) -> None:
    _search(sidebar)
    assert sidebar.middle.shown_list is sidebar.middle.hits
    press(sidebar.head.search, _Key.Key_Down)
    assert sidebar.middle.hits.hasFocus()
    press(sidebar.middle.hits, _Key.Key_Down)
    with qtbot.waitSignal(sidebar.hit_chosen) as chosen:
        press(sidebar.middle.hits, _Key.Key_Return)
    assert chosen.args == [TODAY.id, "m7"]
    press(sidebar.middle.hits, _Key.Key_Up)
    press(sidebar.middle.hits, _Key.Key_Up)
    assert sidebar.head.search.hasFocus()


def test_enter_in_the_field_opens_the_best_one(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.assertNotEmitted(sidebar.hit_chosen):
        press(sidebar.head.search, _Key.Key_Return)
    _search(sidebar)
    with qtbot.waitSignal(sidebar.hit_chosen) as chosen:
        press(sidebar.head.search, _Key.Key_Return)
    assert chosen.args == [OLDER.id, ""]


def test_a_click_on_a_hit_opens_it(qtbot: QtBot, sidebar: Sidebar) -> None:
    _search(sidebar)
    hits = sidebar.middle.hits
    with qtbot.waitSignal(sidebar.hit_chosen) as chosen:
        click(hits, hits.visualRect(hits.model().index(1, 0)).center())
    assert chosen.args == [TODAY.id, "m7"]


def test_nothing_found_is_said(sidebar: Sidebar) -> None:
    _search(sidebar, "zebra", ())
    assert sidebar.middle.words() == "Nothing found."
    press(sidebar.head.search, _Key.Key_Down)
    assert sidebar.head.search.hasFocus()


def test_late_hits_of_an_earlier_query_are_not_shown(sidebar: Sidebar) -> None:
    _search(sidebar)
    QTest.keyClicks(sidebar.head.search, "x")
    sidebar.show_hits("skyx", ())
    sidebar.show_hits("sky", _HITS)
    assert sidebar.middle.words() == "Nothing found."
    sidebar.head.search.clear()
    sidebar.show_hits("skyx", _HITS)
    assert sidebar.middle.shown_list is sidebar.middle.conversations


@pytest.mark.parametrize("place", ["field", "hits"])
def test_escape_returns_to_the_conversations(qtbot: QtBot, sidebar: Sidebar, place: str) -> None:
    _search(sidebar)
    if place == "hits":
        press(sidebar.head.search, _Key.Key_Down)
    with qtbot.waitSignal(sidebar.search_changed) as changed:
        press(sidebar.middle.hits if place == "hits" else sidebar.head.search, _Key.Key_Escape)
    assert changed.args == [""]
    assert sidebar.head.search.text() == ""
    assert sidebar.middle.shown_list is sidebar.middle.conversations
    assert sidebar.middle.conversations.hasFocus()


def test_what_was_there_is_chosen_to_be_typed_over(sidebar: Sidebar) -> None:
    _search(sidebar)
    sidebar.focus_search()
    assert sidebar.head.search.selectedText() == "sky"


# --- around -------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["new", "hide", "import"])
def test_buttons_tell_what_is_wanted(qtbot: QtBot, sidebar: Sidebar, which: str) -> None:
    button, wanted = {
        "new": (sidebar.head.new_button, sidebar.new_requested),
        "hide": (sidebar.head.hide_button, sidebar.hide_requested),
        "import": (sidebar.foot.import_button, sidebar.import_requested),
    }[which]
    with qtbot.waitSignal(wanted):
        button.click()


def test_without_conversations_there_is_a_friendly_line(sidebar: Sidebar) -> None:
    sidebar.show_conversations([], NOW)
    assert sidebar.middle.words().startswith("No conversations yet.")
    sidebar.update_conversation(TODAY)
    assert sidebar.middle.words() == ""
    assert shown(sidebar) == [TODAY.id]


def test_tab_goes_from_the_top_to_the_foot(sidebar: Sidebar) -> None:
    menu_of(sidebar, LAST_YEAR.id).delete_action.trigger()
    sidebar.head.new_button.setFocus()
    names: list[str] = []
    for _ in range(10):
        focus = sidebar.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName() or _text(focus))
        press(focus, _Key.Key_Tab)
    assert names == [
        "New chat",
        "Hide the conversations",
        "Studio: draw pictures (Ctrl+D)",
        "Transcribe: recordings become text (Ctrl+T)",
        "Search conversations",
        "Conversations",
        "Close this notice",
        "Undo",
        "Import conversations",
        "Show archived conversations",
    ]


def _text(widget: object) -> str:
    assert isinstance(widget, QAbstractButton)
    return widget.text()


def test_a_day_later_the_headings_are_others(sidebar: Sidebar) -> None:
    sidebar.set_now(NOW + 86400)
    assert sidebar.rows.index(2).data() == "Yesterday"


def test_the_cross_ends_the_search(sidebar: Sidebar) -> None:
    field = sidebar.head.search
    assert not field.clear_button.isVisible()
    _search(sidebar)
    assert field.clear_button.isVisible()
    assert field.rect().contains(field.clear_button.geometry())
    assert field.clear_button.accessibleName() == "Clear the search"
    QTest.mouseClick(field.clear_button, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert sidebar.middle.currentWidget() is sidebar.middle.conversations
