"""Conversations that last: branches, editing, going on, and what is there at the next start."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.chat.side_by_side import SideBySide
from desktop.messages.answer import AnswerView
from desktop.messages.question import QuestionView
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from tests.desktop.session.harness import Chat, Start

ECHO = Script(chunks=("{turns}: ", "{question}"))


def question_at(chat: Chat, at: int) -> QuestionView:
    views = chat.page.transcript.views()
    return [view for view in views if isinstance(view, QuestionView)][at]


def branch(chat: Chat) -> str:
    """Which of the answers is shown, as the user reads it."""
    views = chat.answers()
    return views[0].tools.branches.count_label.text() if views else ""


def end(chat: Chat) -> None:
    chat.until(lambda: not chat.session.is_answering)


def texts(chat: Chat) -> list[str]:
    return [message.text for message in chat.session.messages]


@pytest.fixture
def again(start: Start) -> Start:
    """The next start of the app, with the same home."""

    def start_again(chat: Chat, script: Script | None = None) -> Chat:
        conversation = chat.conversing.conversation.id
        chat.close()
        fresh: Chat = start(script)
        fresh.conversing.open(conversation)
        fresh.until(lambda: fresh.conversing.conversation.id == conversation)
        return fresh

    return start_again


def test_another_answer_stands_beside_the_first_and_both_can_be_seen(start: Start) -> None:
    chat = start(Script(chunks=("{seed}",)))
    chat.ask_and_wait("One?")
    (first,) = chat.answers()
    first.regenerate_requested.emit()
    end(chat)
    assert len(texts(chat)) == 2
    chat.until(lambda: branch(chat) == "2 / 2")
    chat.answers()[0].branch_chosen.emit(0)
    chat.until(lambda: branch(chat) == "1 / 2")
    assert texts(chat)[0] == "One?"


def test_an_edited_question_is_asked_again_after_the_same_beginning(start: Start) -> None:
    chat = start(ECHO)
    for text in ("One?", "Two?", "Three?"):
        chat.ask_and_wait(text)
    question_at(chat, 1).edited.emit("2?")
    end(chat)
    assert texts(chat) == ["One?", "1: One?", "2?", "3: 2?"]
    question_at(chat, 1).branch_chosen.emit(0)
    assert texts(chat) == ["One?", "1: One?", "Two?", "3: Two?", "Three?", "5: Three?"]


def test_an_edited_question_keeps_its_picture(start: Start, picture: str) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    chat.attach(picture)
    chat.ask_and_wait("What is it?")
    question_at(chat, 0).edited.emit("What colour?")
    end(chat)
    assert texts(chat) == ["What colour?", "1 seen"]


def test_a_deleted_branch_comes_back(start: Start) -> None:
    chat = start(ECHO)
    chat.ask_and_wait("One?")
    chat.ask_and_wait("Two?")
    gone: list[str] = []
    chat.conversing.branch_deleted.connect(gone.append)
    question_at(chat, 1).delete_requested.emit()
    assert texts(chat) == ["One?", "1: One?"]
    chat.conversing.restore(gone[0])
    assert texts(chat) == ["One?", "1: One?", "Two?", "3: Two?"]


def test_a_deleted_branch_can_be_brought_back_from_the_notice(start: Start) -> None:
    chat = start(ECHO)
    chat.ask_and_wait("One?")
    chat.answers()[0].delete_requested.emit()
    assert texts(chat) == ["One?"]
    (undo,) = chat.page.notice_bar.offers()
    undo.click()
    assert texts(chat) == ["One?", "1: One?"]
    assert not chat.page.notice_bar.isVisible()


def test_another_model_answers_beside_the_first(start: Start) -> None:
    chat = start(Script(chunks=("{model}",)))
    chat.ask_and_wait("Who are you?")
    menu = chat.again.menu_for(chat.conversing.leaf)
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[:2] == ["Seer", "Writer"]
    next(action for action in menu.actions() if action.text() == "Writer").trigger()
    end(chat)
    chat.until(lambda: branch(chat) == "2 / 2")
    assert "Writer" in chat.answers()[0].figures_text()
    assert chat.is_chosen("seer")


def test_answers_can_be_read_side_by_side(start: Start) -> None:
    chat = start(Script(chunks=("{seed}",)))
    chat.ask_and_wait("Who are you?")
    chat.conversing.answer_again(chat.conversing.leaf)
    end(chat)
    compare = chat.again.menu_for(chat.conversing.leaf).actions()[-1]
    assert not compare.isChecked()
    compare.trigger()
    chat.until(lambda: isinstance(chat.page.transcript.view(chat.conversing.leaf), SideBySide))
    view = chat.page.transcript.view(chat.conversing.leaf)
    assert isinstance(view, SideBySide)
    (other,) = view.others
    chat.until(lambda: other.x() + other.width() <= view.current.x())
    assert not other.tools.copy_button.isHidden()
    chat.conversing.answer_again(chat.conversing.leaf)
    end(chat)
    chat.until(lambda: isinstance(chat.page.transcript.view(chat.conversing.leaf), SideBySide))
    compare = chat.again.menu_for(chat.conversing.leaf).actions()[-1]
    assert compare.isChecked()
    compare.trigger()
    chat.until(lambda: isinstance(chat.page.transcript.view(chat.conversing.leaf), AnswerView))


def test_nothing_changes_while_an_answer_streams(start: Start) -> None:
    chat = start(Script(chunks=("Once ", "upon"), hold_after=1))
    chat.ask("A story?")
    chat.until(lambda: chat.last_answer() == "Once ")
    question_at(chat, 0).edited.emit("Another?")
    question_at(chat, 0).delete_requested.emit()
    assert chat.questions() == ["A story?"]
    assert not question_at(chat, 0).edit_button.isEnabled()
    chat.session.stop()
    end(chat)
    assert question_at(chat, 0).edit_button.isEnabled()


def test_everything_is_there_at_the_next_start(start: Start, again: Start, picture: str) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    chat.attach(picture)
    chat.ask_and_wait("What is it?")
    figures = chat.answers()[0].figures_text()
    fresh = again(chat, Script(chunks=("{pictures} seen, {turns}",)))
    assert fresh.questions() == ["What is it?"]
    assert fresh.last_answer() == "1 seen"
    assert fresh.answers()[0].figures_text() == figures
    fresh.ask_and_wait("And now?")
    assert fresh.last_answer() == "1 seen, 3"
    seen = fresh.session.messages[0].pictures[0]
    assert seen.rgb[:3] == bytes((200, 30, 30))


def test_a_picture_is_seen_again_at_the_next_start(
    start: Start, again: Start, picture: str
) -> None:
    chat = start(ECHO)
    chat.attach(picture)
    chat.ask_and_wait("What is it?")
    fresh = again(chat)

    def shown() -> QImage:
        row = fresh.page.row(fresh.page.transcript.rows()[0].id)
        assert row is not None
        return row.attached[0].image

    fresh.until(lambda: not shown().isNull())
    assert shown().pixelColor(5, 5).red() > 150


def test_a_stopped_answer_goes_on_where_it_was(start: Start) -> None:
    chat = start(Script(chunks=("Once ", "upon"), hold_after=1))
    chat.ask("A story?")
    chat.until(lambda: chat.last_answer() == "Once ")
    chat.session.stop()
    end(chat)
    view = chat.answers()[0]
    view.continue_requested.emit()
    chat.until(lambda: chat.session.is_answering)
    chat.session.stop()
    end(chat)
    assert texts(chat)[1].startswith("Once ")
    assert len(texts(chat)) == 2


def test_what_had_arrived_when_the_app_was_killed_is_there_as_interrupted(
    start: Start, again: Start, qtbot: QtBot
) -> None:
    chat = start(Script(chunks=("Once ", "upon"), hold_after=1))
    chat.ask("A story?")
    answer = chat.conversing.conversation
    with qtbot.waitSignal(chat.keeper.saved, check_params_cb=lambda _: True):
        chat.until(lambda: chat.last_answer() == "Once ")
    turn = chat.answering.of(answer.id)
    assert turn is not None
    with qtbot.waitSignal(
        chat.keeper.saved, check_params_cb=lambda saved: bool(saved == turn.answer.id)
    ):
        chat.keeper.tell_text(turn.answer.id, "Once ")
    fresh = again(chat)
    assert fresh.last_answer() == "Once "
    (view,) = fresh.answers()
    assert "Interrupted" in view.note_text()
    assert view.continue_button.isVisible()


def test_a_conversation_that_was_taken_back_has_never_been(start: Start) -> None:
    chat = start(Script(hold_after=0))
    listed: list[int] = []
    chat.ask("A story?")
    chat.session.stop()
    end(chat)
    chat.keeper.listed.connect(lambda found: listed.append(len(found)))
    chat.keeper.list_conversations()
    chat.until(lambda: bool(listed))
    assert listed == [0]
    assert chat.page.composer_text() == "A story?"


def test_an_answer_that_failed_keeps_the_edited_question(start: Start) -> None:
    chat = start(ECHO)
    chat.ask_and_wait("One?")
    question_at(chat, 0).edited.emit("1?")
    chat.session.stop()
    end(chat)
    chat.until(lambda: chat.questions() == ["1?"])


def test_an_opened_message_is_shown_in_its_branch(start: Start) -> None:
    chat = start(ECHO)
    chat.ask_and_wait("One?")
    chat.ask_and_wait("Two?")
    old = chat.conversing.leaf
    question_at(chat, 1).edited.emit("2?")
    end(chat)
    chat.conversing.open(chat.conversing.conversation.id, old)
    assert texts(chat)[-1] == "3: Two?"
    assert isinstance(chat.page.transcript.view(old), AnswerView)


def test_roles_speak_first_and_choose_how(start: Start) -> None:
    from desktop.roles.role import Role

    asked: list[p.Answer] = []

    class Listening(ScriptedEngine):
        def submit(self, request: p.Request) -> None:
            if isinstance(request, p.Answer):
                asked.append(request)
            super().submit(request)

    chat = start(engine=Listening(ECHO))
    chat.conversing.role = Role("Poet", "Answer in rhymes.", sampling=p.Sampling(top_k=3))
    chat.ask_and_wait("Well?")
    assert asked[0].messages[0] == p.Message("system", "Answer in rhymes.")
    assert asked[0].sampling.top_k == 3
    assert texts(chat)[0] == "Well?"
