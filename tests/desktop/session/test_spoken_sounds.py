"""What is said into the microphone goes to a model that hears as a sound, to others as words."""

from __future__ import annotations

import pytest

from desktop import settings as s
from desktop.capture.sound.recorder import Recorder
from desktop.capture.sound.scripted import ScriptedMicrophones
from desktop.senses.spoken_questions import SpokenQuestions
from desktop.talk.talk_key import TalkKey
from desktop.talk.talk_session import TalkSession, TalkState
from models.errors import Problem
from models.inputs.recording import LONGEST_HEARD_S, Recording
from models.inputs.sound import Sound
from tests.desktop.session.harness import Chat, Start
from tests.desktop.session.listened import Listened, hearing_chat
from tests.models.engine.recorder import green_ball


@pytest.fixture
def engine() -> Listened:
    return Listened()


@pytest.fixture
def chat(start: Start, engine: Listened) -> Chat:
    return hearing_chat(start, engine)


class Talking:
    """Somebody who has said something into the microphone."""

    def __init__(self, chat: Chat) -> None:
        composer = chat.page.composer
        self.chat = chat
        self.recorder = Recorder(ScriptedMicrophones, parent=chat.page)
        key = TalkKey(chat.page)
        bar, button = composer.talk_bar, composer.talk_button
        self.talk = TalkSession(self.recorder, button, bar, key, chat.pool, parent=chat.page)
        questions = SpokenQuestions(
            chat.page, self.talk, chat.hearing, chat.session, chat.settings, chat.page
        )
        self.failures: list[Problem] = []
        questions.failed.connect(self.failures.append)
        self.talk.failed.connect(self.failures.append)

    def say(self, sound: Sound) -> None:
        self.talk.state_changed.emit(TalkState.OPENING)
        self.talk.partial.emit(sound)
        self.talk.spoken.emit(sound)
        self.chat.until(lambda: not self.chat.attachments.is_reading)


def test_what_is_said_goes_into_the_field_as_a_sound(chat: Chat, engine: Listened) -> None:
    talking = Talking(chat)
    talking.say(green_ball())
    (attached,) = chat.attachments.read()
    assert (attached.name, attached.note) == ("Recording", "0:02")
    assert chat.page.composer_text() == ""
    chat.page.composer.send_button.click()
    chat.until(lambda: bool(chat.answers()) and not chat.session.is_answering)
    assert chat.last_answer() == "1 of 2.4 s: "
    assert engine.written == []
    talking.recorder.close()


def test_or_is_sent_at_once_with_what_was_typed(chat: Chat) -> None:
    chat.settings.set(s.TALK_SENDS, "yes")
    chat.page.set_composer_text("Who is this?")
    talking = Talking(chat)
    talking.say(green_ball())
    chat.until(lambda: bool(chat.answers()) and not chat.session.is_answering)
    assert chat.last_answer() == "1 of 2.4 s: Who is this?"
    talking.say(green_ball())
    chat.until(lambda: len(chat.answers()) == 2 and not chat.session.is_answering)
    assert chat.last_answer() == "2 of 2.4 s, 2.4 s: "
    talking.recorder.close()


def test_nobody_has_to_be_there_who_writes_down(chat: Chat) -> None:
    talking = Talking(chat)
    chat.hearing.set_models([])
    talking.say(green_ball())
    assert len(chat.attachments.read()) == 1
    chat.runtime.choose_model("writer")
    talking.talk.begin()
    assert [one.what for one in talking.failures] == ["No model for speech is installed."]
    talking.recorder.close()


def test_to_another_model_the_words_are_sent(chat: Chat, engine: Listened) -> None:
    chat.runtime.choose_model("writer")
    talking = Talking(chat)
    talking.say(green_ball())
    chat.until(lambda: chat.page.composer_text() == "Good morning.")
    assert chat.attachments.read() == []
    talking.recorder.close()


def test_a_longer_one_than_can_be_heard_becomes_words(chat: Chat) -> None:
    talking = Talking(chat)
    seconds = int(LONGEST_HEARD_S) + 1
    talking.say(Sound(bytes(4 * 16_000 * seconds)))
    chat.until(lambda: chat.page.composer_text() == "Good morning.")
    assert chat.attachments.read() == []
    talking.recorder.close()


def test_a_recording_that_is_attached_is_written_down_for_another_model(chat: Chat) -> None:
    talking = Talking(chat)
    talking.say(green_ball())
    chat.runtime.choose_model("writer")
    chat.until(lambda: not chat.attachments.is_reading)
    (attached,) = chat.attachments.read()
    recording = attached.contents[0]
    assert isinstance(recording, Recording)
    assert [one.text for one in recording.speech] == ["Good", "morning."]
    talking.recorder.close()
