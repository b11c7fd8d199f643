"""Long recordings come in pieces: nothing lost, cut where it is quiet, in little memory."""

from __future__ import annotations

import tracemalloc
import wave
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from models.cancel import CancelToken
from models.errors import Cancelled
from models.inputs.sounds.pieces import PIECE_SECONDS, pieces
from tests.fixtures.spoken import GREEN_BALL, read_speech
from tests.models.inputs.sounds.sound_files import read_whole, tone, write_sound

LONG = 300


def test_the_pieces_are_the_whole(tmp_path: Path) -> None:
    samples = np.random.default_rng(1).normal(0, 0.1, 22_050 * 80).astype(np.float32)
    path = write_sound(tmp_path / "noise.flac", samples, 22_050, "flac", "s16")
    cut = list(pieces(path))
    assert b"".join(piece.sound.samples for piece in cut) == read_whole(path).samples
    assert len(cut) in (3, 4)
    for before, after in pairwise(cut):
        end = before.start_seconds + before.sound.seconds
        assert after.start_seconds == pytest.approx(end, abs=1e-6)
    assert all(1.0 <= piece.sound.seconds <= PIECE_SECONDS for piece in cut)
    assert all(piece.sound.name == "noise.flac" for piece in cut)


@pytest.mark.parametrize("more", [-0.1, 0.0, 0.05, 0.9, 1.0, 1.5])
def test_near_the_limit_no_piece_is_too_long_or_a_crumb(tmp_path: Path, more: float) -> None:
    seconds = PIECE_SECONDS + more
    path = write_sound(tmp_path / "a.wav", tone(200, seconds), 16_000, "pcm_s16le", "s16")
    lengths = [piece.sound.seconds for piece in pieces(path)]
    assert sum(lengths) == pytest.approx(seconds, abs=0.001)
    assert max(lengths) <= PIECE_SECONDS
    assert min(lengths) >= 1.0
    assert len(lengths) == (1 if more <= 0 else 2)


def test_a_short_one_is_one_piece() -> None:
    (piece,) = pieces(GREEN_BALL)
    assert piece.start_seconds == 0.0
    assert piece.sound == read_whole(GREEN_BALL)


@pytest.mark.parametrize("most", [12, 24])
def test_words_are_not_split(tmp_path: Path, most: int) -> None:
    """The same sentence again and again, with the pauses in different places of each piece."""
    sentence = np.trim_zeros(np.where(np.abs(s := read_speech(GREEN_BALL)) > 0.002, s, 0))
    pause = np.zeros(8_000, np.float32)
    period = len(sentence) + len(pause)
    spoken = np.concatenate([sentence, pause] * 50).astype(np.float32)
    noise = np.random.default_rng(2).normal(0, 0.001, len(spoken)).astype(np.float32)
    path = write_sound(tmp_path / "again.wav", spoken + noise, 16_000, "pcm_s16le", "s16")
    starts = [round(piece.start_seconds * 16_000) for piece in pieces(path, seconds=most)]
    assert len(starts) > 108 / most
    assert all(start % period > len(sentence) for start in starts[1:])
    # None is shorter than it has to be: another sentence would not fit.
    assert all(end - start > most * 16_000 - period for start, end in pairwise(starts))


def test_memory_does_not_grow_with_the_recording(tmp_path: Path) -> None:
    path = tmp_path / "talk.wav"
    second = (tone(300, 1, 8_000) * 32_767).astype("<i2").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        for _ in range(LONG // 4):
            file.writeframesraw(second * 4)
    next(pieces(path))  # what is imported at the first use does not count
    tracemalloc.start()
    try:
        seconds = sum(piece.sound.seconds for piece in pieces(path))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert seconds == pytest.approx(LONG, abs=0.01)
    assert peak < 10e6  # all of it has 19


def test_it_can_be_stopped_between_two_pieces(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.wav", tone(200, 90), 16_000, "pcm_s16le", "s16")
    token = CancelToken()
    cut = pieces(path, cancel=token)
    assert next(cut).start_seconds == 0.0
    token.cancel()
    with pytest.raises(Cancelled):
        next(cut)
