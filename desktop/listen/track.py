"""A sound as a loudspeaker takes it, from any place on, a block at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.listen.growing import GrowingSound
from models.inputs.sound import SAMPLE_RATE, Sound

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from models.inputs.sounds.opening import Opened

    Block = NDArray[np.float32]

Source = Path | Sound
# The last one is still being made.
Playable = Path | Sound | GrowingSound

# Missing time stamps that become silence, in seconds, as in `models.inputs.sounds.decoding`: what
# is heard is heard when the transcript says so.
_LEAST_GAP, _MOST_GAP = 0.25, 600.0
_LAYOUTS = {1: "mono", 2: "stereo"}


def blocks_from(source: Playable, start: float, rate: int, channels: int) -> Iterator[Block]:
    """float32, frames x channels, at most a second at a time; nothing after the end.

    A block without frames says that the next one is not made yet.

    Args:
        source: a sound file, a video for its sound track, a recording, or one that still grows.
        start: seconds from its beginning.
        rate, channels: of the loudspeaker.

    Raises `BadSound` when the first block is asked for.
    """
    if isinstance(source, Sound):
        yield from _resampled(_frames_of(source, start), rate, channels)
        return
    if isinstance(source, GrowingSound):
        yield from _as_it_grows(source, start, rate, channels)
        return
    from models.inputs.sounds import refusals
    from models.inputs.sounds.opening import opened

    with opened(source) as sound:
        heard = False
        for block in _of_file(sound, start, rate, channels):
            heard = True
            yield block
        if not heard and start <= 0:
            raise refusals.damaged(sound.name)


def _of_file(sound: Opened, start: float, rate: int, channels: int) -> Iterator[Block]:
    clock = start  # where what comes next is heard
    resampler = _Resampler(rate, channels)
    for frame in _decoded(sound, start):
        begin = clock if frame.time is None else frame.time - sound.begin
        length = frame.samples / frame.sample_rate
        if begin + length <= start:
            continue
        if _LEAST_GAP < begin - clock < _MOST_GAP:
            yield from _silence(begin - clock, rate, channels)
        skipped = round(max(0.0, start - begin) * rate)
        for block in resampler.feed(frame):
            yield block[skipped:]
            skipped = max(0, skipped - len(block))
        clock = max(clock, begin) + length
    yield from resampler.feed(None)


def _decoded(sound: Opened, start: float) -> Iterator[Any]:
    """What can be decoded from about `start` on; damaged stretches are left out."""
    import av

    if start > 0:
        try:
            sound.container.seek(round((start + sound.begin) * av.time_base))
        except av.FFmpegError:  # no index: what comes before is decoded, and left out
            sound.container.seek(0)
    packets = sound.container.demux(sound.stream)
    while True:
        try:
            packet = next(packets, None)
        except av.FFmpegError:
            return
        if packet is None:
            return
        try:
            yield from sound.stream.codec_context.decode(packet)
        except av.FFmpegError:
            continue


def _frames_of(sound: Sound, start: float) -> Iterator[Any]:
    import av
    import numpy as np

    samples = np.frombuffer(sound.samples, "<f4").astype(np.float32, copy=False)
    first = round(max(0.0, start) * SAMPLE_RATE)
    for at in range(first, len(samples), SAMPLE_RATE):
        block = np.ascontiguousarray(samples[None, at : at + SAMPLE_RATE])
        frame = av.AudioFrame.from_ndarray(block, format="flt", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        yield frame


def _resampled(frames: Iterator[Any], rate: int, channels: int) -> Iterator[Block]:
    resampler = _Resampler(rate, channels)
    for frame in frames:
        yield from resampler.feed(frame)
    yield from resampler.feed(None)


def _as_it_grows(source: GrowingSound, start: float, rate: int, channels: int) -> Iterator[Block]:
    """One resampler for all of it: between two utterances nothing is heard."""
    resampler = _Resampler(rate, channels)
    for frame in source.frames(start):
        if frame is not None:
            yield from resampler.feed(frame)
        else:
            yield _nothing(channels)
    yield from resampler.feed(None)


def _nothing(channels: int) -> Block:
    import numpy as np

    return np.zeros((0, channels), np.float32)


def _silence(seconds: float, rate: int, channels: int) -> Iterator[Block]:
    import numpy as np

    frames = round(seconds * rate)
    for at in range(0, frames, rate):
        yield np.zeros((min(rate, frames - at), channels), np.float32)


class _Resampler:
    """To the loudspeaker's rate and channels; takes another kind of frame at any time."""

    def __init__(self, rate: int, channels: int) -> None:
        self._rate = rate
        self._channels = channels
        self._kind: tuple[str, str, int] | None = None
        self._resampler: Any = None

    def feed(self, frame: Any | None) -> Iterator[Block]:
        """None gives what was still held back."""
        if frame is not None:
            frame.pts = None  # or gaps would be filled once more
            kind = (frame.format.name, frame.layout.name, frame.sample_rate)
            if kind != self._kind:
                yield from self.feed(None)
                self._kind, self._resampler = kind, self._made()
        if self._resampler is not None:
            for made in self._resampler.resample(frame):
                yield made.to_ndarray().reshape(-1, self._channels)

    def _made(self) -> Any:
        from av import AudioResampler

        return AudioResampler(format="flt", layout=_LAYOUTS[self._channels], rate=self._rate)
