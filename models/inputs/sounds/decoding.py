"""A sound file's samples, one channel at the file's own rate, a block at a time."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from models.inputs.sounds.mixing import mixed
from models.inputs.sounds.opening import Opened
from models.inputs.sounds.samples import Samples

if TYPE_CHECKING:
    from av import AudioFrame, Packet
    from av.audio.stream import AudioStream

# Seconds of missing time stamps that become silence, so that what is said later keeps its time: the
# sound track of a video may begin late, and some recorders leave silence out. What lies before is
# the jitter of time stamps, what lies after is a damaged stamp.
_LEAST_GAP, _MOST_GAP = 0.25, 600.0


@dataclass(frozen=True)
class Block:
    """Consecutive samples.

    Attributes:
        rate: in Hz, may change within a file.
        samples: float32 [frames], usually -1 to 1.
        start: seconds of the file before it.
    """

    rate: int
    samples: Samples
    start: float = 0.0


def blocks(sound: Opened, *, wound: bool = False) -> Iterator[Block]:
    """All that can be decoded; damaged stretches are left out, and filled with silence.

    Args:
        wound: the file is not at its beginning; the first time stamp tells where it is.
    """
    begin = sound.begin
    # The last packet of AAC is decoded to more than the MP4 container says it holds.
    end = sound.stated_end if "mp4" in sound.container.format.name else None
    given = 0.0
    for frame in _frames(sound):
        rate = frame.sample_rate
        if wound and frame.time is not None:
            given, wound = frame.time - begin, False
        gap = frame.time - begin - given if frame.time is not None else 0.0
        if gap > _MOST_GAP:
            begin += gap
        elif gap > _LEAST_GAP:
            yield from _silence(given, gap, rate)
            given += gap
        samples = _mono(frame)
        if end is not None:
            samples = samples[: max(0, round((end - given) * rate))]
        yield Block(rate, samples, given)
        given += len(samples) / rate


def _frames(sound: Opened) -> Iterator[AudioFrame]:
    for packet in _packets(sound):
        yield from _decoded(packet, sound.stream)


def _packets(sound: Opened) -> Iterator[Packet[AudioStream]]:
    """Until the end of the file, or where it is cut or damaged so that nothing follows."""
    import av

    packets = sound.container.demux(sound.stream)
    while True:
        try:
            packet = next(packets, None)
        except av.FFmpegError:
            return
        if packet is None:
            return
        yield packet


def _decoded(packet: Packet[AudioStream], stream: AudioStream) -> list[AudioFrame]:
    import av

    try:
        return stream.codec_context.decode(packet)
    except av.FFmpegError:  # one damaged packet; the next ones may be fine
        return []


def _silence(begin: float, seconds: float, rate: int) -> Iterator[Block]:
    frames = round(seconds * rate)
    for start in range(0, frames, rate):
        length = min(rate, frames - start)
        yield Block(rate, np.zeros(length, np.float32), begin + start / rate)


def _mono(frame: AudioFrame) -> Samples:
    values = frame.to_ndarray()
    channels = _full_scale(values)
    if not frame.format.is_planar:
        channels = channels.reshape(-1, frame.layout.nb_channels).T
    samples = mixed(channels, tuple(channel.name for channel in frame.layout.channels))
    # A float file can hold anything.
    if values.dtype.kind == "f" and not math.isfinite(samples.sum()):
        samples = np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0)
    return samples


def _full_scale(values: np.ndarray) -> Samples:
    """FFmpeg's sample formats: unsigned 8 bits, signed 16 and 32 (24 bits too), float."""
    if values.dtype.kind == "f":
        return values.astype(np.float32, copy=False)
    if values.dtype.kind == "u":
        return (values.astype(np.float32) - 128.0) / 128.0
    return values.astype(np.float32) / -float(np.iinfo(values.dtype).min)
