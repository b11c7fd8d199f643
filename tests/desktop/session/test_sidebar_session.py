"""The sidebar and the conversations it stands for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.messages.question import QuestionView
from models.engine.scripted import Script
from tests.desktop.session.everyday import Everyday, Live

KYOTO, CAKE = "Where is Kyoto on the map?", "How is a cake made?"
HELD = Script(chunks=("Once ", "upon"), hold_after=1)
SLOW = Script(hold_after=0)


@pytest.fixture
def chat(live: Live) -> Everyday:
    """Somebody who has talked about two things; the second one is open."""
    chat = live()
    chat.talk_about(KYOTO, CAKE)
    return chat


def end(chat: Everyday) -> None:
    chat.until(lambda: not chat.answering.conversations())


def search(chat: Everyday, words: str, count: int = 1) -> list[str]:
    """What is found of the words that are typed."""
    chat.sidebar.focus_search()
    chat.sidebar.head.search.clear()
    chat.sidebar.head.search.setText(words)
    chat.until(lambda: len(chat.hits()) == count)
    return chat.hits()


# --- coming and going ---------------------------------------------------------------------------


def test_a_conversation_is_there_as_soon_as_it_is_asked(live: Live) -> None:
    chat = live(HELD)
    assert chat.titles() == []
    chat.ask(KYOTO)
    chat.until(lambda: chat.listed() == ["[Today]", KYOTO])
    assert chat.open_title() == KYOTO
    chat.session.stop()
    end(chat)


def test_the_title_is_that_of_the_first_question(chat: Everyday) -> None:
    chat.ask_and_wait("And with chocolate?")
    assert chat.titles() == [CAKE, KYOTO]


def test_a_conversation_is_chosen_with_a_click(chat: Everyday) -> None:
    chat.click_on(KYOTO)
    assert chat.questions() == [KYOTO]
    assert chat.open_title() == KYOTO
    chat.new_chat()
    assert chat.questions() == []
    assert chat.open_title() == ""


def test_the_one_in_which_something_was_said_last_stands_first(chat: Everyday) -> None:
    chat.click_on(KYOTO)
    assert chat.titles() == [CAKE, KYOTO]
    chat.ask_and_wait("And Osaka?")
    chat.until(lambda: chat.titles() == [KYOTO, CAKE])


def test_a_question_that_nobody_answered_leaves_no_row(live: Live) -> None:
    chat = live(SLOW)
    chat.ask(KYOTO)
    chat.until(lambda: chat.titles() == [KYOTO])
    chat.session.stop()
    end(chat)
    chat.until(lambda: chat.titles() == [])
    assert chat.typed() == KYOTO
    assert chat.failures == []


def test_a_row_says_that_its_conversation_is_being_answered(live: Live) -> None:
    chat = live(HELD)
    chat.ask(KYOTO)
    chat.until(lambda: chat.titles() == [KYOTO])
    chat.new_chat()
    index = chat.sidebar.rows.index_of(chat.id_of(KYOTO))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert "answer" in str(index.data(spoken)).lower()
    chat.click_on(KYOTO)
    chat.session.stop()
    end(chat)
    index = chat.sidebar.rows.index_of(chat.id_of(KYOTO))
    assert "answer" not in str(index.data(spoken)).lower()


def test_all_is_there_at_the_next_start(chat: Everyday, live: Live) -> None:
    chat.menu(KYOTO).pin_action.trigger()
    chat.close()
    fresh = live()
    fresh.until(lambda: fresh.listed() == ["[Pinned]", KYOTO, "[Today]", CAKE])
    assert fresh.open_title() == ""
    fresh.click_on(CAKE)
    assert fresh.last_answer() == f"Scripted answer to: {CAKE}"


# --- what is done to one ------------------------------------------------------------------------


def test_one_is_renamed(chat: Everyday, live: Live) -> None:
    chat.menu(CAKE).rename_action.trigger()
    editor = chat.sidebar.findChild(QLineEdit, "titleEditor")
    assert isinstance(editor, QLineEdit)
    editor.setText("Baking")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    chat.ask_and_wait("And with chocolate?")
    assert chat.titles() == ["Baking", KYOTO]
    chat.close()
    fresh = live()
    fresh.until(lambda: fresh.titles() == ["Baking", KYOTO])


def test_one_is_archived_and_comes_back(chat: Everyday) -> None:
    chat.menu(KYOTO).archive_action.trigger()
    assert chat.titles() == [CAKE]
    chat.sidebar.foot.archived_button.click()
    assert chat.titles() == [KYOTO]
    chat.click_on(KYOTO)
    assert chat.questions() == [KYOTO]
    chat.menu(KYOTO).archive_action.trigger()
    chat.sidebar.foot.archived_button.click()
    assert chat.titles() == [CAKE, KYOTO]


def test_a_copy_goes_its_own_way(chat: Everyday) -> None:
    original = chat.id_of(CAKE)
    chat.menu(CAKE).duplicate_action.trigger()
    chat.until(lambda: len(chat.titles()) == 3)
    copy = chat.sidebar.rows.id_at(chat.sidebar.rows.index(1))
    assert copy != original
    chat.conversing.open(copy)
    chat.until(lambda: chat.conversing.kept_id == copy and chat.questions() == [CAKE])
    chat.ask_and_wait("And with chocolate?")
    chat.conversing.open(original)
    chat.until(lambda: chat.questions() == [CAKE])


# --- deleting -----------------------------------------------------------------------------------


def test_the_open_one_is_deleted_and_comes_back_as_it_was(chat: Everyday) -> None:
    chat.page.set_composer_text("And with ")
    chat.menu(CAKE).delete_action.trigger()
    assert (chat.titles(), chat.questions(), chat.open_title()) == ([KYOTO], [], "")
    chat.sidebar.foot.undo_bar.undo_button.click()
    chat.until(lambda: chat.questions() == [CAKE] and chat.titles() == [CAKE, KYOTO])
    assert chat.open_title() == CAKE
    assert chat.failures == []


def test_undoing_the_deletion_of_another_one_leaves_what_is_shown(
    chat: Everyday, qtbot: QtBot
) -> None:
    kyoto = chat.id_of(KYOTO)
    chat.menu(KYOTO).delete_action.trigger()
    assert chat.questions() == [CAKE]
    back = chat.keeper.changed
    with qtbot.waitSignal(back, check_params_cb=lambda one: bool(one.id == kyoto)):
        chat.sidebar.foot.undo_bar.undo_button.click()
    assert (chat.titles(), chat.questions()) == ([CAKE, KYOTO], [CAKE])
    chat.click_on(KYOTO)
    assert chat.last_answer() == f"Scripted answer to: {KYOTO}"


@pytest.mark.parametrize("script", [HELD, SLOW])
def test_one_is_deleted_while_it_is_being_answered(live: Live, script: Script) -> None:
    chat = live(script)
    chat.ask(KYOTO)
    said = script.chunks[: script.hold_after]
    chat.until(lambda: bool(chat.answers()) and chat.last_answer() == "".join(said))
    chat.until(lambda: chat.titles() == [KYOTO])
    chat.menu(KYOTO).delete_action.trigger()
    assert (chat.titles(), chat.questions(), chat.typed()) == ([], [], "")
    assert chat.answering.conversations() == set()
    chat.sidebar.foot.undo_bar.undo_button.click()
    chat.until(lambda: chat.questions() == [KYOTO])
    assert chat.last_answer() == "".join(said)
    assert chat.answers()[-1].note_text() == "Stopped."
    assert chat.failures == []


def test_another_try_that_came_to_nothing_in_a_deleted_one_is_no_trouble(
    chat: Everyday, live: Live
) -> None:
    chat.close()
    fresh = live(SLOW)
    fresh.until(lambda: fresh.titles() == [CAKE, KYOTO])
    fresh.click_on(CAKE)
    fresh.until(lambda: bool(fresh.answers()))
    fresh.answers()[0].regenerate_requested.emit()
    fresh.until(lambda: fresh.session.is_answering)
    fresh.menu(CAKE).delete_action.trigger()
    fresh.sidebar.foot.undo_bar.undo_button.click()
    fresh.until(lambda: fresh.questions() == [CAKE])
    fresh.until(lambda: fresh.last_answer() == f"Scripted answer to: {CAKE}")
    assert fresh.failures == []


def test_everything_is_cleared_while_something_is_answered(
    chat: Everyday, live: Live, qtbot: QtBot
) -> None:
    chat.close()
    fresh = live(HELD)
    fresh.until(lambda: len(fresh.titles()) == 2)
    fresh.ask("A story?")
    fresh.until(lambda: bool(fresh.answers()) and fresh.last_answer() == "Once ")
    with qtbot.waitSignal(fresh.keeper.cleared):
        fresh.beside.clear()
    assert fresh.answering.conversations() == set()
    fresh.until(lambda: fresh.titles() == [])
    assert (fresh.questions(), fresh.failures) == ([], [])
    assert "No conversations yet" in fresh.sidebar.middle.words()


# --- searching ----------------------------------------------------------------------------------


def reword_last(chat: Everyday, words: str) -> None:
    views = [view for view in chat.page.transcript.views() if isinstance(view, QuestionView)]
    views[-1].edited.emit(words)
    end(chat)


def test_what_was_said_is_found_and_jumped_to_in_its_branch(chat: Everyday) -> None:
    chat.ask_and_wait("With walnuts?")
    reword_last(chat, "With hazelnuts?")
    chat.click_on(KYOTO)
    found = search(chat, "walnuts", 2)
    assert all(hit.startswith(f"{CAKE}: ") and "walnuts" in hit for hit in found)
    QTest.keyClick(chat.sidebar.head.search, Qt.Key.Key_Return)
    chat.until(lambda: chat.questions() == [CAKE, "With walnuts?"])
    assert chat.open_title() == CAKE
    assert chat.last_answer() == "Scripted answer to: With walnuts?"


def test_a_hit_in_the_open_conversation_switches_its_branch(chat: Everyday) -> None:
    chat.ask_and_wait("With chocolate?")
    reword_last(chat, "With honey?")
    search(chat, "chocolate", 2)
    QTest.keyClick(chat.sidebar.head.search, Qt.Key.Key_Return)
    chat.until(lambda: chat.questions() == [CAKE, "With chocolate?"])


def test_a_title_is_found_and_nothing_is_said_to_be_nothing(chat: Everyday) -> None:
    assert f"{KYOTO}: In the title" in search(chat, "Kyoto", 3)
    search(chat, "zeppelin", 0)
    chat.until(lambda: chat.sidebar.middle.words() == "Nothing found.")
    chat.sidebar.head.search.clear()
    assert chat.titles() == [CAKE, KYOTO]


def test_chinese_is_found(chat: Everyday) -> None:
    chat.new_chat()
    chat.ask_and_wait("京都在哪里?")
    assert any("京都在哪里" in hit for hit in search(chat, "哪里", 3))
    chat.sidebar.head.search.clear()
    assert len(chat.titles()) == 3
