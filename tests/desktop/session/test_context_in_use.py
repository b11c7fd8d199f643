"""How full the context is, and what becomes of it: told before and after, never silently."""

from __future__ import annotations

import pytest

from desktop.chat.context_in_use import ContextInUse
from models.engine.scripted import Script
from tests.desktop.session.harness import Chat, Start

LONG = "word " * 40


@pytest.fixture
def chat(start: Start) -> Chat:
    chat: Chat = start(Script(chunks=("{turns} messages",), context_tokens=100))
    chat.context = ContextInUse(
        *(chat.page, chat.thread, chat.conversing, chat.runtime, chat.attachments)
    )
    chat.conversing.changed.emit()
    return chat


def amount(chat: Chat) -> str:
    return chat.page.composer.meter.amount_words()


def warning(chat: Chat) -> str:
    return chat.page.composer.meter.warning_words()


def test_what_is_typed_is_counted(chat: Chat) -> None:
    chat.until(lambda: bool(amount(chat)))
    before = amount(chat)
    chat.page.set_composer_text("Ten words are a little more than nine of them")
    chat.until(lambda: amount(chat) not in ("", before))
    assert "the next message about" in amount(chat)


def test_what_will_be_left_out_is_told_before_and_after(chat: Chat) -> None:
    """The scripted model reads 100 words."""
    chat.ask_and_wait(LONG)
    assert chat.last_answer() == "1 messages"
    assert chat.answers()[-1].note_text() == ""
    chat.page.set_composer_text(LONG)
    chat.until(lambda: bool(warning(chat)))
    assert "will not be read" in warning(chat)
    chat.page.composer.send_button.click()
    chat.until(lambda: len(chat.answers()) == 2 and not chat.session.is_answering)
    assert chat.last_answer() == "1 messages"
    assert "first 2 messages were not read" in chat.answers()[-1].note_text()


def test_a_conversation_that_fits_is_told_nothing(chat: Chat) -> None:
    chat.ask_and_wait("One?")
    chat.ask_and_wait("Two?")
    assert chat.last_answer() == "3 messages"
    assert warning(chat) == ""
    assert chat.answers()[-1].note_text() == ""


def test_show_leads_to_where_the_model_begins_to_read(chat: Chat) -> None:
    chat.ask_and_wait(LONG)
    chat.page.set_composer_text(LONG)
    chat.until(lambda: bool(warning(chat)))
    meter = chat.page.composer.meter
    assert meter.show_button.isVisible()
    meter.show_button.click()
    assert chat.page.transcript.rows()
