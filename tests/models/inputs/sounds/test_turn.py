"""When somebody begins to speak, and when they have finished. espeak-ng speaks."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import soxr

from models.inputs.sounds.samples import samples_of
from models.inputs.sounds.speech import speech_parts
from models.inputs.sounds.turn import Began, Dropped, Ended, Event, Paused, TurnTaking, TurnWish
from tests.models.inputs.sounds import noises
from tests.models.inputs.sounds.sound_files import Samples, tone
from tests.models.inputs.sounds.test_speech import SAID, WHERE, at_level, heard_in, said

RATE = 16_000
FRAMES_MS = (10, 20, 30)
GREEN, SAILED, OPEN = said(*SAID[0]), said(*SAID[1]), said(*SAID[2])

Told = list[tuple[float, Event]]


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.float32)


def row(*parts: Samples) -> Samples:
    return np.concatenate(parts).astype(np.float32)


def told(samples: Samples, taking: TurnTaking | None = None, frame_ms: int = 30) -> Told:
    """Every event with the seconds that had been heard by then."""
    taking = taking or TurnTaking()
    length = frame_ms * RATE // 1000
    return [
        ((at + length) / RATE, event)
        for at in range(0, len(samples), length)
        for event in taking.hear(samples[at : at + length])
    ]


def kinds(events: Told) -> list[type[Event]]:
    """Without the pauses in which nothing is decided."""
    return [type(event) for _, event in events if not isinstance(event, Paused)]


def ended(events: Told) -> list[Samples]:
    return [samples_of(event.sound) for _, event in events if isinstance(event, Ended)]


def time_of(kind: type[Event], events: Told) -> float:
    return next(time for time, event in events if isinstance(event, kind))


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(("voice", "text"), SAID)
def test_what_is_said_is_one_turn_and_whole(voice: str, text: str, where: str) -> None:
    speech = said(voice, text)
    around = heard_in(where, speech)
    # The second before it once more, as the pause after it.
    events = told(row(around, around[: RATE // 2]))
    assert kinds(events) == [Began, Ended]
    (turn,) = ended(events)
    loud = np.flatnonzero(np.abs(speech) > 0.1 * np.abs(speech).max())
    assert len(turn) >= loud[-1] - loud[0]
    assert len(turn) <= len(speech) + 1.2 * RATE


@pytest.mark.parametrize("frame_ms", FRAMES_MS)
def test_it_begins_at_once_with_the_first_syllable_and_ends_after_the_pause(frame_ms: int) -> None:
    events = told(row(silence(1), GREEN, silence(2)), frame_ms=frame_ms)
    assert kinds(events) == [Began, Ended]
    assert 1.15 <= time_of(Began, events) <= 1.45
    last = 1 + len(GREEN) / RATE
    assert last + 0.7 <= time_of(Ended, events) <= last + 1.1
    (turn,) = ended(events)
    # Nothing of what was said is missing, and so a moment before it is there.
    assert np.square(turn).sum() == pytest.approx(np.square(GREEN).sum(), rel=1e-3)
    assert speech_parts(turn)[0][0] <= 0.2


def test_a_short_pause_is_within_a_turn_and_a_long_one_parts_two() -> None:
    short = told(row(silence(1), GREEN, silence(0.5), OPEN, silence(2)))
    assert kinds(short) == [Began, Ended]
    assert len(ended(short)[0]) > len(GREEN) + len(OPEN)
    long = told(row(silence(1), GREEN, silence(1.5), OPEN, silence(2)))
    assert kinds(long) == [Began, Ended, Began, Ended]
    for turn, speech in zip(ended(long), (GREEN, OPEN), strict=True):
        assert np.square(turn).sum() == pytest.approx(np.square(speech).sum(), rel=1e-3)


def test_the_pause_that_ends_a_turn_can_be_chosen() -> None:
    heard = row(silence(1), GREEN, silence(1.2), OPEN, silence(3))
    patient = TurnTaking(TurnWish(pause_s=2.0))
    assert kinds(told(heard, patient)) == [Began, Ended]


def test_a_sentence_that_is_not_finished_is_waited_for_longer() -> None:
    """Who writes down what was said by the first pause knows."""
    heard = row(silence(1), GREEN, silence(1.3), OPEN, silence(3))
    taking, events = TurnTaking(), []
    for at in range(0, len(heard), 320):
        for event in taking.hear(heard[at : at + 320]):
            events.append((at / RATE, event))
            if isinstance(event, Paused):
                taking.wait_longer()
    assert kinds(events) == [Began, Ended]
    gaps = [after - before for (before, _), (after, _) in pairwise(events)]
    assert gaps[-1] == pytest.approx(1.3, abs=0.05)


def test_what_was_said_by_a_pause_is_all_that_there_is_when_nobody_goes_on() -> None:
    events = told(row(silence(1), GREEN, silence(2)))
    (paused,) = (event for _, event in events if isinstance(event, Paused))
    (turn,) = ended(events)
    assert samples_of(paused.sound).tolist() == turn.tolist()


@pytest.mark.parametrize("name", noises.NAMES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_noise_is_a_turn(name: str, seed: int) -> None:
    events = told(row(noises.noise(name, seed), silence(2)))
    assert ended(events) == []
    assert len(kinds(events)) % 2 == 0


@pytest.mark.parametrize("name", noises.NAMES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_noise_interrupts_what_is_being_said_by_somebody_else(name: str, seed: int) -> None:
    taking = TurnTaking()
    taking.is_wary = True
    assert told(noises.noise(name, seed), taking) == []


@pytest.mark.parametrize(("voice", "text"), SAID[:6])
def test_a_sentence_interrupts_within_half_a_second(voice: str, text: str) -> None:
    taking = TurnTaking()
    taking.is_wary = True
    events = told(heard_in("clean", said(voice, text)), taking)
    assert time_of(Began, events) < 1.55


def test_clicks_and_a_cough_are_no_turns() -> None:
    random = np.random.default_rng(3)
    click = silence(0.02) + 0.5 * random.standard_normal(320).astype(np.float32)
    swell = np.hanning(RATE // 3)
    cough = (0.2 * swell * random.standard_normal(RATE // 3)).astype(np.float32)
    heard = row(silence(1), click, silence(0.3), click, silence(1), cough, silence(2))
    assert ended(told(heard)) == []


def test_music_is_dropped_and_does_not_begin_again_and_again() -> None:
    """Chords that last for seconds, and the same once more."""
    chords = [(220, 277, 330), (247, 311, 370), (196, 247, 294), (220, 277, 330)] * 2
    tones = [[tone(hertz, 1.0, level=0.05) for hertz in chord] for chord in chords]
    played = row(*(np.sum(chord, axis=0) for chord in tones))
    events = told(row(silence(1), played, silence(2)))
    assert ended(events) == []
    assert len(kinds(events)) <= 4


def test_after_a_noise_was_dropped_somebody_is_heard_again() -> None:
    typing = noises.noise("keyboard", 1)
    events = told(row(typing, silence(2), GREEN, silence(2)))
    assert kinds(events)[-2:] == [Began, Ended]
    assert len(ended(events)) == 1


@pytest.mark.parametrize("level", [-25.0, -40.0, -48.0])
def test_speech_as_a_telephone_has_it_is_understood_quiet_too(level: float) -> None:
    """8 kHz: nothing above 4 kHz, nor below 300 Hz worth speaking of."""
    narrow = soxr.resample(soxr.resample(SAILED, RATE, 8_000), 8_000, RATE).astype(np.float32)
    speech = at_level(narrow, level)
    noise = noises.coloured(1, RATE * 8, level - 25)
    heard = row(silence(1.5), speech, silence(2))
    events = told(heard + noise[: len(heard)])
    assert kinds(events) == [Began, Ended]


def test_a_turn_is_not_longer_than_it_may_be_and_goes_on_in_the_next() -> None:
    heard = row(silence(1), *[row(GREEN, silence(0.3))] * 4, silence(2))
    events = told(heard, TurnTaking(TurnWish(longest_s=5.0)))
    assert kinds(events) == [Began, Ended, Began, Ended]
    first, second = (event for _, event in events if isinstance(event, Ended))
    assert first.is_full and first.sound.seconds == pytest.approx(5.0, abs=0.1)
    assert not second.is_full and second.sound.seconds > 2


def test_only_what_is_louder_than_the_guard_is_heard() -> None:
    taking = TurnTaking()
    taking.guard(-22.0)
    assert told(row(silence(1), at_level(GREEN, -30.0), silence(2)), taking) == []
    louder = row(silence(1), at_level(GREEN, -10.0), silence(2))
    assert kinds(told(louder, taking)) == [Began, Ended]
    taking.guard(None)
    assert kinds(told(row(silence(1), at_level(GREEN, -30.0), silence(2)), taking)) == [
        *(Began, Ended)
    ]


def test_nobody_begins_in_what_is_waited_with_and_it_is_a_moment_before() -> None:
    taking = TurnTaking()
    taking.wait_with(row(silence(1), GREEN[: RATE // 5]))
    assert not taking.is_in_turn
    (turn,) = ended(told(row(GREEN[RATE // 5 :], silence(2)), taking))
    assert np.square(turn).sum() == pytest.approx(np.square(GREEN).sum(), rel=1e-2)


def test_what_is_forgotten_is_in_no_turn() -> None:
    taking = TurnTaking()
    assert kinds(told(row(silence(1), GREEN), taking)) == [Began]
    before = taking.is_in_turn
    taking.forget()
    assert (before, taking.is_in_turn) == (True, False)
    assert told(silence(2), taking) == []
    assert kinds(told(row(OPEN, silence(2)), taking)) == [Began, Ended]


def test_the_level_is_that_of_the_last_moment() -> None:
    taking = TurnTaking()
    told(tone(440, 1.0, level=0.1), taking)
    assert taking.level == pytest.approx(-23.0, abs=0.5)
    told(silence(1), taking)
    assert taking.level < -100


def test_too_short_a_voice_is_dropped() -> None:
    events = told(
        row(silence(1), said("en-us", "Yes."), silence(2)), TurnTaking(TurnWish(shortest_s=1))
    )
    assert kinds(events) == [Began, Dropped]
