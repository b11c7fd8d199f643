"""Sound files of every kind become the same 16 kHz mono sound, exactly as long as they are."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from models.cancel import CancelToken
from models.errors import Cancelled
from models.inputs.sounds.probing import probe
from models.inputs.sounds.reading import read_samples
from models.inputs.sounds.samples import samples_of
from tests.models.inputs.sounds.sound_files import (
    level_at,
    read_whole,
    tone,
    write_sound,
    write_video,
)

SECONDS = 2.345
# file, rate, channels, encoder, its sample format, the codec's name
KINDS = (
    ("six.wav", 8_000, 6, "pcm_s16le", "s16", "pcm_s16le"),
    ("cd.wav", 44_100, 2, "pcm_s16le", "s16", "pcm_s16le"),
    ("bytes.wav", 11_025, 1, "pcm_u8", "u8", "pcm_u8"),
    ("studio.wav", 96_000, 1, "pcm_s24le", "s32", "pcm_s24le"),
    ("fine.wav", 192_000, 2, "pcm_f32le", "flt", "pcm_f32le"),
    ("double.wav", 48_000, 1, "pcm_f64le", "dbl", "pcm_f64le"),
    ("ready.wav", 16_000, 1, "pcm_s16le", "s16", "pcm_s16le"),
    ("short.flac", 44_100, 1, "flac", "s16", "flac"),
    ("long.flac", 96_000, 2, "flac", "s32", "flac"),
    ("song.mp3", 44_100, 2, "libmp3lame", "fltp", "mp3"),
    ("low.mp3", 22_050, 1, "libmp3lame", "fltp", "mp3"),
    ("note.ogg", 48_000, 1, "libopus", "flt", "opus"),
    ("note.opus", 48_000, 2, "libopus", "flt", "opus"),
    ("memo.m4a", 44_100, 2, "aac", "fltp", "aac"),
    ("memo.mka", 48_000, 1, "aac", "fltp", "aac"),
)


@pytest.mark.parametrize(("name", "rate", "channels", "encoder", "kind", "codec"), KINDS)
def test_every_kind_of_file(
    tmp_path: Path, name: str, rate: int, channels: int, encoder: str, kind: str, codec: str
) -> None:
    samples = np.repeat(tone(1000, SECONDS, rate)[:, None], channels, axis=1)
    path = write_sound(tmp_path / name, samples, rate, encoder, kind)

    facts, sound = probe(path), read_whole(path)

    assert (facts.name, facts.rate, facts.channels) == (name, rate, channels)
    assert facts.codec.startswith(codec)
    padding = 0.03 if codec == "aac" else 0.01  # PyAV does not note the encoder's first packet
    assert facts.seconds == pytest.approx(SECONDS, abs=padding)
    assert sound.seconds == pytest.approx(SECONDS, abs=padding)
    assert sound.name == name
    assert level_at(samples_of(sound), 1000) == pytest.approx(0.5, rel=0.08)


def test_the_channels_become_their_mean(tmp_path: Path) -> None:
    left, right = tone(500, 2, 48_000, level=0.8), tone(2000, 2, 48_000, level=0.4)
    path = tmp_path / "two.wav"
    write_sound(path, np.stack((left, right), axis=1), 48_000, "pcm_f32le", "flt")
    mono = samples_of(read_whole(path))
    assert level_at(mono, 500) == pytest.approx(0.4, rel=0.02)
    assert level_at(mono, 2000) == pytest.approx(0.2, rel=0.02)


def test_of_5_1_the_centre_where_people_speak_counts_most(tmp_path: Path) -> None:
    levels = []
    for channel in range(6):
        samples = np.zeros((24_000, 6), np.float32)
        samples[:, channel] = tone(1000, 1.5)
        path = write_sound(tmp_path / f"{channel}.wav", samples, 16_000, "pcm_s16le", "s16")
        levels.append(level_at(samples_of(read_whole(path)), 1000))
    left, right, centre, rumble, back_left, back_right = levels
    assert centre > left > back_left > 0.05
    assert (left, back_left) == pytest.approx((right, back_right), rel=0.01)
    assert rumble < 0.001


def test_what_16_khz_cannot_hold_does_not_come_back_as_another_tone(tmp_path: Path) -> None:
    samples = tone(1000, 2, 48_000, level=0.3) + tone(10_000, 2, 48_000, level=0.3)
    path = write_sound(tmp_path / "high.wav", samples, 48_000, "pcm_f32le", "flt")
    mono = samples_of(read_whole(path))
    assert level_at(mono, 1000) == pytest.approx(0.3, rel=0.02)
    assert level_at(mono, 6000) < 0.0003  # where it would be mirrored to


def test_the_sound_track_of_a_video_keeps_its_place_in_time(tmp_path: Path) -> None:
    path = write_video(tmp_path / "clip.mp4", tone(1000, 1.5, 48_000), late=1.0)
    mono = samples_of(read_whole(path))
    assert np.abs(mono[:15_000]).max() < 0.01
    assert np.argmax(np.abs(mono) > 0.1) / 16_000 == pytest.approx(1.0, abs=0.03)
    assert probe(path).seconds == pytest.approx(len(mono) / 16_000, abs=0.03)


def test_what_a_recorder_left_out_is_silent(tmp_path: Path) -> None:
    path = tmp_path / "call.mka"
    write_sound(path, tone(1000, 2), 16_000, "pcm_s16le", "s16", gap=(1.0, 3.0))
    mono = samples_of(read_whole(path))
    assert len(mono) / 16_000 == pytest.approx(5.0, abs=0.07)
    assert not mono[17_500:63_000].any()
    assert level_at(mono[-16_000:], 1000) == pytest.approx(0.5, rel=0.02)


def test_numbers_that_are_none_are_silent(tmp_path: Path) -> None:
    samples = tone(1000, 2)
    samples[8000:8010] = (np.nan, np.inf, -np.inf, *samples[8003:8010])
    path = write_sound(tmp_path / "odd.wav", samples, 16_000, "pcm_f32le", "flt")
    mono = samples_of(read_whole(path))
    assert np.isfinite(mono).all()
    assert level_at(mono, 1000) == pytest.approx(0.5, rel=0.02)


def test_python_s_own_wav_files_name_no_loudspeakers(tmp_path: Path) -> None:
    path = tmp_path / "plain.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(3)
        file.setsampwidth(2)
        file.setframerate(16_000)
        three = np.stack((tone(1000, 2, level=0.9), np.zeros(32_000), np.zeros(32_000)), axis=1)
        file.writeframes((three * 32_767).astype("<i2").tobytes())
    assert level_at(samples_of(read_whole(path)), 1000) == pytest.approx(0.3, rel=0.02)


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "talk.wav", tone(300, 5), 16_000, "pcm_s16le", "s16")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        next(read_samples(path, cancel=token))
