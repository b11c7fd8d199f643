"""A sound's outline for drawing: how low and how high it goes in each column."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from models.cancel import CancelToken
from models.inputs.sound import Sound
from models.inputs.sounds.reading import read_samples
from models.inputs.sounds.samples import Samples, joined, samples_of

Outline = tuple[tuple[float, float], ...]

_MOST_COLUMNS = 10_000
# Samples in one stretch of the outline that is kept while a file streams through: 4 ms.
_STRETCH = 64


def waveform(source: Sound | Path, columns: int, *, cancel: CancelToken | None = None) -> Outline:
    """`columns` (1 to 10,000) pairs (low, high), -1 to 1, over the whole sound.

    A file streams through: an hour of it holds 7 MB. Raises `BadSound` and `Cancelled` for a file.
    """
    count = min(max(columns, 1), _MOST_COLUMNS)
    if isinstance(source, Sound):
        samples = samples_of(source)
        return _pairs(samples, samples, count)
    lows, highs = _streamed(read_samples(source, cancel=cancel))
    return _pairs(lows, highs, count)


def _streamed(source: Iterable[Samples]) -> tuple[Samples, Samples]:
    """Lowest and highest of every stretch."""
    lows: list[Samples] = []
    highs: list[Samples] = []
    rest = np.zeros(0, np.float32)
    for samples in source:
        whole = np.concatenate((rest, samples))
        end = len(whole) - len(whole) % _STRETCH
        stretches = whole[:end].reshape(-1, _STRETCH)
        lows.append(stretches.min(axis=1))
        highs.append(stretches.max(axis=1))
        rest = whole[end:]
    if len(rest):
        lows.append(rest.min(keepdims=True))
        highs.append(rest.max(keepdims=True))
    return joined(lows), joined(highs)


def _pairs(lows: Samples, highs: Samples, columns: int) -> Outline:
    if not len(lows):
        return ((0.0, 0.0),) * columns
    # Where a column is narrower than a sample, `reduceat` gives that sample.
    starts = np.arange(columns) * len(lows) // columns
    low = np.clip(np.minimum.reduceat(lows, starts), -1.0, 1.0)
    high = np.clip(np.maximum.reduceat(highs, starts), -1.0, 1.0)
    return tuple(zip(low.tolist(), high.tolist(), strict=True))
