"""What models that hear are given: loud where the sound is. Beside transformers' own it is
compared in tests/models/conversion/test_real_sounds.py."""

from __future__ import annotations

import numpy as np
import pytest

from models.inputs.log_mel import FRAMES, log_mel, windows_of
from models.inputs.sounds.samples import samples_of, sound_of

RATE = 16_000


def tone(hertz: float, seconds: float) -> np.ndarray:
    time = np.arange(int(seconds * RATE)) / RATE
    return (0.5 * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


@pytest.mark.parametrize("bins", [80, 128])
def test_a_higher_tone_is_in_a_higher_bin(bins: int) -> None:
    places = [log_mel(tone(hertz, 1.0), bins)[0][:, 50].argmax() for hertz in (200, 800, 3_000)]
    assert places == sorted(set(places))
    assert places[-1] < bins


def test_a_tone_is_loud_as_long_as_it_lasts() -> None:
    features, frames = log_mel(tone(440, 2.0), 128)
    loud = features.max(axis=0) > 0.5
    assert frames == 200
    assert loud[5:195].all()
    assert not loud[205:].any()


@pytest.mark.parametrize(
    ("samples", "frames"),
    [(0, 0), (1, 1), (160, 1), (161, 2), (30 * RATE, FRAMES), (31 * RATE, FRAMES)],
)
def test_a_column_is_ten_milliseconds(samples: int, frames: int) -> None:
    features, found = log_mel(np.zeros(samples, np.float32), 80)
    assert (features.shape, features.dtype, found) == ((80, FRAMES), np.float32, frames)


def test_silence_is_the_same_everywhere() -> None:
    features, _ = log_mel(np.zeros(RATE, np.float32), 128)
    assert np.ptp(features) == 0


def test_what_is_much_fainter_than_the_loudest_is_cut_off() -> None:
    samples = np.concatenate([tone(440, 1.0), 1e-7 * tone(2_000, 1.0)])
    features, _ = log_mel(samples.astype(np.float32), 128)
    assert features[:, 150].max() == features.min() == pytest.approx(features.max() - 2.0)


@pytest.mark.parametrize(
    ("seconds", "lengths"), [(0, [0]), (30, [30]), (30.5, [30, 0.5]), (61, [30, 30, 1])]
)
def test_windows_are_consecutive(seconds: float, lengths: list[float]) -> None:
    sound = sound_of(np.arange(int(seconds * RATE), dtype=np.float32))
    found = windows_of(sound)
    assert [len(window) / RATE for window in found] == lengths
    assert np.array_equal(np.concatenate(found), samples_of(sound))
