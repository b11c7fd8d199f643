"""What is heard, and what is not while the computer speaks. Has no clock and no thread."""

from __future__ import annotations

import numpy as np

from desktop.handsfree import heeding as h
from desktop.handsfree.heeding import Heed
from desktop.handsfree.listening import Attending
from tests.desktop.handsfree.room import silence, spoken
from tests.models.inputs.sounds.sound_files import Samples
from tests.models.inputs.sounds.test_speech import at_level

QUESTION = "The green ball is under the table."
# Of the computer, through its loudspeaker.
ANSWER = "Sixty six ships sailed south for fish. She sells sea shells by the sea shore."


class Told:
    """Attends, and keeps the news."""

    def __init__(self, latency_s: float = 0.0) -> None:
        self.news: list[h.News] = []
        self.attending = Attending(h.EarWish(), latency_s, self.news.append)

    def hear(self, *sounds: Samples) -> Told:
        whole = np.concatenate(sounds)
        for at in range(0, len(whole), 320):
            self.attending.hear(whole[at : at + 320])
        return self

    def kinds(self) -> list[type[h.News]]:
        left_out = (h.Level, h.TurnPaused)
        return [type(one) for one in self.news if not isinstance(one, left_out)]

    def levels(self) -> list[float]:
        return [one.level for one in self.news if isinstance(one, h.Level)]


def test_a_turn_is_told_with_its_sound() -> None:
    told = Told().hear(silence(1), spoken(QUESTION), silence(2))
    assert told.kinds() == [h.TurnBegan, h.TurnEnded]
    (ended,) = (one for one in told.news if isinstance(one, h.TurnEnded))
    assert ended.sound.seconds > len(spoken(QUESTION)) / 16_000


def test_the_level_rises_while_somebody_speaks() -> None:
    told = Told().hear(silence(1))
    assert max(told.levels()) == 0.0
    assert max(told.hear(spoken(QUESTION)).levels()) > 0.4


def test_deaf_it_hears_nothing_and_not_its_echo_either() -> None:
    told = Told(latency_s=0.2)
    told.attending.obey(Heed.DEAF)
    told.hear(spoken(ANSWER))
    assert max(told.levels()) == 0.0
    told.attending.obey(Heed.OPEN)
    echo = spoken(ANSWER)[-4000:] * 0.5
    assert told.hear(echo, silence(2)).kinds() == []
    assert told.hear(spoken(QUESTION), silence(2)).kinds() == [h.TurnBegan, h.TurnEnded]


def test_who_speaks_into_the_echo_is_heard_from_the_first_word_on() -> None:
    told = Told(latency_s=0.2)
    told.attending.obey(Heed.DEAF)
    told.hear(silence(1))
    told.attending.obey(Heed.OPEN)
    told.hear(spoken(QUESTION), silence(2))
    (ended,) = (one for one in told.news if isinstance(one, h.TurnEnded))
    assert ended.sound.seconds > len(spoken(QUESTION)) / 16_000


def test_what_was_being_said_when_it_became_deaf_is_forgotten() -> None:
    told = Told().hear(silence(1), spoken(QUESTION)[:16_000])
    told.attending.obey(Heed.DEAF)
    told.attending.obey(Heed.OPEN)
    assert told.hear(silence(2)).kinds() == [h.TurnBegan]


def test_through_a_loudspeaker_it_does_not_hear_itself_but_who_is_louder() -> None:
    told = Told()
    told.attending.obey(Heed.LOUDER)
    itself = at_level(spoken(ANSWER), -38.0)
    told.hear(silence(0.2), itself, silence(0.3), itself)
    assert told.kinds() == []
    over = itself[: len(spoken(QUESTION))] + at_level(spoken(QUESTION), -16.0)
    told.hear(over, silence(2))
    assert told.kinds() == [h.TurnBegan, h.TurnEnded]


def test_with_a_headset_a_voice_as_loud_as_ever_interrupts() -> None:
    told = Told()
    told.attending.obey(Heed.WARY)
    assert told.hear(silence(1), spoken(QUESTION), silence(2)).kinds()[0] is h.TurnBegan


def test_half_a_sentence_is_waited_for_longer() -> None:
    """Who has written it down by the pause says so."""
    told = Told().hear(silence(1), spoken(QUESTION), silence(0.5))
    assert isinstance(told.news[-1], h.Level)
    told.attending.obey(None)
    assert told.hear(silence(0.8)).kinds() == [h.TurnBegan]
    assert told.hear(silence(0.8)).kinds() == [h.TurnBegan, h.TurnEnded]
