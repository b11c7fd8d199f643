"""Messages on a page, without a conversation behind them."""

from __future__ import annotations

from dataclasses import replace

from desktop.chat.message_rows import MessageRow
from desktop.chat.page import ChatPage
from desktop.chat.shown import Shown
from desktop.conversations.values import Message, Origin, State

SHAPES = Origin("shapes", "Shapes", "CPU")


def question(text: str, *attached: Shown) -> MessageRow:
    return MessageRow(Message("talk", "user", text), attached)


def answer(text: str = "", state: State = "done", note: str = "") -> MessageRow:
    message = Message("talk", "assistant", text, state=state, note=note, origin=SHAPES)
    return MessageRow(message, is_last=True)


def begin(page: ChatPage, asked: MessageRow) -> MessageRow:
    """Ask the first question; the answer that is still empty."""
    empty = answer(state="streaming")
    page.show_rows([asked, empty])
    page.follow_answer(empty.id)
    return empty


def finish(page: ChatPage, row: MessageRow, text: str, note: str = "") -> None:
    """The text arrives, and the answer ends."""
    page.append_answer(row.id, text)
    message = replace(row.message, text=text, state="stopped" if note else "done", note=note)
    page.finish_answer(replace(row, message=message))
