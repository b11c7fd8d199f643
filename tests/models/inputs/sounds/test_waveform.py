"""The outline that is drawn shows where a sound is loud, the same from memory and from a file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.inputs.sounds.samples import sound_of
from models.inputs.sounds.waveform import waveform
from tests.models.inputs.sounds.sound_files import read_whole, tone, write_sound


def test_loud_and_quiet_places(tmp_path: Path) -> None:
    samples = np.concatenate((tone(200, 1, level=0.8), tone(200, 1, level=0.2), np.zeros(16_000)))
    path = write_sound(tmp_path / "a.wav", samples.astype(np.float32), 16_000, "pcm_f32le", "flt")
    for outline in (waveform(path, 30), waveform(read_whole(path), 30)):
        lows, highs = np.array(outline).T
        assert len(outline) == 30
        assert highs[:10] == pytest.approx(0.8, abs=0.02)
        assert lows[:10] == pytest.approx(-0.8, abs=0.02)
        assert highs[11:20] == pytest.approx(0.2, abs=0.02)
        assert highs[21:] == pytest.approx(0.0, abs=0.001)


def test_a_file_and_the_sound_in_it_look_alike(tmp_path: Path) -> None:
    samples = np.random.default_rng(3).uniform(-0.9, 0.9, 44_100 * 7).astype(np.float32)
    path = write_sound(tmp_path / "a.flac", samples, 44_100, "flac", "s16")
    from_file, from_sound = waveform(path, 100), waveform(read_whole(path), 100)
    assert np.abs(np.array(from_file) - np.array(from_sound)).max() < 0.15


def test_more_columns_than_samples_and_none_at_all() -> None:
    few = waveform(sound_of(np.array([0.5, -0.5], np.float32)), 4)
    assert few == ((0.5, 0.5), (0.5, 0.5), (-0.5, -0.5), (-0.5, -0.5))
    assert waveform(sound_of(np.zeros(0, np.float32)), 3) == ((0.0, 0.0),) * 3


def test_it_never_leaves_the_drawing() -> None:
    assert waveform(sound_of(np.array([3.0, -3.0], np.float32)), 1) == ((-1.0, 1.0),)
