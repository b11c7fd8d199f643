"""A microphone's blocks become 16 kHz mono: right in tone, level and length, without seams."""

from __future__ import annotations

import numpy as np
import pytest

from models.inputs.sounds.resampler import Resampler
from tests.models.inputs.sounds.sound_files import Samples, level_at, tone

RATES = (8_000, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000)


def resampled(samples: Samples, rate: int, block: int) -> Samples:
    resampler = Resampler(rate)
    parts = [resampler.feed(samples[at : at + block]) for at in range(0, len(samples), block)]
    return np.concatenate([*parts, resampler.finish()])


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("channels", [1, 2])
def test_a_tone_stays_what_it_is(rate: int, channels: int) -> None:
    samples = np.repeat(tone(1000, 2.5, rate)[:, None], channels, axis=1)
    mono = resampled(samples, rate, rate // 100)
    assert mono.dtype == np.float32
    assert len(mono) == pytest.approx(40_000, abs=2)
    assert level_at(mono, 1000) == pytest.approx(0.5, rel=0.01)
    wanted = tone(1000, 2.5)
    middle = slice(4000, 36_000)
    assert np.abs(mono[middle] - wanted[middle]).max() < 0.01


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
def test_what_16_khz_cannot_hold_is_left_out(rate: int) -> None:
    assert np.abs(resampled(tone(10_000, 2, rate), rate, 480)[800:-800]).max() < 0.001


def test_the_size_of_the_blocks_does_not_matter() -> None:
    samples = tone(440, 1, 44_100)
    whole = resampled(samples, 44_100, len(samples))
    assert np.array_equal(resampled(samples, 44_100, 441), whole)
    assert np.array_equal(resampled(samples, 44_100, 1013), whole)


def test_channels_that_differ_are_averaged() -> None:
    both = np.stack((tone(500, 2, 48_000, level=0.8), np.zeros(96_000, np.float32)), axis=1)
    assert level_at(resampled(both, 48_000, 480), 500) == pytest.approx(0.4, rel=0.01)


def test_after_the_end_a_new_recording_begins() -> None:
    resampler = Resampler(48_000)
    resampler.feed(tone(1000, 1, 48_000))
    resampler.finish()
    silence = np.concatenate([resampler.feed(np.zeros(48_000, np.float32)), resampler.finish()])
    assert len(silence) == 16_000
    assert not silence.any()
