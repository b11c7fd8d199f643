"""Log-mel features of a sound, as Whisper and the models that took over its encoder read them.

A. Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", 2022, section 2.2:
windows of 25 ms every 10 ms, a filter bank on the mel scale of M. Slaney's Auditory Toolbox (1998),
logarithm, everything more than 80 dB below the loudest cut off, scaled to about -1 to 1.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from models.inputs.sound import SAMPLE_RATE, Sound

Array = np.ndarray[Any, Any]

WINDOW_S = 30
_FFT, _HOP = 400, 160
FRAMES = WINDOW_S * SAMPLE_RATE // _HOP
# Frames at a time, so few that numpy multiplies them on this thread: threads of its own would spin
# against those of OpenVINO, and answers take twice as long.
_GROUP = 8
_LEAST_POWER = 1e-10
_RANGE = 8.0
# The mel scale: even up to 1,000 Hz, logarithmic above.
_LINEAR_HZ = 200.0 / 3
_BREAK_HZ = 1000.0
_LOG_STEP = np.log(6.4) / 27.0


def log_mel(samples: Array, bins: int) -> tuple[Array, int]:
    """The features of a window of 30 s, and how many frames of them are of the sound.

    Args:
        samples: float32 at 16 kHz, shape [n]; what is beyond 30 s is left out, shorter ones are
            filled up with silence.
        bins: of the mel scale, 80 or 128.

    Returns:
        float32 of shape [bins, 3000], one column for 10 ms, and a number from 0 to 3000.
    """
    length = WINDOW_S * SAMPLE_RATE
    heard = samples[:length].astype(np.float64)
    # Only windows that touch the sound have power, the others are silent.
    touched = min(FRAMES, -(-(len(heard) + _FFT // 2) // (_HOP * _GROUP)) * _GROUP)
    padded = np.pad(heard, (0, min(length, touched * _HOP + _FFT) - len(heard)))
    # A window stands around its moment, so the sound is mirrored at both ends.
    mirrored = np.pad(padded, _FFT // 2, mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(mirrored, _FFT)[::_HOP][:touched]
    power = np.abs(np.fft.rfft(windows * _hann(), axis=1)) ** 2
    mel = np.full((bins, FRAMES), np.log10(_LEAST_POWER))
    filtered = power.reshape(-1, _GROUP, power.shape[1]) @ _filters(bins).T
    mel[:, :touched] = np.log10(np.maximum(filtered.reshape(-1, bins).T, _LEAST_POWER))
    mel = np.maximum(mel, mel.max() - _RANGE)
    frames = -(-len(heard) // _HOP)
    return ((mel + 4.0) / 4.0).astype(np.float32), frames


def windows_of(sound: Sound) -> list[Array]:
    """The samples of a sound in pieces of at most 30 s; at least one, which may be empty."""
    samples: Array = np.frombuffer(sound.samples, "<f4")
    length = WINDOW_S * SAMPLE_RATE
    return [samples[at : at + length] for at in range(0, max(1, len(samples)), length)]


@lru_cache(1)
def _hann() -> Array:
    """Periodic, as of a stretch that is repeated."""
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_FFT) / _FFT)


@lru_cache(2)
def _filters(bins: int) -> Array:
    """Triangles over the frequencies, each of the same area; shape [bins, 201]."""
    edges = _hertz(np.linspace(0.0, _mel(SAMPLE_RATE / 2), bins + 2))
    tones = np.linspace(0.0, SAMPLE_RATE / 2, _FFT // 2 + 1)
    rising = (tones - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - tones) / np.diff(edges)[1:, None]
    triangles = np.maximum(0.0, np.minimum(rising, falling))
    result: Array = triangles * (2.0 / (edges[2:] - edges[:-2]))[:, None]
    return result


def _mel(hertz: float) -> float:
    return float(_BREAK_HZ / _LINEAR_HZ + np.log(hertz / _BREAK_HZ) / _LOG_STEP)


def _hertz(mels: Array) -> Array:
    at_break = _BREAK_HZ / _LINEAR_HZ
    above = _BREAK_HZ * np.exp(_LOG_STEP * (np.maximum(mels, at_break) - at_break))
    return np.where(mels < at_break, mels * _LINEAR_HZ, above)
