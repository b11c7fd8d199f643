"""What is kept of a sound is what was heard."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import numpy as np
import pytest

from models.errors import BadSound
from models.inputs.recording import LONGEST_HEARD_S
from models.inputs.sound import Sound
from models.inputs.sounds.hearable import hearable, is_hearable
from models.inputs.sounds.pcm import as_wav, in_16_bits, of_wav
from tests.fixtures.media import write_speech, write_tone
from tests.models.engine.recorder import green_ball


def sound(*samples: float) -> Sound:
    return Sound(np.array(samples, "<f4").tobytes(), "x")


def test_steps_are_finer_than_anybody_hears() -> None:
    said = green_ball()
    before, after = (np.frombuffer(one.samples, "<f4") for one in (said, in_16_bits(said)))
    assert np.abs(before - after).max() <= 1 / 65_536
    assert in_16_bits(said).name == said.name


def test_what_is_kept_comes_back_exactly() -> None:
    kept = in_16_bits(green_ball())
    assert of_wav(as_wav(kept), kept.name) == kept


def test_too_loud_is_cut_and_no_number_is_silence() -> None:
    heard = np.frombuffer(in_16_bits(sound(2.0, -2.0, float("nan"), 0.5)).samples, "<f4")
    assert heard.tolist() == [32_767 / 32_768, -1.0, 0.0, 0.5]


def test_other_programs_can_open_it() -> None:
    with wave.open(io.BytesIO(as_wav(sound(0.0, 0.5)))) as reader:
        assert (reader.getnchannels(), reader.getframerate(), reader.getnframes()) == (1, 16_000, 2)


def _stereo() -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(2)
        writer.setsampwidth(2)
        writer.setframerate(16_000)
        writer.writeframes(bytes(8))
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"RIFF", b"nothing of a sound", as_wav(sound(*[0.1] * 50))[:-20], _stereo()],
    ids=["empty", "head", "text", "cut", "stereo"],
)
def test_what_is_no_such_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        of_wav(data)


def test_a_file_is_heard_whole(tmp_path: Path) -> None:
    heard = hearable(write_speech(tmp_path / "said.wav"))
    assert heard is not None
    assert heard.name == "said.wav"
    assert heard.seconds == pytest.approx(2.4, abs=0.05)
    assert heard == in_16_bits(heard)


def test_what_is_too_long_or_a_click_is_not(tmp_path: Path) -> None:
    assert hearable(write_tone(tmp_path / "long.wav", LONGEST_HEARD_S + 1)) is None
    assert hearable(write_tone(tmp_path / "click.wav", 0.05)) is None
    assert is_hearable(round(LONGEST_HEARD_S * 16_000))


def test_what_is_no_sound_is_said(tmp_path: Path) -> None:
    path = tmp_path / "notes.wav"
    path.write_text("nothing to be heard")
    with pytest.raises(BadSound):
        hearable(path)
