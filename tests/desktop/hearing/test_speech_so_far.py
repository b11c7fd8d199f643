"""What is written down while somebody still speaks, or does not."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from desktop.capture.sound.recorder import Recorder
from desktop.capture.sound.scripted import ScriptedMicrophones
from desktop.senses.spoken_questions import SpokenQuestions
from desktop.talk.talk_key import TalkKey
from desktop.talk.talk_session import TalkSession, TalkState
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.inputs.sound import SAMPLE_RATE, Sound
from tests.desktop.session.harness import LISTENING, Chat, Start
from tests.models.engine.recorder import green_ball

# Of any sound the scripted model says this, as Whisper does of noise.
_MADE_UP = Script(heard=("you, ", "{seconds} s"))
_QUIET_S = 3.0


class Slow(ScriptedEngine):
    """Takes a sound only when it may; remembers what it was to stop."""

    def __init__(self) -> None:
        super().__init__(_MADE_UP)
        self.taking, self.may_take = threading.Event(), threading.Event()
        self.stopped: list[int] = []

    def submit(self, request: p.Request) -> None:
        if isinstance(request, p.Transcribe):
            self.taking.set()
            self.may_take.wait(10)
        super().submit(request)

    def stop(self, request_id: int) -> None:
        self.stopped.append(request_id)
        super().stop(request_id)


def _noise(seconds: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    rng = np.random.default_rng(4)
    return (0.01 * rng.standard_normal(round(seconds * SAMPLE_RATE))).astype(np.float32)


def _sound(samples: np.ndarray[tuple[int], np.dtype[np.float32]]) -> Sound:
    return Sound(samples.astype("<f4").tobytes())


@pytest.fixture
def chat(start: Start) -> Chat:
    chat = start(_MADE_UP)
    chat.hearing.set_models([LISTENING])
    return chat


class Talking:
    """The microphone's button is held."""

    def __init__(self, chat: Chat) -> None:
        composer = chat.page.composer
        self.recorder = Recorder(ScriptedMicrophones)
        key = TalkKey(chat.page)
        bar, button = composer.talk_bar, composer.talk_button
        self.talk = TalkSession(self.recorder, button, bar, key, chat.pool, parent=chat.page)
        SpokenQuestions(chat.page, self.talk, chat.hearing, chat.session, chat.settings, chat.page)
        self.shown: list[str] = []
        self.heard: list[int] = []
        chat.hearing.text_came.connect(lambda _, text: self.shown.append(text))
        chat.hearing.heard.connect(lambda ticket, _: self.heard.append(ticket))
        self.talk.state_changed.emit(TalkState.OPENING)


def test_noise_is_not_written_down_while_the_button_is_held(chat: Chat) -> None:
    talking = Talking(chat)
    talking.talk.partial.emit(_sound(_noise(_QUIET_S)))
    chat.until(lambda: len(talking.heard) == 1)
    assert talking.shown == []
    talking.recorder.close()


def test_words_are_shown_without_the_silence_before_them(chat: Chat) -> None:
    """And the next part is listened to after one in which nobody spoke."""
    talking = Talking(chat)
    talking.talk.partial.emit(_sound(_noise(_QUIET_S)))
    chat.until(lambda: len(talking.heard) == 1)
    said = green_ball()
    words = np.frombuffer(said.samples, "<f4")
    talking.talk.partial.emit(_sound(np.concatenate([_noise(_QUIET_S), words])))
    chat.until(lambda: len(talking.heard) == 2)
    seconds = float(talking.shown[-1].removeprefix("you, ").removesuffix(" s"))
    assert 1.5 < seconds < said.seconds + 1
    talking.recorder.close()


def test_a_part_that_is_given_up_is_not_heard(chat: Chat) -> None:
    talking = Talking(chat)
    talking.talk.partial.emit(green_ball())
    talking.talk.state_changed.emit(TalkState.IDLE)
    heard = chat.hearing.hear(green_ball())
    chat.until(lambda: talking.heard != [])
    assert talking.heard == [heard]
    talking.recorder.close()


def test_let_go_while_a_part_is_written_down_the_engine_is_not_stopped(start: Start) -> None:
    """It would end the process where it is too busy to hear, and load all models again."""
    engine = Slow()
    chat = start(engine=engine)
    chat.hearing.set_models([LISTENING])
    talking = Talking(chat)
    talking.talk.partial.emit(green_ball())
    chat.until(engine.taking.is_set)
    talking.talk.spoken.emit(green_ball())
    engine.may_take.set()
    chat.until(lambda: chat.page.composer_text() == "you, 2.4 s")
    assert engine.stopped == []
    talking.recorder.close()


def test_what_is_typed_before_and_meanwhile_stays(chat: Chat) -> None:
    chat.page.set_composer_text("Look:")
    talking = Talking(chat)
    talking.talk.spoken.emit(green_ball())
    chat.page.set_composer_text("Look here: ")
    chat.until(lambda: talking.heard != [])
    assert chat.page.composer_text() == "Look here: you, 2.4 s"
    talking.recorder.close()
