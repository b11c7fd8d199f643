"""A conversation as the user has it: the real page, the real session, a scripted model."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QColor, QImage

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.scripted import Script
from tests.desktop.session.harness import CPU, GPU, Start


def test_question_and_answer_are_shown_and_kept(start: Start) -> None:
    chat = start()
    chat.ask_and_wait("Is it **red**?")
    assert chat.questions() == ["Is it **red**?"]
    assert chat.last_answer() == "Scripted answer to: Is it **red**?"
    assert chat.session.messages == (
        p.Message("user", "Is it **red**?"),
        p.Message("assistant", "Scripted answer to: Is it **red**?"),
    )
    assert chat.page.composer_text() == ""


def test_the_quiet_line_names_device_and_model(start: Start) -> None:
    chat = start()
    chat.ask_and_wait("Well?")
    line = chat.answers()[-1].figures_text()
    assert line.startswith("CPU · Seer · first token 0.")
    assert "tokens/s" in line


def test_follow_up_sends_everything_said_so_far(start: Start) -> None:
    chat = start(Script(chunks=("{turns} messages",)))
    for _ in range(3):
        chat.ask_and_wait("And?")
    assert [view.source for view in chat.answers()] == [
        "1 messages",
        "3 messages",
        "5 messages",
    ]


def test_a_dropped_picture_goes_with_the_question(start: Start, picture: str) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    chat.attach(picture)
    assert len(chat.page.composer.strip.tiles()) == 1
    chat.ask_and_wait("What is it?")
    assert chat.last_answer() == "1 seen"
    assert chat.page.composer.strip.tiles() == []
    assert chat.session.messages[0].pictures[0].rgb[:3] == bytes((200, 30, 30))


def test_several_pictures_go_in_the_users_order(start: Start, tmp_path: Path) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    paths = []
    for number, level in enumerate((10, 20, 30)):
        path = tmp_path / f"{number}.png"
        Image.new("RGB", (64, 64), (level, 0, 0)).save(path)
        paths.append(str(path))
    chat.attach(*paths)
    chat.page.attachment_moved.emit(chat.page.composer.strip.tiles()[2].key, 0)
    chat.ask_and_wait("Which is first?")
    assert chat.last_answer() == "3 seen"
    assert [picture.rgb[0] for picture in chat.session.messages[0].pictures] == [30, 10, 20]


def test_a_removed_picture_does_not_go(start: Start, picture: str) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    chat.attach(picture)
    chat.page.composer.strip.tiles()[0].remove_button.click()
    chat.ask_and_wait("What is it?")
    assert chat.last_answer() == "0 seen"


def test_earlier_pictures_are_asked_about_again(start: Start, picture: str) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    chat.attach(picture)
    chat.ask_and_wait("What is it?")
    chat.ask_and_wait("And its shape?")
    assert chat.last_answer() == "1 seen"


def test_a_pasted_picture_goes_too(start: Start) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    image = QImage(50, 41, QImage.Format.Format_ARGB32)
    image.fill(QColor(1, 2, 3))
    chat.page.image_pasted.emit(image)
    chat.until(lambda: not chat.session.attachments.is_reading)
    chat.ask_and_wait("What is it?")
    seen = chat.session.messages[0].pictures[0]
    assert (seen.width, seen.height) == (50, 41)
    assert seen.rgb[-3:] == bytes((1, 2, 3))


def test_sending_waits_for_pictures_that_are_being_read(start: Start, picture: str) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    chat.page.files_dropped.emit([picture])
    chat.ask("What is it?")
    chat.until(lambda: len(chat.session.messages) == 2)
    assert chat.last_answer() == "1 seen"


def test_a_file_that_is_no_picture_is_named_and_nothing_is_lost(
    start: Start, tmp_path: Path
) -> None:
    chat = start()
    fake = tmp_path / "notes.png"
    fake.write_text("these are words")
    chat.attach(str(fake))
    chat.ask("What is it?")
    assert not chat.session.is_answering
    assert chat.page.composer_text() == "What is it?"
    assert "could not be read" in chat.page.composer.warning()
    chat.page.composer.strip.tiles()[0].remove_button.click()
    assert chat.page.composer.warning() == ""
    chat.page.composer.send_button.click()
    chat.until(lambda: len(chat.session.messages) == 2)


def test_a_text_model_says_so_before_sending_and_offers_one_that_sees(
    start: Start, picture: str
) -> None:
    chat = start(Script(chunks=("{pictures} seen",)))
    chat.page.model_chosen.emit("writer")
    chat.attach(picture)
    assert "Writer reads text only" in chat.page.composer.warning()
    chat.ask("What is it?")
    assert not chat.session.is_answering
    assert chat.page.composer_text() == "What is it?"
    chat.page.composer.warning_button.click()
    assert chat.page.composer.warning() == ""
    chat.page.composer.send_button.click()
    chat.until(lambda: len(chat.session.messages) == 2)
    assert chat.last_answer() == "1 seen"


def test_stop_keeps_what_had_arrived(start: Start) -> None:
    chat = start(Script(chunks=("Once ", "upon"), hold_after=1))
    chat.ask("A story?")
    chat.until(lambda: chat.last_answer() == "Once ")
    chat.page.composer.send_button.click()
    chat.until(lambda: not chat.session.is_answering)
    assert chat.session.messages[1] == p.Message("assistant", "Once ")
    assert chat.answers()[-1].note_text() == "Stopped."


def test_stop_before_the_first_word_gives_the_question_back(start: Start, picture: str) -> None:
    chat = start(Script(hold_after=0))
    chat.attach(picture)
    chat.ask("A story?")
    chat.page.stop_requested.emit()
    chat.until(lambda: not chat.session.is_answering)
    assert chat.page.composer_text() == "A story?"
    assert len(chat.page.composer.strip.tiles()) == 1
    assert chat.session.messages == ()
    assert chat.questions() == []


def test_failure_gives_the_question_back_and_says_why(start: Start) -> None:
    chat = start(Script(fail_after=0))
    chat.ask_and_wait("Will it work?")
    notice = chat.page.notice_bar.notice()
    assert notice is not None
    assert notice.what == "The script says that this fails."
    assert chat.page.composer_text() == "Will it work?"
    assert chat.session.messages == ()


def test_failure_in_mid_answer_keeps_the_text(start: Start) -> None:
    chat = start(Script(fail_after=1))
    chat.ask_and_wait("Will it work?")
    assert chat.session.messages[1].text == "Scripted "
    assert chat.answers()[-1].note_text() == "The script says that this fails."


def test_death_in_mid_answer_keeps_the_text_and_goes_on(start: Start) -> None:
    chat = start(Script(die_after=2))
    chat.ask_and_wait("Will it live?")
    assert chat.session.messages[1].text == "Scripted answer "
    assert "had arrived" in chat.answers()[-1].note_text()
    assert chat.page.notice_bar.notice() is not None
    chat.ask_and_wait("And now?")
    assert len(chat.session.messages) == 4


def test_killed_engine_in_mid_answer_is_said_and_the_next_question_is_answered(
    start: Start,
) -> None:
    engine = ChildEngine(script=Script(chunks=("Once ", "upon"), hold_after=1))
    chat = start(engine=engine)
    chat.ask("A story?")
    chat.until(lambda: chat.last_answer() == "Once ")
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGKILL)
    chat.until(lambda: not chat.session.is_answering)
    notice = chat.page.notice_bar.notice()
    assert notice is not None
    assert "ended unexpectedly" in notice.what
    assert "SIGKILL" in notice.details
    chat.ask("Again?")
    chat.until(lambda: chat.last_answer() == "Once ")
    chat.page.stop_requested.emit()
    chat.until(lambda: not chat.session.is_answering)
    assert len(chat.session.messages) == 4


def test_second_death_offers_another_device(start: Start) -> None:
    engine = ChildEngine(script=Script(die_after=1, devices=(CPU, GPU)))
    chat = start(engine=engine)
    chat.ask_and_wait("One?")
    assert chat.page.notice_bar.offers() == []
    chat.ask_and_wait("Two?")
    (offer,) = chat.page.notice_bar.offers()
    assert offer.text() == "Use GPU"
    offer.click()
    assert chat.runtime.device == "GPU"


def test_new_chat_forgets_and_keeps_what_is_typed(start: Start) -> None:
    chat = start(Script(chunks=("{turns}",)))
    chat.ask_and_wait("One?")
    chat.page.set_composer_text("half a thought")
    chat.page.new_chat_requested.emit()
    assert chat.page.transcript.views() == []
    assert chat.page.composer_text() == "half a thought"
    chat.ask_and_wait("Two?")
    assert chat.last_answer() == "1"


def test_an_answer_goes_on_while_another_conversation_is_shown(start: Start) -> None:
    chat = start(Script(chunks=("{turns}", "!"), hold_after=1))
    chat.ask("One?")
    chat.until(lambda: chat.last_answer() == "1")
    first = chat.conversing.conversation.id
    chat.page.new_chat_requested.emit()
    assert chat.questions() == []
    assert not chat.session.is_answering
    chat.ask("Two?")
    chat.until(lambda: bool(chat.answers()))
    assert "another conversation" in chat.answers()[-1].phase_text()
    second = chat.conversing.conversation.id
    chat.conversing.open(first)
    chat.until(lambda: chat.questions() == ["One?"] and chat.last_answer() == "1")
    chat.page.stop_requested.emit()
    chat.until(lambda: not chat.session.is_answering)
    chat.conversing.open(second)
    chat.until(lambda: chat.questions() == ["Two?"] and chat.last_answer() == "1")
    chat.page.stop_requested.emit()
    chat.until(lambda: not chat.session.is_answering)
    assert [message.text for message in chat.session.messages] == ["Two?", "1"]
