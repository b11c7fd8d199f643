"""The list of conversations under the keyboard and the mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.sidebar.row_menu import RowMenu
from desktop.sidebar.sidebar import Sidebar
from tests.desktop.sidebar.looking import (
    ask_for_menu,
    click,
    editor_in,
    keyboard_at,
    menu_of,
    place_of,
    press,
    press_in_rows,
    shown,
)
from tests.desktop.sidebar.samples import (
    AWAY,
    MORNING,
    NOW,
    PINNED,
    TODAY,
    WEEK,
    YESTERDAY,
    conversation,
    many,
)

_Key = Qt.Key


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Titles of what the menus that were opened are about."""
    opened: list[str] = []

    def note(menu: RowMenu, _: QPoint) -> None:
        menu.duplicated.connect(opened.append)
        menu.duplicate_action.trigger()

    monkeypatch.setattr(RowMenu, "popup", note)
    return opened


# --- moving and opening -------------------------------------------------------------------------


def test_arrows_skip_the_headings(sidebar: Sidebar) -> None:
    sidebar.focus_list()
    assert keyboard_at(sidebar) == PINNED.id
    assert press_in_rows(sidebar, _Key.Key_Down) == TODAY.id
    assert press_in_rows(sidebar, _Key.Key_Down) == MORNING.id
    assert press_in_rows(sidebar, _Key.Key_Down) == YESTERDAY.id
    assert press_in_rows(sidebar, _Key.Key_Up) == MORNING.id
    assert press_in_rows(sidebar, _Key.Key_End) == "tax"
    assert press_in_rows(sidebar, _Key.Key_Down) == "tax"
    assert press_in_rows(sidebar, _Key.Key_Home) == PINNED.id


def test_a_page_down_never_ends_on_a_heading(sidebar: Sidebar) -> None:
    sidebar.show_conversations(many(1500), NOW)
    sidebar.focus_list()
    seen = [press_in_rows(sidebar, _Key.Key_PageDown) for _ in range(20)]
    assert all(seen)
    assert len(set(seen)) == 20


def test_up_from_the_first_one_leads_to_the_search(sidebar: Sidebar) -> None:
    sidebar.focus_list()
    press_in_rows(sidebar, _Key.Key_Up)
    assert sidebar.head.search.hasFocus()


def test_the_keyboard_begins_at_the_open_one(sidebar: Sidebar) -> None:
    sidebar.set_current(WEEK.id)
    sidebar.focus_list()
    assert keyboard_at(sidebar) == WEEK.id


@pytest.mark.parametrize("key", [_Key.Key_Return, _Key.Key_Enter])
def test_enter_opens(qtbot: QtBot, sidebar: Sidebar, key: Qt.Key) -> None:
    sidebar.focus_list()
    press_in_rows(sidebar, _Key.Key_Down)
    with qtbot.waitSignal(sidebar.conversation_chosen) as chosen:
        press_in_rows(sidebar, key)
    assert chosen.args == [TODAY.id]


def test_a_click_opens_and_a_heading_is_nothing_to_click(qtbot: QtBot, sidebar: Sidebar) -> None:
    rows = sidebar.middle.conversations
    with qtbot.waitSignal(sidebar.conversation_chosen) as chosen:
        click(rows, place_of(sidebar, WEEK.id))
    assert chosen.args == [WEEK.id]
    with qtbot.assertNotEmitted(sidebar.conversation_chosen):
        click(rows, rows.visualRect(sidebar.rows.index(0)).center())


def test_the_first_click_does_not_scroll_the_rows_away(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.show_conversations(many(500), NOW)
    sidebar.set_current("c0")
    rows = sidebar.middle.conversations
    rows.verticalScrollBar().setValue(3000)
    index = rows.indexAt(QPoint(40, 200))
    with qtbot.waitSignal(sidebar.conversation_chosen) as chosen:
        click(rows, rows.visualRect(index).center())
    assert chosen.args == [sidebar.rows.id_at(index)]
    assert rows.verticalScrollBar().value() == 3000


# --- renaming -----------------------------------------------------------------------------------


def test_f2_edits_the_title_in_its_place(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.focus_list()
    press_in_rows(sidebar, _Key.Key_F2)
    editor = editor_in(sidebar)
    assert editor is not None
    assert (editor.text(), editor.selectedText()) == (PINNED.title, PINNED.title)
    QTest.keyClicks(editor, "Autumn")
    with (
        qtbot.waitSignal(sidebar.renamed) as renamed,
        qtbot.assertNotEmitted(sidebar.conversation_chosen),
    ):
        press(editor, _Key.Key_Return)
    assert renamed.args == [PINNED.id, "Autumn"]
    qtbot.waitUntil(lambda: editor_in(sidebar) is None)
    assert sidebar.rows.index_of(PINNED.id).data() == "Autumn"


def test_escape_leaves_the_title_as_it_was(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.show_archived(True)
    sidebar.middle.conversations.rename(AWAY.id)
    editor = editor_in(sidebar)
    assert editor is not None
    QTest.keyClicks(editor, "Other")
    with qtbot.assertNotEmitted(sidebar.renamed):
        press(editor, _Key.Key_Escape)
        qtbot.waitUntil(lambda: editor_in(sidebar) is None)
    assert sidebar.rows.archived_shown
    assert sidebar.rows.index_of(AWAY.id).data() == AWAY.title


def test_an_answer_that_arrives_meanwhile_takes_no_letter_away(
    qtbot: QtBot, sidebar: Sidebar
) -> None:
    sidebar.middle.conversations.rename(WEEK.id)
    editor = editor_in(sidebar)
    assert editor is not None
    QTest.keyClicks(editor, "Snakes")
    sidebar.set_answering([WEEK.id])
    sidebar.update_conversation(replace(WEEK, changed=NOW))
    assert editor_in(sidebar) is editor
    assert editor.text() == "Snakes"
    with qtbot.waitSignal(sidebar.renamed) as renamed:
        press(editor, _Key.Key_Return)
    assert renamed.args == [WEEK.id, "Snakes"]


def test_the_delete_key_in_the_editor_deletes_letters_only(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.middle.conversations.rename(WEEK.id)
    editor = editor_in(sidebar)
    assert editor is not None
    with qtbot.assertNotEmitted(sidebar.delete_requested):
        press(editor, _Key.Key_Delete)
        press(editor, _Key.Key_Delete)
    assert editor.text() == ""


# --- the menu -----------------------------------------------------------------------------------


def test_the_button_of_a_row_opens_its_menu_and_nothing_else(
    qtbot: QtBot, sidebar: Sidebar, menus: list[str]
) -> None:
    rows = sidebar.middle.conversations
    row = rows.visualRect(sidebar.rows.index_of(WEEK.id))
    with qtbot.assertNotEmitted(sidebar.conversation_chosen):
        click(rows, QPoint(row.right() - 20, row.center().y()))
    assert menus == [WEEK.id]
    assert keyboard_at(sidebar) == WEEK.id


def test_the_menu_key_opens_it_where_the_keyboard_is(sidebar: Sidebar, menus: list[str]) -> None:
    sidebar.focus_list()
    press_in_rows(sidebar, _Key.Key_Down)
    rows, reason = sidebar.middle.conversations, QContextMenuEvent.Reason
    ask_for_menu(rows, reason.Keyboard, QPoint(1, 1))
    QTest.keyClick(rows, _Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    ask_for_menu(rows, reason.Mouse, place_of(sidebar, YESTERDAY.id))
    ask_for_menu(rows, reason.Mouse, rows.visualRect(sidebar.rows.index(0)).center())
    assert menus == [TODAY.id, TODAY.id, YESTERDAY.id]


def test_there_is_no_menu_of_what_is_not_there(sidebar: Sidebar) -> None:
    assert sidebar.middle.conversations.menu_for("nobody") is None


def test_open_and_duplicate_are_passed_on(qtbot: QtBot, sidebar: Sidebar) -> None:
    menu = menu_of(sidebar, WEEK.id)
    with qtbot.waitSignal(sidebar.conversation_chosen) as chosen:
        menu.open_action.trigger()
    with qtbot.waitSignal(sidebar.duplicate_requested) as duplicated:
        menu.duplicate_action.trigger()
    assert chosen.args == duplicated.args == [WEEK.id]


def test_rename_opens_the_editor(sidebar: Sidebar) -> None:
    menu_of(sidebar, WEEK.id).rename_action.trigger()
    editor = editor_in(sidebar)
    assert editor is not None
    assert editor.text() == WEEK.title


@pytest.mark.parametrize("kind", ["markdown", "html", "json"])
def test_it_exports_to_what_was_chosen(qtbot: QtBot, sidebar: Sidebar, kind: str) -> None:
    actions = {action.data(): action for action in menu_of(sidebar, WEEK.id).export_menu.actions()}
    with qtbot.waitSignal(sidebar.export_requested) as exported:
        actions[kind].trigger()
    assert exported.args == [WEEK.id, kind]


def test_pin_and_unpin(qtbot: QtBot, sidebar: Sidebar) -> None:
    menu = menu_of(sidebar, WEEK.id)
    assert menu.pin_action.text() == "Pin"
    with qtbot.waitSignal(sidebar.pin_requested) as pinned:
        menu.pin_action.trigger()
    assert pinned.args == [WEEK.id, True]
    assert shown(sidebar)[:2] == [WEEK.id, PINNED.id]
    menu = menu_of(sidebar, WEEK.id)
    assert menu.pin_action.text() == "Unpin"
    with qtbot.waitSignal(sidebar.pin_requested) as unpinned:
        menu.pin_action.trigger()
    assert unpinned.args == [WEEK.id, False]
    assert shown(sidebar)[0] == PINNED.id


def test_what_is_archived_cannot_be_pinned(sidebar: Sidebar) -> None:
    assert not menu_of(sidebar, AWAY.id).pin_action.isVisible()
    assert menu_of(sidebar, WEEK.id).pin_action.isVisible()


# --- staying in place ---------------------------------------------------------------------------


def test_what_is_read_stays_in_place_while_rows_move(sidebar: Sidebar) -> None:
    everything = many(10_000)
    sidebar.show_conversations(everything, NOW)
    rows = sidebar.middle.conversations
    sidebar.middle.conversations.go_to("c5000")
    top = rows.visualRect(sidebar.rows.index_of("c5000")).top()
    assert rows.verticalScrollBar().value() > 0
    sidebar.update_conversation(replace(everything[9000], changed=NOW + 1))
    sidebar.update_conversation(conversation("new", NOW + 2))
    sidebar.remove_conversation("c17")
    sidebar.update_conversation(replace(everything[4000], changed=NOW + 3))
    assert rows.visualRect(sidebar.rows.index_of("c5000")).top() == top
    assert keyboard_at(sidebar) == "c5000"
    sidebar.show_conversations([conversation("newest", NOW + 9), *everything], NOW + 9)
    assert rows.visualRect(sidebar.rows.index_of("c5000")).top() == top
    assert keyboard_at(sidebar) == "c5000"


def test_at_the_top_what_is_new_is_seen(sidebar: Sidebar) -> None:
    sidebar.show_conversations(many(500), NOW)
    sidebar.update_conversation(conversation("new", NOW + 1))
    rows = sidebar.middle.conversations
    assert rows.verticalScrollBar().value() == 0
    assert rows.viewport().rect().contains(rows.visualRect(sidebar.rows.index_of("new")))


def test_the_open_one_is_brought_into_view(sidebar: Sidebar) -> None:
    sidebar.show_conversations(many(500), NOW)
    sidebar.set_current("c300")
    rows = sidebar.middle.conversations
    assert rows.viewport().rect().contains(rows.visualRect(sidebar.rows.index_of("c300")))
