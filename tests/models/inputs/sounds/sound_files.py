"""Sounds that the tests make up, and files of every kind with them inside, written by PyAV."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from models.inputs.sound import Sound
from models.inputs.sounds.reading import read_samples
from models.inputs.sounds.samples import joined, sound_of

Samples = npt.NDArray[np.float32]
LAYOUTS = {1: "mono", 2: "stereo", 6: "5.1"}
_FRAME = 1024
# PyAV's encoder of Vorbis counts as an experiment; it takes two channels only.
_OPTIONS = {"strict": "experimental"}


def read_whole(path: Path) -> Sound:
    """Of a file that is short enough."""
    return sound_of(joined(list(read_samples(path))), path.name)


def tone(hertz: float, seconds: float, rate: int = 16_000, *, level: float = 0.5) -> Samples:
    time = np.arange(round(seconds * rate)) / rate
    return (level * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def level_at(samples: Samples, hertz: float, rate: int = 16_000) -> float:
    """Amplitude of what is within 25 Hz; a second in the middle is listened to."""
    middle = samples[(len(samples) - rate) // 2 :][:rate] * np.hanning(rate)
    spectrum = np.abs(np.fft.rfft(middle)) * 4 / rate
    return float(spectrum[max(0, round(hertz) - 25) : round(hertz) + 26].max())


def write_sound(
    path: Path,
    samples: Samples,
    rate: int,
    codec: str,
    sample_format: str,
    *,
    gap: tuple[float, float] | None = None,
) -> Path:
    """float32 [frames] or [frames, channels] as a file.

    `gap`: after so many seconds, nothing is in the file for so many seconds.
    """
    channels = samples.reshape(len(samples), -1).T
    layout = LAYOUTS[len(channels)]
    with av.open(str(path), "w") as file:
        stream = file.add_stream(
            codec, rate=rate, layout=layout, format=sample_format, options=_OPTIONS
        )
        start, late = 0, 0
        for frame in _frames(channels, rate, layout, sample_format, stream.frame_size or _FRAME):
            if gap and start >= gap[0] * rate:
                late = round(gap[1] * rate)
            frame.pts = start + late
            start += frame.samples
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


def _frames(
    channels: Samples, rate: int, layout: str, sample_format: str, size: int
) -> Iterator[av.AudioFrame]:
    for start in range(0, channels.shape[1], size):
        part = np.ascontiguousarray(channels[:, start : start + size])
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout=layout)
        frame.sample_rate, frame.time_base = rate, Fraction(1, rate)
        yield from av.AudioResampler(sample_format, layout, rate).resample(frame)


def write_video(path: Path, samples: Samples | None, *, late: float = 0.0) -> Path:
    """Three seconds of grey pictures, with a sound track of 48 kHz mono AAC where one is given."""
    with av.open(str(path), "w") as file:
        pictures = file.add_stream("mpeg4", rate=10, width=64, height=48, pix_fmt="yuv420p")
        sounds = file.add_stream("aac", rate=48_000, layout="mono") if samples is not None else None
        for index in range(30):
            grey = np.full((48, 64, 3), 128, np.uint8)
            picture = av.VideoFrame.from_ndarray(grey, format="rgb24")
            picture.pts, picture.time_base = index, Fraction(1, 10)
            file.mux(pictures.encode(picture))
        file.mux(pictures.encode(None))
        if sounds is not None and samples is not None:
            start = round(late * 48_000)
            for frame in _frames(samples[None, :], 48_000, "mono", "fltp", 1024):
                frame.pts = start
                start += frame.samples
                file.mux(sounds.encode(frame))
            file.mux(sounds.encode(None))
    return path
