"""A recording without its silences, and when everything was said in it."""

from __future__ import annotations

import wave
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.stretches import Part, Stretch, stretches
from models.errors import BadSound, Cancelled
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from tests.fixtures.spoken import GREEN_BALL, read_speech

_RATE = 16_000
_SENTENCE_S = len(read_speech(GREEN_BALL)) / _RATE


def recording(path: Path, seconds: float, *starts: float) -> Path:
    """The sentence at these times, with a little noise all over."""
    noise = np.random.default_rng(1).normal(0, 0.001, int(seconds * _RATE))
    samples: np.ndarray[Any, Any] = noise.astype(np.float32)
    for start in starts:
        at = int(start * _RATE)
        samples[at : at + len(read_speech(GREEN_BALL))] += read_speech(GREEN_BALL)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, _RATE, len(samples), "NONE", ""))
        file.writeframes((samples * 32_000).astype("<i2").tobytes())
    return path


def test_long_silences_are_left_out(tmp_path: Path) -> None:
    (stretch,) = stretches(recording(tmp_path / "a.wav", 25, 3.0, 15.0))
    first, second = stretch.parts
    assert first.start < 3.0 < 3.0 + _SENTENCE_S < first.start + first.length + 0.3
    assert second.start < 15.0 < second.start + 1.0
    assert second.place == pytest.approx(first.length)
    assert stretch.sound.seconds == pytest.approx(first.length + second.length)
    assert stretch.sound.seconds < 2 * (_SENTENCE_S + 1.1)


def test_for_times_each_part_is_on_its_own(tmp_path: Path) -> None:
    path = recording(tmp_path / "a.wav", 25, 3.0, 15.0)
    (joined,), apart = stretches(path), list(stretches(path, apart=True))
    assert [(part.start, part.length) for stretch in apart for part in stretch.parts] == [
        (part.start, part.length) for part in joined.parts
    ]
    assert b"".join(stretch.sound.samples for stretch in apart) == joined.sound.samples
    assert apart[1].in_the_recording([Spoken(0.5, 2.0, "It.")])[0].start == apart[1].start + 0.5


def test_short_silences_stay(tmp_path: Path) -> None:
    (stretch,) = stretches(recording(tmp_path / "a.wav", 12, 1.0, 1.0 + _SENTENCE_S + 1.0))
    assert len(stretch.parts) == 1


def test_times_come_back(tmp_path: Path) -> None:
    (stretch,) = stretches(recording(tmp_path / "a.wav", 25, 3.0, 15.0))
    heard = [Spoken(part.place + 0.5, part.place + 2.0, "It.") for part in stretch.parts]
    times = [(spoken.start, spoken.end) for spoken in stretch.in_the_recording(heard)]
    expected = [(part.start + 0.5, part.start + 2.0) for part in stretch.parts]
    assert times == [pytest.approx(pair) for pair in expected]


def test_a_cut_between_two_parts_belongs_to_both() -> None:
    parts = (Part(10.0, 3.0, 0.0), Part(20.0, 2.0, 3.0))
    stretch = Stretch(Sound(bytes(4 * 5 * _RATE)), parts)
    heard = (Spoken(0.0, 3.0, "One."), Spoken(3.0, 5.0, "Two."), Spoken(1.0, 4.0, "Both."))
    assert stretch.in_the_recording(heard) == (
        Spoken(10.0, 13.0, "One."),
        Spoken(20.0, 22.0, "Two."),
        Spoken(11.0, 21.0, "Both."),
    )
    assert stretch.start == 10.0


def test_what_a_model_without_times_heard_lasts_as_long_as_the_sound() -> None:
    event = p.Transcribed(1, "It.", (), "en", 0.0, 0.0)
    assert event.sentences(2.5) == (Spoken(0.0, 2.5, "It."),)
    assert replace(event, spoken=(Spoken(1.0, 2.0, "It."),)).sentences(2.5)[0].start == 1.0
    assert replace(event, text="").sentences(2.5) == ()


def test_a_long_recording_is_several_in_order_and_silence_is_none(tmp_path: Path) -> None:
    path = recording(tmp_path / "long.wav", 130, 2.0, 12.0, 22.0, 100.0)
    found = list(stretches(path))
    assert [round(part.start) for stretch in found for part in stretch.parts] == [2, 12, 22, 100]
    assert len(found) == 2
    assert all(stretch.sound.seconds <= 30 for stretch in found)
    assert list(stretches(recording(tmp_path / "silent.wav", 5))) == []


def test_what_cannot_be_read_and_a_stop_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadSound):
        next(stretches(tmp_path / "missing.wav"))
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(stretches(GREEN_BALL, cancel=cancel))


def test_from_a_second_on_it_is_the_rest(tmp_path: Path) -> None:
    path = recording(tmp_path / "a.wav", 40, 3.0, 15.0, 33.0)
    first, *rest = stretches(path, apart=True)
    again = list(stretches(path, apart=True, start=first.end))
    assert [stretch.start for stretch in again] == pytest.approx(
        [stretch.start for stretch in rest], abs=0.05
    )
    assert list(stretches(path, apart=True, start=again[-1].end)) == []


def test_it_is_known_where_somebody_is_heard(tmp_path: Path) -> None:
    starts = (1.0, 1.0 + _SENTENCE_S + 1.0, 15.0)
    (stretch,) = stretches(recording(tmp_path / "a.wav", 25, *starts))
    assert [start for start, _ in stretch.voices] == pytest.approx(starts, abs=0.1)
    ends = [start + _SENTENCE_S for start in starts]
    assert [end for _, end in stretch.voices] == pytest.approx(ends, abs=0.5)
