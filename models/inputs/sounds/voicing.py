"""What tells a voice from a noise, every 10 ms.

Frames of 40 ms under a Hann window, after the usual pre-emphasis x[n] - 0.9 x[n-1], so that the
slope of a voice's spectrum, of a hum or of brown noise does not count.

Sources: the autocorrelation divided by that of the window is P. Boersma, "Accurate short-term
analysis of the fundamental frequency and the harmonics-to-noise ratio of a sampled sound", IFA
Proceedings 17 (1993), equation 9; the bands are the critical bands of E. Zwicker, J. Acoust. Soc.
Am. 33 (1961), p. 248.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.inputs.sound import SAMPLE_RATE
from models.inputs.sounds.samples import Samples

HOP = SAMPLE_RATE // 100
_WIDTH = 4 * HOP
_WINDOW = np.hanning(_WIDTH).astype(np.float32)
_TRANSFORM = 1024  # the frame and the longest lag fit, so that the ends do not meet
_EMPHASIS = 0.9
# A voice's fundamental, 80 to 400 Hz, as lags; looked for in the band where its harmonics are
# strongest.
_SHORTEST_LAG, _LONGEST_LAG = SAMPLE_RATE // 400, SAMPLE_RATE // 80
_LOWEST_HZ, _HIGHEST_HZ = 80, 2000
_PEAK_BINS = 4  # 62 Hz on either side: the window's main lobe
_BARK_HZ = (
    *(100, 200, 300, 400, 510, 630, 770, 920, 1080, 1270, 1480, 1720, 2000, 2320, 2700),
    *(3150, 3700, 4400, 5300, 6400),
)
_BARK_BINS = np.array(_BARK_HZ) * _TRANSFORM // SAMPLE_RATE
_SHAPE_RANGE_DB = 30.0
# As few as one core multiplies alone: others have a model to run.
_FRAMES_AT_ONCE = 32
_TINY = 1e-12

Values = npt.NDArray[np.float32]


def _cosines() -> Values:
    """[bins, 1 + lags]: power in the band of harmonics becomes its autocorrelation, divided by the
    window's own; at no lag, and at those of voices."""
    lags = np.concatenate(([0], np.arange(_SHORTEST_LAG, _LONGEST_LAG + 1)))
    bins = np.arange(_FIRST_BIN, _LAST_BIN)[:, None]
    of_window = np.fft.irfft(np.square(np.abs(np.fft.rfft(_WINDOW, _TRANSFORM))))[lags]
    cosines = np.cos(2 * np.pi * bins * lags / _TRANSFORM) * of_window[0] / of_window
    return np.asarray(cosines, np.float32)


_FIRST_BIN = -(-_LOWEST_HZ * _TRANSFORM // SAMPLE_RATE)
_LAST_BIN = _HIGHEST_HZ * _TRANSFORM // SAMPLE_RATE + 1
_COSINES = _cosines()


@dataclass(frozen=True)
class Voicing:
    """One value a frame; the frame i is around the sample i x `HOP`.

    Attributes:
        levels: dB, full scale is 0.
        periodicity: height of the autocorrelation at a voice's period, 0 to about 1.
        tonality: the strongest peak's share of the energy: 1 for a whistle, 0.5 at most for voices.
        shapes: [frames, 20] dB, the spectrum in critical bands around its mean.
    """

    levels: Values
    periodicity: Values
    tonality: Values
    shapes: Values


def voicing(samples: Samples) -> Voicing:
    """For float32 [frames], 16 kHz; a frame for every started `HOP` of it."""
    count = -(-len(samples) // HOP)
    room = np.zeros(_WIDTH + count * HOP, np.float32)
    room[_WIDTH // 2 : _WIDTH // 2 + len(samples)] = samples
    frames = np.lib.stride_tricks.sliding_window_view(room, _WIDTH)[: count * HOP : HOP]
    emphasised = np.append(room[:1], room[1:] - np.float32(_EMPHASIS) * room[:-1])
    bright = np.lib.stride_tricks.sliding_window_view(emphasised, _WIDTH)[: count * HOP : HOP]
    parts = [
        _measured(frames[at : at + _FRAMES_AT_ONCE], bright[at : at + _FRAMES_AT_ONCE])
        for at in range(0, count, _FRAMES_AT_ONCE)
    ] or [_measured(frames, bright)]
    return Voicing(*(np.concatenate(values) for values in zip(*parts, strict=True)))


def _measured(frames: Samples, bright: Samples) -> tuple[Values, Values, Values, Values]:
    levels = 10 * np.log10(np.square(frames).mean(axis=1) + _TINY)
    power = np.square(np.abs(np.fft.rfft(bright * _WINDOW, _TRANSFORM))).astype(np.float32)
    return (
        levels.astype(np.float32),
        _periodicity(power),
        _tonality(power),
        _shapes(power),
    )


def _periodicity(power: Values) -> Values:
    correlation = power[:, _FIRST_BIN:_LAST_BIN] @ _COSINES
    return np.asarray(correlation[:, 1:].max(axis=1) / (correlation[:, 0] + _TINY), np.float32)


def _tonality(power: Values) -> Values:
    peaks = power.argmax(axis=1)[:, None] + np.arange(-_PEAK_BINS, _PEAK_BINS + 1)
    inside = (peaks >= 0) & (peaks < power.shape[1])
    near = np.take_along_axis(power, peaks.clip(0, power.shape[1] - 1), axis=1) * inside
    return np.asarray(near.sum(axis=1) / (power.sum(axis=1) + _TINY), np.float32)


def _shapes(power: Values) -> Values:
    bands = 10 * np.log10(np.add.reduceat(power, _BARK_BINS, axis=1) + _TINY)
    bands = np.maximum(bands, bands.max(axis=1, keepdims=True) - _SHAPE_RANGE_DB)
    return np.asarray(bands - bands.mean(axis=1, keepdims=True), np.float32)
