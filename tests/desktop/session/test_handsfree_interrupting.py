"""A conversation by voice alone in the whole window: an answer is interrupted."""

from __future__ import annotations

from desktop import settings as s
from desktop.handsfree.states import State
from tests.desktop.handsfree.room import silence, spoken
from tests.desktop.session.talking_room import QUESTION, THINKS, WAITS, Talk, Talking
from tests.models.inputs.sounds.test_speech import at_level


def _headset(talking: Talking) -> Talking:
    talking.app.settings.set(s.HANDS_FREE_INTERRUPT, "headset")
    return talking


def test_while_it_speaks_it_does_not_listen_unless_told_to(talk: Talk) -> None:
    """Through loudspeakers it would hear itself."""
    talking = talk(speed=1.0).begin()
    talking.say()
    talking.until_state(State.SPEAKING)
    assert "Does not listen" in talking.bar.words()
    talking.room.hear(silence(0.2), spoken("She sells sea shells by the sea shore."))
    talking.until_state(State.LISTENING)
    assert State.HEARING not in talking.states[3:]
    talking.say()
    talking.until(lambda: len(talking.questions()) == 2)


def test_with_a_headset_the_third_turn_interrupts_the_second_answer(talk: Talk) -> None:
    talking = _headset(talk(speed=1.0)).begin()
    talking.say()
    talking.until(lambda: len(talking.answers()) == 1 and talking.state is State.LISTENING)
    talking.say()
    talking.until_state(State.SPEAKING)
    assert "Speak to interrupt" in talking.bar.words()
    talking.say()
    talking.until_state(State.HEARING)
    assert not talking.app.back.reader.is_reading
    talking.until(lambda: len(talking.questions()) == 3)
    talking.until_state(State.LISTENING)


def test_an_answer_that_is_still_being_written_ends_with_the_interruption(talk: Talk) -> None:
    talking = _headset(talk(WAITS, speed=1.0)).begin()
    talking.say()
    talking.until_state(State.SPEAKING)
    talking.say()
    talking.until(lambda: len(talking.questions()) == 2)
    assert talking.answers()[0].strip() == "It is green. You asked:"
    assert talking.states.count(State.HEARING) == 2


def test_interrupted_before_its_first_word_both_are_one_question(talk: Talk) -> None:
    talking = talk(THINKS).begin()
    talking.say()
    talking.until(lambda: talking.app.front.session.is_answering)
    talking.say()
    both = "Where is the ball? Where is the ball?"
    talking.until(lambda: talking.questions() == [both])
    assert talking.page.composer_text() == ""


def test_who_is_louder_than_the_loudspeaker_interrupts_and_need_not_shout_on(talk: Talk) -> None:
    """The computer comes back into the microphone at -40 dB."""
    talking = talk(WAITS, speed=1.0)
    talking.app.settings.set(s.HANDS_FREE_INTERRUPT, "louder")
    talking.begin().say()
    talking.until_state(State.SPEAKING)
    itself = at_level(spoken("She sells sea shells by the sea shore."), -40.0)
    talking.room.hear(itself, silence(0.3), at_level(spoken(QUESTION), -18.0), silence(0.2))
    talking.until_state(State.HEARING)
    talking.room.hear(at_level(spoken(QUESTION), -38.0), silence(2))
    talking.until(lambda: len(talking.questions()) == 2)
    assert talking.states.count(State.HEARING) == 2


def test_the_button_stops_the_answer_and_it_listens(talk: Talk) -> None:
    talking = talk(WAITS, speed=1.0).begin()
    talking.say()
    talking.until_state(State.SPEAKING)
    talking.bar.skip_button.click()
    assert talking.state is State.LISTENING
    assert not talking.app.back.reader.is_reading
    talking.until(lambda: not talking.app.front.session.is_answering)
    talking.say()
    talking.until(lambda: len(talking.questions()) == 2)
