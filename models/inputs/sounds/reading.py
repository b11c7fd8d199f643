"""Sound files as speech models take them: 16 kHz, one channel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.cancel import CancelToken
from models.inputs.sound import SAMPLE_RATE
from models.inputs.sounds import refusals
from models.inputs.sounds.decoding import Block
from models.inputs.sounds.opening import opened
from models.inputs.sounds.resampler import Resampler
from models.inputs.sounds.samples import Samples, joined
from models.inputs.sounds.seeking import blocks_from

# Decoders give a few milliseconds at a time; the filter is fed with about this much.
_FED_SECONDS = 1.0


def read_samples(
    path: Path, *, start: float = 0.0, cancel: CancelToken | None = None
) -> Iterator[Samples]:
    """A sound file, or the sound track of a video; of a damaged file what can be read.

    From the second `start` on; when that is the end or later, nothing comes.

    Comes as float32 [frames], 16 kHz, about a second at a time. Raises `BadSound` and `Cancelled`,
    the first of them not before the first samples are asked for.
    """
    token = cancel or CancelToken()
    count = 0
    with opened(path) as sound:
        for samples in _resampled(_larger(blocks_from(sound, start))):
            token.check()
            count += len(samples)
            yield samples
        if not count and not start:
            raise refusals.damaged(sound.name)


def _resampled(source: Iterator[Block]) -> Iterator[Samples]:
    rate, resampler = 0, Resampler(SAMPLE_RATE)
    for block in source:
        if block.rate != rate:
            yield resampler.finish()
            rate, resampler = block.rate, Resampler(block.rate)
        yield resampler.feed(block.samples)
    yield resampler.finish()


def _larger(source: Iterator[Block]) -> Iterator[Block]:
    """Neighbours of one rate put together to about `_FED_SECONDS`."""
    held: list[Samples] = []
    count, rate = 0, 0
    for block in source:
        if held and (block.rate != rate or count >= _FED_SECONDS * rate):
            yield Block(rate, joined(held))
            held, count = [], 0
        rate = block.rate
        held.append(block.samples)
        count += len(block.samples)
    if held:
        yield Block(rate, joined(held))
