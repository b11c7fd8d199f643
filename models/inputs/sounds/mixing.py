"""Several channels become one.

Known loudspeakers are weighted as in ITU-R BS.775-3, table 2 (downmix to mono: centre +3 dB over
left and right, surrounds -3 dB, the low-frequency channel left out); anything else is the mean. The
weights add up to 1: what is the same on every channel keeps its level, and nothing clips.
"""

from __future__ import annotations

import math
from functools import cache

import numpy as np

from models.inputs.sounds.samples import Samples

_WEIGHTS = {"FC": math.sqrt(2), "LFE": 0.0, "LFE2": 0.0} | dict.fromkeys(
    ("BL", "BR", "BC", "SL", "SR"), math.sqrt(0.5)
)
_UNNAMED = ("", "NONE", "UNK", "UNSD")


def mean_of(block: Samples) -> Samples:
    """[frames, channels] or [frames] to [frames], every channel weighing the same."""
    if block.ndim == 1:
        return block
    return block[:, 0] if block.shape[1] == 1 else block.mean(axis=1, dtype=np.float32)


def mixed(channels: Samples, names: tuple[str, ...]) -> Samples:
    """[channels, frames] of loudspeakers by FFmpeg's short names to [frames]."""
    return channels[0] if len(names) == 1 else np.asarray(_weights(names) @ channels, np.float32)


@cache
def _weights(names: tuple[str, ...]) -> Samples:
    known = len(names) > 2 and not any(name in _UNNAMED for name in names)
    weights = np.array([_WEIGHTS.get(name, 1.0) if known else 1.0 for name in names], np.float32)
    return np.asarray(weights / (weights.sum() or 1.0), np.float32)
