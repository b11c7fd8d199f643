"""Sound at any rate becomes 16 kHz mono, block by block and without seams."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from models.inputs.sound import SAMPLE_RATE
from models.inputs.sounds.mixing import mean_of
from models.inputs.sounds.samples import Samples

if TYPE_CHECKING:
    import soxr


class Resampler:
    """A stream of blocks, such as a microphone gives, to 16 kHz mono.

    The filter of the SoX resampler at its "high quality" setting (https://soxr.sourceforge.net)
    holds some samples back; `finish` gives them. All in all n frames become n x 16000 / rate
    samples, rounded. For one thread.
    """

    def __init__(self, rate: int) -> None:
        """`rate` is the source's, in Hz."""
        self._stream = _stream(rate)

    def feed(self, block: Samples) -> Samples:
        """float32 [frames, channels] or [frames], -1 to 1, at the source's rate; may give none."""
        mono = np.ascontiguousarray(mean_of(block), np.float32)
        if self._stream is None or not len(mono):
            return mono
        return np.asarray(self._stream.resample_chunk(mono), np.float32)

    def finish(self) -> Samples:
        """What was still held back; the next block begins a new sound."""
        if self._stream is None:
            return np.zeros(0, np.float32)
        rest = np.asarray(self._stream.resample_chunk(np.zeros(0, np.float32), last=True))
        self._stream.clear()
        return rest


def _stream(rate: int) -> soxr.ResampleStream | None:
    """None where nothing is to be done."""
    if rate == SAMPLE_RATE:
        return None
    import soxr

    return soxr.ResampleStream(rate, SAMPLE_RATE, 1, dtype="float32", quality="HQ")
