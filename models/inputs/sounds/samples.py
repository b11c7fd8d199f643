"""Samples in work: arrays inside this package, plain `Sound` values at its edge."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.inputs.sound import Sound

Samples = npt.NDArray[np.float32]  # [frames], or [frames, channels] where it says so


def samples_of(sound: Sound) -> Samples:
    """float32 [frames], 16 kHz, a view of the sound's own bytes: not to be written to."""
    return np.frombuffer(sound.samples, "<f4")


def sound_of(samples: Samples, name: str = "") -> Sound:
    """The plain value of float32 [frames], 16 kHz."""
    return Sound(samples.astype("<f4", copy=False).tobytes(), name)


def joined(blocks: list[Samples]) -> Samples:
    return np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
