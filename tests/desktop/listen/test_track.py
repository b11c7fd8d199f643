"""What a loudspeaker gets of a sound, from any place on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.listen.track import Source, blocks_from
from models.errors import BadSound
from tests.desktop.listen.sounds import recording, second_of, write

_OUT = 48_000
_CODECS = {"wav": "pcm_s16le", "flac": "flac", "mp3": "mp3", "m4a": "aac"}


def _heard(source: Source, start: float = 0.0, channels: int = 2) -> NDArray[np.float32]:
    return np.concatenate(list(blocks_from(source, start, _OUT, channels)))


@pytest.mark.parametrize("suffix", _CODECS)
def test_a_file_is_heard_as_long_as_it_is(tmp_path: Path, suffix: str) -> None:
    heard = _heard(write(tmp_path / f"a.{suffix}", 4.0, _CODECS[suffix]))
    assert heard.dtype == np.float32
    assert heard.shape[1] == 2
    assert len(heard) / _OUT == pytest.approx(4.0, abs=0.06)
    assert np.abs(heard).max() == pytest.approx(0.5, abs=0.1)
    assert [
        second_of(heard[n * _OUT + 6000 : (n + 1) * _OUT - 6000, 0], _OUT) for n in range(4)
    ] == [
        0,
        1,
        2,
        3,
    ]


@pytest.mark.parametrize("suffix", _CODECS)
@pytest.mark.parametrize("start", [0.5, 2.25])
def test_it_begins_where_it_is_wanted(tmp_path: Path, suffix: str, start: float) -> None:
    path = write(tmp_path / f"a.{suffix}", 4.0, _CODECS[suffix])
    heard = _heard(path, start)
    assert len(heard) / _OUT == pytest.approx(4.0 - start, abs=0.06)
    assert second_of(heard[6000:20_000, 0], _OUT) == int(start)


def test_left_and_right_stay_apart(tmp_path: Path) -> None:
    heard = _heard(write(tmp_path / "a.wav", 1.0, right=0.25))
    assert np.abs(heard[:, 1]).max() == pytest.approx(np.abs(heard[:, 0]).max() / 4, rel=0.05)


def test_one_loudspeaker_gets_both(tmp_path: Path) -> None:
    heard = _heard(write(tmp_path / "a.wav", 1.0, right=0.0), channels=1)
    assert heard.shape[1] == 1
    assert 0.2 < np.abs(heard).max() < 0.4


def test_a_recording_is_heard_from_any_place() -> None:
    heard = _heard(recording(3.0), 1.5)
    assert len(heard) / _OUT == pytest.approx(1.5, abs=0.01)
    assert second_of(heard[6000:20_000, 0], _OUT) == 1
    assert np.array_equal(heard[:, 0], heard[:, 1])


def test_behind_the_end_nothing_is_heard(tmp_path: Path) -> None:
    assert list(blocks_from(write(tmp_path / "a.wav", 1.0), 5.0, _OUT, 2)) == []
    assert list(blocks_from(recording(1.0), 5.0, _OUT, 2)) == []


def test_what_is_no_sound_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_text("no sound at all " * 100)
    with pytest.raises(BadSound, match=r"a\.wav"):
        _heard(path)


def test_a_file_that_was_cut_short_is_heard_as_far_as_it_goes(tmp_path: Path) -> None:
    path = write(tmp_path / "a.flac", 4.0, "flac")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert 1.0 < len(_heard(path)) / _OUT < 3.0


def test_a_track_that_begins_late_is_silent_until_then(tmp_path: Path) -> None:
    import av

    plain, late = write(tmp_path / "a.m4a", 2.0, "aac"), tmp_path / "late.mkv"
    with av.open(str(plain)) as source, av.open(str(late), "w") as target:
        video = target.add_stream("mpeg4", rate=10)
        video.width = video.height = 16
        sound = target.add_stream_from_template(source.streams.audio[0])
        for number in range(30):
            frame = av.VideoFrame(16, 16, "yuv420p")
            frame.pts = number
            target.mux(video.encode(frame))
        target.mux(video.encode(None))
        for packet in source.demux(audio=0):
            if packet.dts is not None and packet.time_base is not None:
                packet.pts = packet.dts = packet.dts + round(1 / packet.time_base)
                packet.stream = sound
                target.mux(packet)
    heard = np.abs(_heard(late)[:, 0])
    assert heard[: round(0.9 * _OUT)].max() == 0.0
    assert heard[round(1.1 * _OUT) : round(1.3 * _OUT)].max() > 0.3
