"""The keeper does everything on its own thread, and tells what came of it."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.conversations import contents
from desktop.conversations.blobs import names_in
from desktop.conversations.keeper import Keeper
from desktop.conversations.store import Store
from desktop.conversations.values import Attachment, Conversation, Message
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.video import Frame, Video
from tests.desktop.conversations.news import News
from tests.desktop.conversations.samples import ORIGIN, chain, texts_of

_PICTURE = Picture(2, 1, b"\xff\x00\x00\x00\xff\x00", "fox.png")
_VIDEO = Video("fox.mp4", 3.0, (Frame(_PICTURE, 0.5), Frame(_PICTURE, 1.0)))


def _answer(conversation: Conversation, text: str = "") -> Message:
    return Message(conversation.id, "assistant", text, conversation.leaf, state="streaming")


def test_what_is_said_is_saved_told_and_opened_again(news: News) -> None:
    conversation = news.conversation()
    question = Message(conversation.id, "user", "What is a fox?", created=5.0)
    news.keeper.add_question(question)
    assert news.next("saved") == (question.id,)
    ((shown,),) = (news.next("changed"),)
    assert (shown.title, shown.leaf, shown.changed) == ("What is a fox?", question.id, 5.0)
    answer = _answer(shown)
    news.keeper.add_message(answer)
    done = replace(answer, text="An animal.", state="done", origin=ORIGIN)
    news.keeper.finish_message(done)
    news.keeper.open(conversation.id)
    opened, messages = news.next("opened")
    assert opened.leaf == answer.id
    assert messages == [question, done]
    assert news.told["failed"] == []


def test_every_change_of_a_conversation_is_told(news: News) -> None:
    keeper, conversation = news.keeper, news.conversation()
    first, second = chain(conversation, "one", "two")
    keeper.add_conversation(conversation, [first, second])
    keeper.pin(conversation.id)
    keeper.archive(conversation.id)
    keeper.rename(conversation.id, "Foxes")
    keeper.set_role(conversation.id, "poet", '{"seed": 1}')
    keeper.set_leaf(conversation.id, first.id)
    news.settle()
    (last,) = news.told["changed"][-1]
    assert last == replace(
        conversation, pinned=True, archived=True, title="Foxes", own_title=True, role="poet",
        overrides='{"seed": 1}', leaf=first.id,
    )  # fmt: skip
    assert len(news.told["changed"]) == 6
    keeper.list_conversations()
    assert news.next("listed") == ([],)
    keeper.list_conversations(archived=True)
    assert news.next("listed") == ([last],)


def test_deleting_and_undoing_are_told(news: News) -> None:
    keeper, conversation = news.keeper, news.conversation()
    first, second = chain(conversation, "one", "two")
    whole = replace(conversation, leaf=second.id)
    keeper.add_conversation(whole, [first, second])
    keeper.delete_branch(second.id)
    keeper.restore_branch(second.id)
    keeper.delete_conversation(conversation.id)
    keeper.restore_conversation(conversation.id)
    news.settle()
    assert [changed.leaf for (changed,) in news.told["changed"]] == [
        *(second.id, first.id, second.id, second.id)
    ]
    assert news.told["removed"] == [(conversation.id,)]
    keeper.duplicate(conversation.id, "Copy")
    original, copy = news.next("duplicated")
    assert (original, copy.title) == (conversation.id, "Copy")
    keeper.clear()
    keeper.list_conversations()
    assert news.next("listed") == ([],)
    assert news.told["cleared"] == [()]


def test_attachments_are_packed_and_come_back(news: News) -> None:
    conversation = news.conversation()
    attachments = tuple(Attachment(name) for name in ("fox.png", "fox.mp4", "old"))
    old = replace(attachments[2], parts='[{"kind": "recording", "name": "a", "seconds": 1.0,'
                  ' "speech": [], "was_heard": true}]')  # fmt: skip
    question = Message(conversation.id, "user", "?", attachments=(*attachments[:2], old))
    news.keeper.add_question(question, [[_PICTURE], [_VIDEO, _PICTURE]], [b"small png", b""])
    (packed,) = news.next("packed")
    assert replace(packed, attachments=()) == replace(question, attachments=())
    assert packed.attachments[2] == old
    assert news.next("saved") == (question.id,)
    token = news.keeper.contents_of([question.id])
    recording = Recording("a", 1.0, was_heard=True)
    contents = {question.id: ((_PICTURE,), (_VIDEO, _PICTURE), (recording,))}
    assert news.next("unpacked") == (token, contents, [])
    thumbnail = packed.attachments[0].thumbnail
    news.keeper.read_thumbnails([thumbnail, "0" * 64])
    assert news.next("thumbnails_read") == ({thumbnail: b"small png", "0" * 64: b""},)


def test_a_lost_attachment_is_told_and_the_others_come(news: News) -> None:
    conversation = news.conversation()
    attachments = (Attachment("first.png"), Attachment("second.png"))
    other = Picture(1, 1, b"\x01\x02\x03")
    question = Message(conversation.id, "user", "?", attachments=attachments)
    news.keeper.add_question(question, [[_PICTURE], [other]])
    (packed,) = news.next("packed")
    (name,) = names_in(packed.attachments[0].parts)
    next((news.folder / "blobs").rglob(name)).write_bytes(b"spoiled")
    news.keeper.contents_of([question.id])
    _, back, (problem,) = news.next("unpacked")
    assert back == {question.id: ((), (other,))}
    assert "first.png" in problem.what
    news.keeper.contents_of(["nobody"])
    _, back, (problem,) = news.next("unpacked")
    assert (back, problem.kind) == ({}, "ConversationGone")


def test_streaming_text_is_written_now_and_then_and_the_newest_in_the_end(news: News) -> None:
    conversation = news.conversation()
    answer = _answer(conversation)
    news.keeper.add_message(answer)
    text = ""
    for number in range(300):
        text += f"{number} "
        news.keeper.tell_text(answer.id, text)
    news.qtbot.waitUntil(lambda: texts_of(_read(news, conversation)) == [text])
    # Once when it was added; a few times of 300 since.
    assert 2 <= len(news.told["saved"]) < 30


def _read(news: News, conversation: Conversation) -> list[Message]:
    news.keeper.open(conversation.id)
    _, messages = news.next("opened")
    return list(messages)


def test_text_waits_for_its_message_and_does_not_come_after_its_end(news: News) -> None:
    """Also when everything is asked for while the thread is busy with something else."""
    conversation = news.conversation()
    gate = threading.Event()
    news.keeper.do(lambda _: gate.wait(10), lambda _: None)
    answers = [_answer(conversation) for _ in range(3)]
    for answer in answers:
        news.keeper.tell_text(answer.id, "too early to be true")
        news.keeper.add_message(answer)
        news.keeper.tell_text(answer.id, "half")
    news.keeper.finish_message(replace(answers[0], text="whole", state="done"))
    gate.set()
    news.settle()
    assert news.keeper.close()
    kept = [(one.text, one.state) for one in news.kept(conversation)]
    assert kept == [("whole", "done"), ("half", "interrupted"), ("half", "interrupted")]


def test_what_is_being_said_is_saved_while_pictures_are_packed(
    news: News, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation = news.conversation()
    answer = _answer(conversation)
    news.keeper.add_message(answer)
    assert news.next("saved") == (answer.id,)
    png = contents._png
    packing, told, heard = threading.Event(), threading.Event(), threading.Event()
    waits = iter((told, heard))
    in_time: list[bool] = []

    def slowly(picture: Picture) -> bytes:
        packing.set()
        in_time.append(next(waits).wait(10))
        return png(picture)

    monkeypatch.setattr(contents, "_png", slowly)
    news.keeper.saved.connect(heard.set)
    question = Message(conversation.id, "user", "?", attachments=(Attachment("fox.mp4"),))
    news.keeper.add_question(question, [[_VIDEO]])
    assert packing.wait(10)
    news.keeper.tell_text(answer.id, "Once upon")
    told.set()
    assert news.next("saved") == (answer.id,)
    assert news.next("saved") == (question.id,)
    # Between the first picture and the second one.
    assert in_time == [True, True]


def test_only_the_last_search_is_answered(news: News) -> None:
    conversation = news.conversation()
    news.keeper.add_message(Message(conversation.id, "user", "a fox in the forest"))
    for query in ("f", "fo", "for", "fox"):
        news.keeper.search(query)
    query, hits = news.next("found")
    assert query == "fox"
    assert [hit.snippet for hit in hits] == ["a fox in the forest"] * 2
    news.settle()
    assert news.told["found"] == []


def test_nothing_waits_for_the_thread(news: News) -> None:
    keeper, conversation = news.keeper, Conversation()
    gate, entered = threading.Event(), threading.Event()

    def busy(_: Store) -> None:
        entered.set()
        gate.wait(10)

    keeper.do(busy, lambda _: None)
    assert entered.wait(10)
    keeper.add_conversation(conversation)
    keeper.add_question(Message(conversation.id, "user", "?"))
    keeper.list_conversations()
    keeper.search("x")
    keeper.contents_of([])
    assert not any(news.told.values())
    gate.set()
    assert [one.id for one in news.next("listed")[0]] == [conversation.id]


def test_closing_saves_everything_that_was_asked_for(news: News) -> None:
    conversation = Conversation()
    news.keeper.add_conversation(conversation)
    messages = chain(conversation, *(f"message {at}" for at in range(60)))
    for message in messages:
        news.keeper.add_message(message)
    answer = _answer(conversation)
    news.keeper.add_message(answer)
    news.keeper.tell_text(answer.id, "last words")
    news.keeper.tell_draft(conversation.id, "half a thou")
    assert news.keeper.close()
    assert texts_of(news.kept(conversation)) == [*texts_of(messages), "last words"]
    store = Store(news.folder)
    assert store.conversation(conversation.id).draft == "half a thou"
    store.close()


def test_a_keeper_that_was_never_started_closes(qtbot: QtBot, news: News) -> None:
    other = Keeper(news.folder)
    assert other.close()


def test_one_that_goes_with_its_window_saves_everything_first(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = QObject()
    keeper = Keeper(tmp_path, window)
    keeper.start()
    conversation = Conversation()
    keeper.add_conversation(conversation)
    for message in chain(conversation, *"abcdefgh"):
        keeper.add_message(message)
    window.deleteLater()
    qtbot.waitUntil(lambda: "conversations" not in {one.name for one in threading.enumerate()})
    store = Store(tmp_path)
    assert "".join(texts_of(store.messages(conversation.id))) == "abcdefgh"
    store.close()
    assert not caplog.records


def test_an_operation_of_ones_own_is_answered_here(news: News) -> None:
    threads: list[str] = []
    answers: list[object] = []

    def count(store: Store) -> int:
        threads.append(threading.current_thread().name)
        return len(store.conversations())

    def fail(store: Store) -> None:
        store.open("nobody")

    news.conversation()
    news.keeper.do(count, answers.append)
    news.keeper.do(fail, answers.append, lambda problem: answers.append(problem.kind))
    news.qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == [1, "ConversationGone"]
    assert threads == ["conversations"]
    assert news.told["failed"] == []


def test_what_nobody_foresaw_is_told_and_the_thread_goes_on(
    news: News, caplog: pytest.LogCaptureFixture
) -> None:
    news.keeper.do(lambda _: 1 // 0, lambda _: None)
    (problem,) = news.next("failed")
    assert "ZeroDivisionError" in problem.cause
    assert "ZeroDivisionError" in caplog.text
    news.conversation()
