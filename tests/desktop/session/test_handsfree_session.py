"""A conversation by voice alone in the whole window: espeak-ng talks, the engine is scripted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop import settings as s
from desktop.capture.sound import faults
from desktop.handsfree.states import HANDS_FREE_KEYS, State
from models.engine.scripted import Script
from models.errors import Problem
from models.inputs.sound import Sound
from tests.desktop.handsfree.room import silence, spoken
from tests.desktop.session.harness import BLIND, installed
from tests.desktop.session.talking_room import QUESTION, TALKS, WAITS, Talk
from tests.models.inputs.sounds import noises

_HEARING = replace(installed("hearer", "text", "audio"), kind="audio")
_SEEN = ("Look at ", "this. What is it?")


# --- beginning -----------------------------------------------------------------------------------


def test_it_is_off_at_first_and_says_what_it_is_before_it_listens(talk: Talk) -> None:
    talking = talk()
    talking.menu().trigger()
    notice = talking.notice()
    assert notice is not None and "switched off" in notice.what
    assert "microphone stays open" in notice.todo
    assert (talking.state, talking.room.opened) == (State.OFF, 0)
    (offer,) = notice.actions
    talking.page.notice_action_chosen.emit(offer.id)
    talking.until_state(State.LISTENING)
    assert talking.app.settings.get(s.HANDS_FREE) == "yes"


def test_the_shortcut_begins_and_ends_it(talk: Talk) -> None:
    talking = talk()
    talking.app.settings.set(s.HANDS_FREE, "yes")
    talking.page.focus_composer()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(talking.page.composer.entry, Qt.Key.Key_H, modifiers)
    talking.until_state(State.LISTENING)
    QTest.keyClick(talking.page.composer.entry, Qt.Key.Key_H, modifiers)
    talking.until_state(State.OFF)
    assert HANDS_FREE_KEYS in talking.menu().text()


def test_without_a_model_for_speech_it_says_so(talk: Talk) -> None:
    talking = talk()
    talking.app.back.hearing.set_models([])
    talking.app.settings.set(s.HANDS_FREE, "yes")
    talking.menu().trigger()
    notice = talking.notice()
    assert notice is not None and "No model for speech" in notice.what
    assert talking.state is State.OFF


def test_a_microphone_that_cannot_be_opened_is_told(talk: Talk) -> None:
    talking = talk()
    talking.room.refusal = faults.gone("Desk")
    talking.app.settings.set(s.HANDS_FREE, "yes")
    talking.menu().trigger()
    talking.until(lambda: talking.notice() is not None)
    assert talking.state is State.OFF


# --- turns ---------------------------------------------------------------------------------------


def test_two_turns_are_taken_and_both_answers_are_read(talk: Talk) -> None:
    talking = talk().begin()
    talking.say_and_wait()
    talking.say_and_wait()
    assert talking.questions() == ["Where is the ball?"] * 2
    assert talking.answers() == ["It is green. You asked: Where is the ball?"] * 2
    assert talking.read == ["It is green.", "You asked: Where is the ball?"] * 2
    turn = [State.HEARING, State.WRITING, State.ANSWERING, State.SPEAKING, State.LISTENING]
    assert talking.states == turn * 2


def test_the_answer_is_read_while_it_still_comes(talk: Talk) -> None:
    talking = talk(WAITS).begin()
    talking.say()
    talking.until_state(State.SPEAKING)
    assert talking.read[0] == "It is green."
    assert talking.app.front.session.is_answering


def test_noise_is_no_turn(talk: Talk) -> None:
    talking = talk().begin()
    talking.room.hear(noises.noise("keyboard", 1), silence(2))
    talking.room.hear(noises.noise("gusts", 1), silence(1))
    talking.say_and_wait()
    assert len(talking.questions()) == 1


def test_where_no_words_are_understood_it_listens_again_and_says_so(talk: Talk) -> None:
    talking = talk(replace(TALKS, heard=("[BLANK_AUDIO]",))).begin()
    talking.say()
    talking.until(lambda: State.WRITING in talking.states and talking.state is State.LISTENING)
    assert "No words were understood" in talking.bar.words()
    assert talking.questions() == []


def test_who_goes_on_after_a_pause_asks_one_question(talk: Talk) -> None:
    """It begins again while the first half is being written down."""
    talking = talk(replace(TALKS, heard=("{seconds}",))).begin()
    ear = talking.ear
    half = Sound(bytes(4 * 16_000))
    for _ in range(2):
        ear.began.emit()
        ear.ended.emit(half)
    talking.until(lambda: len(talking.questions()) == 1 and talking.state is State.LISTENING)
    assert talking.questions() == ["2.3"]


def test_what_turns_out_to_be_a_cough_leaves_the_first_half_as_it_was(talk: Talk) -> None:
    talking = talk(replace(TALKS, heard=("{seconds}",))).begin()
    ear = talking.ear
    ear.began.emit()
    ear.ended.emit(Sound(bytes(4 * 16_000)))
    ear.began.emit()
    ear.dropped.emit()
    talking.until(lambda: len(talking.questions()) == 1 and talking.state is State.LISTENING)
    assert talking.questions() == ["1.0"]


def test_what_is_typed_stays_in_the_text_field(talk: Talk) -> None:
    talking = talk().begin()
    talking.page.set_composer_text("a shopping list")
    talking.say_and_wait()
    assert talking.page.composer_text() == "a shopping list"
    assert talking.questions() == ["Where is the ball?"]


def test_nothing_of_the_voice_is_kept(talk: Talk, tmp_path: Path) -> None:
    talking = talk().begin()
    talking.say_and_wait()
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert not [path for path in kept if path.suffix in (".wav", ".flac", ".opus")]
    assert not list((tmp_path / "conversations" / "blobs").rglob("*.*"))


# --- what is pointed at --------------------------------------------------------------------------


def test_look_at_this_takes_a_picture_and_lets_the_camera_go(talk: Talk) -> None:
    talking = talk(Script(chunks=("{pictures} seen.",), heard=_SEEN)).begin()
    talking.say_and_wait()
    assert State.LOOKING in talking.states
    assert talking.answers() == ["1 seen."]
    assert talking.sight.opened == 1
    assert talking.hands_free.close()


def test_no_camera_is_opened_for_another_question(talk: Talk) -> None:
    talking = talk().begin()
    talking.say_and_wait()
    assert talking.sight.opened == 0


@pytest.mark.parametrize("words", ["What is on my screen?", "看看螢幕"])
def test_the_screen_goes_with_the_question(talk: Talk, words: str) -> None:
    talking = talk(Script(chunks=("{pictures} seen.",), heard=(words,))).begin()
    talking.say_and_wait()
    assert talking.answers() == ["1 seen."]
    assert talking.app.window.isVisible()


def test_without_a_camera_it_says_why_and_keeps_the_question(talk: Talk) -> None:
    talking = talk(Script(heard=_SEEN)).begin()
    talking.sight.cameras = ()
    talking.say()
    talking.until(lambda: talking.notice() is not None)
    assert talking.page.composer_text() == "Look at this. What is it?"
    assert talking.state is State.LISTENING


def test_a_screen_that_cannot_be_taken_is_told(talk: Talk) -> None:
    talking = talk(Script(heard=("Look at my screen.",)))
    talking.sight.screen = Problem("ScreenFault", "The screen is locked.", "Unlock it.")
    talking.begin().say()
    talking.until(lambda: talking.notice() is not None)
    assert talking.app.window.isVisible()
    assert talking.state is State.LISTENING


def test_a_model_that_is_blind_says_so_aloud(talk: Talk) -> None:
    talking = talk(Script(heard=_SEEN))
    talking.use(BLIND)
    talking.begin().say()
    talking.until(lambda: talking.read != [])
    assert talking.read[0] == "Writer cannot see."
    assert talking.sight.opened == 0
    assert talking.questions() == []
    assert talking.page.composer_text() == "Look at this. What is it?"


# --- a model that hears --------------------------------------------------------------------------


def test_a_model_that_hears_gets_the_sound_itself(talk: Talk) -> None:
    talking = talk(Script(chunks=("{sounds} heard.",)))
    talking.use(_HEARING)
    talking.begin().say_and_wait()
    assert talking.answers() == ["1 heard."]
    (message,) = (one for one in talking.app.front.session.messages if one.role == "user")
    (sound,) = message.sounds
    said = len(spoken(QUESTION)) / 16_000
    assert said < sound.seconds < said + 1
