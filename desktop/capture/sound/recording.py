"""What is recorded: blocks of a microphone become 16 kHz mono in bounded memory."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from models.inputs.sound import SAMPLE_RATE, Sound
from models.inputs.sounds.resampler import Resampler
from models.inputs.sounds.samples import Samples, joined, sound_of

# What the meter shows as nothing: the noise of a quiet room through a microphone.
_QUIETEST_DB = -60.0
_LEVELS_A_SECOND = 30


class Recording:
    """Grows block by block until it is as long as it may be.

    Args:
        rate: samples a second of the blocks.
        longest_s: no more is kept: 64 kB a second.
        on_level: called for every thirtieth of a second of sound with its level, 0 to 1.
    """

    def __init__(self, rate: int, longest_s: float, on_level: Callable[[float], None]) -> None:
        self._resampler = Resampler(rate)
        self._most = round(longest_s * SAMPLE_RATE)
        self._meter = _Meter(rate, on_level)
        self._pieces: list[Samples] = []
        self._count = 0
        self.is_all_zero = True

    def add(self, block: Samples) -> None:
        """float32, frames x channels, -1 to 1."""
        if self.is_all_zero and block.any():
            self.is_all_zero = False
        self._keep(self._resampler.feed(block))
        self._meter.add(block)

    @property
    def seconds(self) -> float:
        return self._count / SAMPLE_RATE

    @property
    def is_full(self) -> bool:
        return self._count >= self._most

    def so_far(self) -> Sound:
        return sound_of(joined(self._pieces))

    def finish(self) -> Sound:
        """All of it; nothing can be added any more."""
        self._keep(self._resampler.finish())
        return self.so_far()

    def _keep(self, samples: Samples) -> None:
        kept = samples[: self._most - self._count]
        if len(kept):
            self._pieces.append(kept)
            self._count += len(kept)


class _Meter:
    def __init__(self, rate: int, on_level: Callable[[float], None]) -> None:
        self._window = math.ceil(rate / _LEVELS_A_SECOND)
        self._on_level = on_level
        self._power = 0.0
        self._frames = 0

    def add(self, block: Samples) -> None:
        self._power += float(np.square(block).mean(axis=1).sum())
        self._frames += len(block)
        if self._frames >= self._window:
            self._on_level(level_of(self._power / self._frames))
            self._power = 0.0
            self._frames = 0


def level_of(power: float) -> float:
    """0 to 1 for the mean square of samples: -60 dB of full scale is 0, a full square wave 1."""
    if power <= 0.0:
        return 0.0
    return min(1.0, max(0.0, 1.0 - 10.0 * math.log10(power) / _QUIETEST_DB))
