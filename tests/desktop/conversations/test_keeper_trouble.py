"""A locked file, a full disk, a damaged or newer store: told, and nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.conversations import faults
from desktop.conversations.keeper import Keeper
from desktop.conversations.schema import NEWEST
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message
from tests.desktop.conversations.news import News
from tests.desktop.conversations.samples import saved, texts_of


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """By another program."""
    connection = sqlite3.connect(folder / "conversations.sqlite3", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.close()


def test_what_a_lock_held_up_is_saved_when_it_is_gone(news: News) -> None:
    conversation = news.conversation()
    question = Message(conversation.id, "user", "Tell me.")
    answer = Message(conversation.id, "assistant", "", question.id, state="streaming")
    with _locked(news.folder):
        news.keeper.add_question(question)
        id_, problem = news.next("not_saved")
        assert (id_, problem.kind) == (question.id, "StoreUnavailable")
        news.keeper.add_message(answer)
        news.keeper.tell_text(answer.id, "Once")
        # What was saved before can be read all the while.
        news.keeper.list_conversations()
        assert news.next("listed") == ([conversation],)
        assert news.told["saved"] == []
        news.told["not_saved"].clear()
        news.keeper.set_leaf(conversation.id, answer.id)
        news.keeper.add_message(replace(answer, text="Once upon"))
        assert news.next("not_saved")[0] == answer.id
    news.keeper.finish_message(replace(answer, text="Once upon a time.", state="done"))
    assert news.next("saved") == (question.id,)
    assert news.next("saved") == (answer.id,)
    news.settle()
    assert [problem for (problem,) in news.told["failed"]] == [problem]
    assert news.keeper.close()
    assert texts_of(news.kept(conversation)) == ["Tell me.", "Once upon a time."]


def test_it_is_saved_later_without_another_change_too(news: News) -> None:
    conversation = news.conversation()
    question = Message(conversation.id, "user", "Tell me.")
    with _locked(news.folder):
        news.keeper.add_question(question)
        news.next("not_saved")
    assert news.next("saved") == (question.id,)


def test_a_full_disk_is_told_once_and_nothing_is_lost(news: News) -> None:
    conversation = news.conversation()
    _allow(news, pages=1)  # no more than there are
    long = "word " * 20_000
    questions = [Message(conversation.id, "user", f"{at} {long}") for at in range(3)]
    for question in questions:
        news.keeper.add_question(question)
    for question in questions:
        id_, problem = news.next("not_saved")
        assert (id_, problem.kind) == (question.id, "DiskFull")
    news.settle()
    assert len(news.told["failed"]) == 1
    _allow(news, pages=1 << 30)
    for question in questions:
        assert news.next("saved") == (question.id,)
    assert news.keeper.close()
    assert texts_of(news.kept(conversation)) == texts_of(questions)


def _allow(news: News, pages: int) -> None:
    """So many pages of database."""

    def allow(store: Store) -> None:
        store._connection.execute(f"PRAGMA max_page_count = {pages}")

    news.keeper.do(allow, lambda _: None)


def test_what_can_never_be_saved_does_not_hold_up_the_rest(news: News) -> None:
    conversation = news.conversation()
    lost, good = Message("nobody", "user", "?"), Message(conversation.id, "user", "!")
    news.keeper.add_message(lost)
    news.keeper.add_message(good)
    assert news.next("saved") == (good.id,)
    ((id_, problem),) = news.told["not_saved"]
    assert (id_, problem.kind) == (lost.id, "ConversationGone")


def test_a_damaged_store_is_recovered_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    store = Store(tmp_path)
    conversation = saved(store, "fox", "What?", "A fox.")
    store.close()
    database = tmp_path / "conversations.sqlite3"
    database.write_bytes(b"damaged!" * 2 + database.read_bytes()[16:])
    news = News(Keeper(tmp_path), qtbot, tmp_path)
    news.keeper.start()
    news.keeper.list_conversations()
    assert news.next("listed") == ([conversation],)
    (report,) = news.next("recovered")
    assert (report.conversations, report.messages, report.missing) == (1, 2, 0)
    assert news.told["failed"] == []
    assert news.keeper.close()


def test_damage_that_shows_later_is_recovered_in_the_middle(news: News) -> None:
    conversation = news.conversation()
    question = Message(conversation.id, "user", "?")
    news.keeper.add_question(question)
    found: list[str] = []

    def read(store: Store) -> list[Message]:
        if not found:
            found.append("damage")
            raise faults.damaged("a page is not what it was")
        return store.messages(conversation.id)

    answers: list[list[Message]] = []
    news.keeper.do(read, answers.append)
    (report,) = news.next("recovered")
    assert report.messages == 1
    news.qtbot.waitUntil(lambda: bool(answers))
    assert answers == [[question]]
    assert report.set_aside.exists()


def test_a_newer_store_is_told_once_and_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    Store(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "conversations.sqlite3")
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    before = (tmp_path / "conversations.sqlite3").read_bytes()
    news = News(Keeper(tmp_path), qtbot, tmp_path)
    news.keeper.start()
    news.keeper.list_conversations()
    conversation = Conversation()
    question = Message(conversation.id, "user", "?")
    news.keeper.add_conversation(conversation)
    news.keeper.add_question(question)
    id_, problem = news.next("not_saved")
    assert (id_, problem.kind) == (question.id, "StoreTooNew")
    assert news.next("failed") == (problem,)
    assert not news.keeper.close()
    assert news.told["failed"] == []
    assert (tmp_path / "conversations.sqlite3").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("in the way")
    news = News(Keeper(place / "store"), qtbot, tmp_path)
    news.keeper.start()
    assert news.next("failed")[0].kind == "StoreUnavailable"
    place.unlink()
    news.conversation()
    assert news.keeper.close()
