"""What is typed and not sent survives whatever is done next."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.conversations.store import Store
from models.engine.scripted import Script
from tests.desktop.session.everyday import Everyday, Live

KYOTO, CAKE = "Where is Kyoto?", "How is a cake made?"


@pytest.fixture
def chat(live: Live) -> Everyday:
    """Somebody who has talked about two things; the second one is open."""
    chat = live()
    chat.talk_about(KYOTO, CAKE)
    return chat


def on_disk(home: Path) -> str:
    """The draft of a conversation that has not begun, as another start would find it."""
    return s.Settings(home / "settings.json").get(s.DRAFT)


def in_store(home: Path, conversation: str) -> str:
    """The draft of one that has begun."""
    store = Store(home / "conversations")
    try:
        return store.conversation(conversation).draft
    finally:
        store.close()


def test_each_conversation_has_its_own(chat: Everyday) -> None:
    chat.page.set_composer_text("And with ")
    chat.click_on(KYOTO)
    assert chat.typed() == ""
    chat.page.set_composer_text("How far from ")
    chat.click_on(CAKE)
    assert chat.typed() == "And with "
    chat.click_on(KYOTO)
    assert chat.typed() == "How far from "


def test_a_new_chat_takes_along_what_is_typed(chat: Everyday) -> None:
    chat.page.set_composer_text("Something else: ")
    chat.new_chat()
    assert chat.typed() == "Something else: "
    chat.click_on(CAKE)
    assert chat.typed() == ""
    chat.new_chat()
    assert chat.typed() == "Something else: "


def test_a_new_chat_that_has_some_already_leaves_the_other_where_it_is(chat: Everyday) -> None:
    chat.new_chat()
    chat.page.set_composer_text("Something else: ")
    chat.click_on(CAKE)
    chat.page.set_composer_text("And with ")
    chat.new_chat()
    assert chat.typed() == "Something else: "
    chat.click_on(CAKE)
    assert chat.typed() == "And with "


def test_what_is_sent_is_no_draft_any_more(chat: Everyday, live: Live) -> None:
    chat.new_chat()
    chat.page.set_composer_text("One ")
    chat.drafts.keep()
    chat.ask_and_wait("One more?")
    chat.close()
    fresh = live()
    assert fresh.typed() == ""
    fresh.until(lambda: "One more?" in fresh.titles())
    fresh.click_on("One more?")
    assert fresh.typed() == ""


def test_both_are_there_at_the_next_start(chat: Everyday, live: Live) -> None:
    chat.page.set_composer_text("And with ")
    chat.click_on(KYOTO)
    chat.new_chat()
    chat.page.set_composer_text("第三件事")
    chat.close()
    fresh = live()
    assert fresh.typed() == "第三件事"
    fresh.until(lambda: len(fresh.titles()) == 2)
    fresh.click_on(CAKE)
    assert fresh.typed() == "And with "


def test_it_is_there_when_the_next_start_opens_that_conversation_at_once(
    chat: Everyday, live: Live
) -> None:
    chat.page.set_composer_text("And with ")
    cake = chat.id_of(CAKE)
    chat.close()
    fresh = live()
    fresh.conversing.open(cake)
    fresh.until(lambda: fresh.typed() == "And with ")


# --- without an orderly end ---------------------------------------------------------------------


def test_typing_without_a_rest_is_kept_meanwhile(live: Live, tmp_path: Path, qtbot: QtBot) -> None:
    """Whoever is killed then has lost half a second at most."""
    chat = live()

    def typed_on() -> bool:
        QTest.keyClicks(chat.page.composer.entry, "x")
        return len(on_disk(tmp_path)) > 3

    qtbot.waitUntil(typed_on, timeout=5000)


def test_the_same_in_a_conversation(chat: Everyday, tmp_path: Path, qtbot: QtBot) -> None:
    cake = chat.id_of(CAKE)

    def typed_on() -> bool:
        QTest.keyClicks(chat.page.composer.entry, "x")
        return len(in_store(tmp_path, cake)) > 3

    qtbot.waitUntil(typed_on, timeout=5000)


def test_what_was_sent_does_not_come_back_after_a_kill(live: Live, tmp_path: Path) -> None:
    chat = live()
    chat.page.set_composer_text(KYOTO)
    chat.until(lambda: on_disk(tmp_path) == KYOTO)
    chat.ask(KYOTO)
    assert on_disk(tmp_path) == ""


# --- while something is answered ----------------------------------------------------------------


def test_what_is_typed_during_an_answer_waits_there(live: Live) -> None:
    chat = live()
    chat.talk_about(KYOTO)
    chat.close()
    held = live(Script(chunks=("Once ", "upon"), hold_after=1))
    held.until(lambda: held.titles() == [KYOTO])
    held.ask(CAKE)
    held.until(lambda: CAKE in held.titles() and held.last_answer() == "Once ")
    held.page.set_composer_text("And then?")
    held.click_on(KYOTO)
    assert held.typed() == ""
    held.click_on(CAKE)
    assert held.typed() == "And then?"
    held.session.stop()
    held.until(lambda: not held.session.is_answering)
    assert held.typed() == "And then?"


def test_a_question_that_is_given_back_stands_before_what_was_typed_meanwhile(
    live: Live, tmp_path: Path
) -> None:
    chat = live(Script(hold_after=0))
    chat.ask(KYOTO)
    chat.page.set_composer_text("And then?")
    chat.drafts.keep()
    chat.session.stop()
    chat.until(lambda: not chat.session.is_answering)
    assert chat.typed() == f"{KYOTO}\nAnd then?"
    chat.until(lambda: on_disk(tmp_path) == f"{KYOTO}\nAnd then?")
    assert chat.failures == []


def test_nothing_is_lost_when_a_new_chat_had_a_draft_of_its_own(live: Live) -> None:
    chat = live(Script(hold_after=0))
    chat.ask(KYOTO)
    chat.until(lambda: chat.titles() == [KYOTO])
    chat.new_chat()
    chat.page.set_composer_text("Something else")
    chat.click_on(KYOTO)
    chat.page.set_composer_text("And then?")
    chat.session.stop()
    chat.until(lambda: not chat.session.is_answering)
    assert chat.typed() == f"{KYOTO}\nSomething else\nAnd then?"


def test_a_question_that_waits_for_a_file_is_not_sent_elsewhere(
    chat: Everyday, picture: str
) -> None:
    # Nothing is read until the one thread of the pool is free.
    chat.pool.setMaxThreadCount(1)
    is_elsewhere = threading.Event()
    chat.pool.start(is_elsewhere.wait)
    chat.page.files_dropped.emit([picture])
    chat.ask("What is it?")
    chat.click_on(KYOTO)
    chat.until(lambda: chat.questions() == [KYOTO])
    is_elsewhere.set()
    chat.until(lambda: not chat.session.attachments.is_reading)
    assert (chat.questions(), chat.typed()) == ([KYOTO], "")
    chat.click_on(CAKE)
    assert (chat.questions(), chat.typed()) == ([CAKE], "What is it?")


def test_the_draft_of_a_deleted_conversation_is_no_trouble(chat: Everyday, qtbot: QtBot) -> None:
    chat.page.set_composer_text("And with ")
    chat.drafts.keep()
    chat.page.set_composer_text("And with chocolate")
    # The store hears of the draft after it has heard of the deletion.
    with qtbot.assertNotEmitted(chat.keeper.failed, wait=500):
        chat.menu(CAKE).delete_action.trigger()
    assert chat.typed() == "And with chocolate"
    chat.click_on(KYOTO)
    chat.new_chat()
    assert chat.typed() == "And with chocolate"
