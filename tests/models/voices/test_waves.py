"""Speech in files, and at another tempo."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from models.errors import CannotSpeak
from models.inputs.utterance import Utterance
from models.voices.tempo import at_tempo
from models.voices.waves import WaveWriter, read_wave, to_16_bits


def _tone(seconds: float, rate: int = 16_000, loudness: float = 0.5) -> Utterance:
    moments = np.arange(round(seconds * rate)) / rate
    samples = loudness * np.sin(2 * np.pi * 200 * moments)
    return Utterance(samples.astype("<f4").tobytes(), rate, "a tone")


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "speech.wav"
    with WaveWriter(file) as writer:
        writer.write(_tone(0.5))
        assert not file.exists()
        writer.write(_tone(0.25))
    read = read_wave(file, "both")
    assert (read.sample_rate, read.seconds, read.text) == (16_000, 0.75, "both")
    expected = np.frombuffer(_tone(0.5).samples, "<f4")
    assert np.allclose(np.frombuffer(read.samples, "<f4")[:8000], expected, atol=1 / 32_000)
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_too_loud_is_cut() -> None:
    values = np.frombuffer(to_16_bits(_tone(0.1, loudness=3.0)), "<i2")
    assert (values.min(), values.max()) == (-32_768, 32_767)


def test_after_an_error_the_old_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "speech.wav"
    file.write_bytes(b"old")
    with pytest.raises(RuntimeError, match="lost"), WaveWriter(file) as writer:
        writer.write(_tone(0.5))
        raise RuntimeError("lost")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_sample_rates_are_not_mixed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="24000 Hz after 16000"), WaveWriter(tmp_path / "a") as to:
        to.write(_tone(0.1))
        to.write(_tone(0.1, 24_000))


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all"])
def test_what_is_no_wave_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.wav"
    file.write_bytes(content)
    with pytest.raises(CannotSpeak, match="cannot be read"):
        read_wave(file)


def test_eight_bits_are_told_and_of_two_channels_the_first_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "other.wav"
    for width, channels, frames in ((1, 1, b"\x80"), (2, 2, b"\x00\x40\x00\x00")):
        with wave.open(str(file), "wb") as sound:
            sound.setparams((channels, width, 8000, 0, "NONE", ""))
            sound.writeframes(frames * 80)
        if width == 1:
            with pytest.raises(CannotSpeak) as error:
                read_wave(file)
            assert error.value.cause == "8 bits a sample"
    read = read_wave(file)
    assert read.seconds == 0.01
    assert set(np.frombuffer(read.samples, "<f4")) == {0.5}


@pytest.mark.parametrize("speed", [0.5, 0.8, 1.5, 2.0])
def test_another_tempo_keeps_the_pitch(speed: float) -> None:
    changed = at_tempo(_tone(1.0), speed)
    assert changed.seconds == pytest.approx(1 / speed, rel=0.01)
    samples = np.frombuffer(changed.samples, "<f4")
    hertz = np.argmax(np.abs(np.fft.rfft(samples))) / changed.seconds
    assert hertz == pytest.approx(200, abs=6)
    assert np.abs(samples).max() == pytest.approx(0.5, abs=0.1)


def test_the_usual_tempo_changes_nothing_but_the_words() -> None:
    tone = _tone(0.1)
    assert at_tempo(tone, 1.0, "said") == Utterance(tone.samples, 16_000, "said")
    assert at_tempo(Utterance(b"", 16_000), 2.0).samples == b""
