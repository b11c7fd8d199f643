"""A sound file from a second on is what it would be there anyway."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.errors import BadSound
from models.inputs.sounds import seeking
from models.inputs.sounds.decoding import Block, blocks
from models.inputs.sounds.opening import Opened, opened
from models.inputs.sounds.pieces import pieces
from models.inputs.sounds.reading import read_samples
from models.inputs.sounds.samples import Samples, joined
from tests.fixtures.dialogue import RATE, write_wav
from tests.models.inputs.sounds.sound_files import write_sound

_SECONDS = 40
_INEXACT = 400
_KINDS = {
    "wav": ("pcm_s16le", "s16"),
    "flac": ("flac", "s16"),
    "mp3": ("libmp3lame", "s16p"),
    "m4a": ("aac", "fltp"),
    "ogg": ("vorbis", "fltp"),
    "opus": ("libopus", "s16"),
    "mkv": ("aac", "fltp"),
}


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its loudness tells every place in it."""
    samples = np.random.default_rng(3).normal(0, 0.1, _SECONDS * RATE)
    smooth = np.convolve(samples, np.ones(30) / 30, "same").astype(np.float32)
    return write_wav(tmp_path_factory.mktemp("sounds") / "noise.wav", smooth * 3)


def whole(path: Path, start: float = 0.0) -> Samples:
    return joined(list(read_samples(path, start=start)))


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("start", [0.5, 23.4567])
def test_it_is_the_rest_of_the_file(noise: Path, tmp_path: Path, kind: str, start: float) -> None:
    path = tmp_path / f"noise.{kind}"
    write_sound(path, np.repeat(whole(noise)[:, None], 2, axis=1), RATE, *_KINDS[kind])
    rest, expected = whole(path, start), whole(path)[round(start * RATE) :]
    # Some containers round times to a millisecond, and a Vorbis block may be missing.
    assert abs(len(rest) - len(expected)) <= _INEXACT
    best = max(
        float(np.corrcoef(rest[1000:9000], expected[1000 + shift : 9000 + shift])[0, 1])
        for shift in range(-_INEXACT, _INEXACT + 1)
    )
    assert best > 0.99


def test_what_lies_before_is_not_decoded(noise: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[Block] = []

    def counted(sound: Opened, *, wound: bool = False) -> object:
        for block in blocks(sound, wound=wound):
            decoded.append(block)
            yield block

    monkeypatch.setattr(seeking, "blocks", counted)
    whole(noise, 30.0)
    assert sum(len(block.samples) / block.rate for block in decoded) < 12


def test_what_cannot_be_wound_is_decoded(noise: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeking, "_wind", lambda *_: False)
    assert np.array_equal(whole(noise, 12.5), whole(noise)[round(12.5 * RATE) :])


def test_behind_the_end_there_is_nothing(noise: Path, tmp_path: Path) -> None:
    assert len(whole(noise, 100.0)) == 0
    assert list(pieces(noise, start=_SECONDS)) == []
    (tmp_path / "text.wav").write_text("no sound")
    with pytest.raises(BadSound):
        whole(tmp_path / "text.wav", 1.0)


def test_pieces_begin_where_they_are_asked_to(noise: Path) -> None:
    first, second = pieces(noise, start=7.25)
    assert first.start_seconds == 7.25
    assert second.start_seconds == pytest.approx(7.25 + first.sound.seconds)
    assert second.start_seconds + second.sound.seconds == pytest.approx(_SECONDS)


def test_blocks_tell_where_they_are(noise: Path) -> None:
    with opened(noise) as sound:
        at = 0.0
        for block in blocks(sound):
            assert block.start == pytest.approx(at)
            at += len(block.samples) / block.rate
