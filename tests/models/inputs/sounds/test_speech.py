"""Speech is found whole, said clearly, quietly or in noise; what only makes a noise is none.

espeak-ng speaks. Around each sentence is a second without a voice.
"""

from __future__ import annotations

import io
import subprocess
import wave
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
import soxr

from models.errors import NoSpeech
from models.inputs.sounds.samples import samples_of, sound_of
from models.inputs.sounds.speech import speech_parts, trimmed
from tests.fixtures.spoken import GREEN_BALL, read_speech
from tests.models.inputs.sounds import noises
from tests.models.inputs.sounds.sound_files import Samples, tone

RATE = 16_000
SAID = (
    ("en-us", "The green ball is under the table."),
    ("en-gb", "Sixty six ships sailed south for fish."),
    ("en-us+f3", "Please open the window and close the door."),
    ("en-us+m3", "She sells sea shells by the sea shore."),
    ("cmn", "绿色的球在桌子下面。"),
    ("de", "Der grüne Ball liegt unter dem Tisch."),
    ("en-us", "Stop."),
    ("en-us", "Yes."),
    ("en-us+f3", "Six."),
    ("en-gb", "Peace."),
)
WHERE = ("clean", "quiet", "white noise", "pink noise", "brown noise", "quiet, in noise", "hum")


@cache
def said(voice: str, text: str) -> Samples:
    """At 16 kHz, without what is silent around it, its loud parts at -25 dBFS."""
    command = ["espeak-ng", "-v", voice, "-s", "150", "--stdout", text]
    spoken = subprocess.run(command, capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(spoken)) as file:
        rate, data = file.getframerate(), file.readframes(10**8)
    samples = soxr.resample(np.frombuffer(data, "<i2").astype(np.float32) / 32_768, rate, RATE)
    heard = np.flatnonzero(np.abs(samples) > 0.01 * np.abs(samples).max())
    return at_level(samples[heard[0] : heard[-1] + 1], -25.0)


def at_level(samples: Samples, level_db: float) -> Samples:
    """By the frames of 20 ms within 30 dB of the loudest."""
    powers = np.square(samples[: len(samples) // 320 * 320].reshape(-1, 320)).mean(axis=1)
    active = np.sqrt(powers[powers > powers.max() / 1000].mean())
    return np.asarray(samples * 10 ** (level_db / 20) / active, np.float32)


def heard_in(where: str, speech: Samples) -> Samples:
    """With a second before and after, at 15 dB over the noise."""
    if where.startswith("quiet"):
        speech = at_level(speech, -35.0)
    around = np.concatenate((np.zeros(RATE), speech, np.zeros(RATE))).astype(np.float32)
    noise_db = -50.0 if where.startswith("quiet") else -40.0
    slopes = {"white noise": 0, "pink noise": 1, "brown noise": 2, "quiet, in noise": 0}
    if where in slopes:
        around += noises.coloured(slopes[where], len(around), noise_db)
    if where == "hum":
        around += noises.hum(50, len(around) / RATE, noise_db)
    return around


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(("voice", "text"), SAID)
def test_all_of_what_is_said_is_found(voice: str, text: str, where: str) -> None:
    speech = said(voice, text)
    parts = speech_parts(heard_in(where, speech))
    assert parts
    loud = np.flatnonzero(np.abs(speech) > 0.05 * np.abs(speech).max())
    assert parts[0][0] <= 1.0 + loud[0] / RATE
    assert parts[-1][1] >= 1.0 + loud[-1] / RATE
    assert parts[-1][1] <= 1.0 + len(speech) / RATE + 0.9
    assert parts[0][0] >= 0.1


@pytest.mark.parametrize("name", noises.NAMES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_noise_is_no_speech(name: str, seed: int) -> None:
    noise = noises.noise(name, seed)
    assert speech_parts(noise) == ()
    with pytest.raises(NoSpeech, match=r"Nobody was heard speaking\. Check .* microphone"):
        trimmed(sound_of(noise))


def test_a_pause_parts_two_sentences() -> None:
    first, second = said(*SAID[0]), said(*SAID[2])
    pause = np.zeros(3 * RATE, np.float32)
    parts = speech_parts(np.concatenate((first, pause, second)))
    gaps = [after[0] - before[1] for before, after in pairwise(parts)]
    assert max(gaps) > 1.5
    assert all(end > start for start, end in parts)


def test_trimming_leaves_a_little_around_the_words() -> None:
    speech = said(*SAID[0])
    silence = np.zeros(3 * RATE, np.float32)
    whole = sound_of(np.concatenate((silence, speech, silence)), "memo.wav")
    short = trimmed(whole)
    assert short.name == "memo.wav"
    assert len(speech) / RATE < short.seconds < len(speech) / RATE + 1.2
    assert np.square(samples_of(short)).sum() == pytest.approx(np.square(speech).sum(), rel=1e-4)


def test_speech_without_silence_around_it_stays_as_it_is() -> None:
    speech = sound_of(read_speech(GREEN_BALL))
    assert trimmed(trimmed(speech)) == trimmed(speech)


def test_keys_and_a_knock_do_not_hide_a_voice() -> None:
    noise = noises.noise("keyboard", 5)
    speech = said(*SAID[0])
    noise[2 * RATE : 2 * RATE + len(speech)] += speech
    noise[RATE // 2 : RATE // 2 + 1600] += tone(90, 0.1, level=0.9)
    parts = speech_parts(noise)
    assert any(start <= 2.1 < end for start, end in parts)
    assert any(start < 2.0 + len(speech) / RATE - 0.1 <= end for start, end in parts)


def test_a_named_file_is_named_when_nobody_speaks() -> None:
    with pytest.raises(
        NoSpeech, match=r"Nobody can be heard speaking in “rain\.mp3”\. Pick a sound"
    ):
        trimmed(sound_of(noises.noise("pink", 1), "rain.mp3"))


@pytest.mark.parametrize("count", [0, 1, 159, 160, 700])
def test_next_to_nothing_is_no_speech(count: int) -> None:
    assert speech_parts(np.full(count, 0.1, np.float32)) == ()
