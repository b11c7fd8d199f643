"""Noises that a microphone hears when nobody speaks: 5 s each, 16 kHz, from a seed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tests.models.inputs.sounds.sound_files import Samples, tone

RATE = 16_000
SECONDS = 5.0
COUNT = int(SECONDS * RATE)
_TIME = np.arange(COUNT) / RATE


def noise(name: str, seed: int) -> Samples:
    made = _MAKERS[name](np.random.default_rng(seed))
    return np.clip(made, -1.0, 1.0).astype(np.float32)


def coloured(slope: float, count: int, level_db: float, seed: int = 0) -> Samples:
    """White noise with its power falling as 1 / frequency ** slope, above 20 Hz."""
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    spectrum *= np.where(hertz < 20, 0, np.maximum(hertz, 1) ** (-slope / 2))
    return _at(np.fft.irfft(spectrum, count), level_db)


def hum(mains: float, seconds: float, level_db: float) -> Samples:
    """The mains and its harmonics."""
    time = np.arange(round(seconds * RATE)) / RATE
    waves = [np.sin(2 * np.pi * mains * n * time + n * n) / n for n in range(1, 15)]
    return _at(np.sum(waves, axis=0), level_db)


def _at(samples: npt.NDArray[np.floating], level_db: float) -> Samples:
    root = np.sqrt(np.square(samples).mean())
    return np.asarray(samples * 10 ** (level_db / 20) / root, np.float32)


def _colour(slope: float, level_db: float) -> Callable[[np.random.Generator], Samples]:
    return lambda random: coloured(slope, COUNT, level_db, int(random.integers(1 << 30)))


def _gusts(random: np.random.Generator) -> Samples:
    swell = 1 + 0.9 * np.sin(2 * np.pi * random.uniform(0.3, 8) * _TIME)
    return np.asarray(_colour(1, -25)(random) * swell)


def _hum(random: np.random.Generator) -> Samples:
    return hum(random.choice([50, 60]), SECONDS, -30) + _colour(1, -55)(random)


def _fridge(random: np.random.Generator) -> Samples:
    on = np.sin(2 * np.pi * 0.3 * _TIME) > 0
    return np.asarray(hum(random.choice([50, 60]), SECONDS, -30) * on) + _colour(1, -50)(random)


def _tone(random: np.random.Generator) -> Samples:
    return tone(random.uniform(80, 4000), SECONDS, level=random.uniform(0.005, 0.9))


def _beeps(random: np.random.Generator) -> Samples:
    on = _TIME * random.uniform(1, 6) % 1 < 0.5
    return np.asarray(_tone(random) * on) + _colour(1, -60)(random)


def _keyboard(random: np.random.Generator) -> Samples:
    """Bursts of 5 to 50 ms with a few resonances, eight a second."""
    made = _colour(1, -60)(random)
    for at in random.uniform(0, SECONDS - 0.1, 40):
        start, count = int(at * RATE), int(random.uniform(0.005, 0.05) * RATE)
        time = _TIME[:count]
        burst = random.standard_normal(count) * np.exp(-time / random.uniform(0.001, 0.01))
        for hertz in random.uniform(200, 5000, 3):
            decay = np.exp(-time / random.uniform(0.003, 0.015))
            burst += np.sin(2 * np.pi * hertz * time) * decay
        made[start : start + count] += random.uniform(0.02, 0.3) * burst
    return made


def _clicks(random: np.random.Generator) -> Samples:
    made = _colour(0, -60)(random)
    made[random.integers(0, COUNT, 12)] = random.uniform(-1, 1, 12)
    return made


_MAKERS: dict[str, Callable[[np.random.Generator], Samples]] = {
    "silence": lambda random: np.zeros(COUNT, np.float32),
    "last bit": lambda random: (random.integers(-1, 2, COUNT) / 32_768).astype(np.float32),
    "white": _colour(0, -30),
    "faint white": _colour(0, -60),
    "loud white": _colour(0, -12),
    "pink": _colour(1, -30),
    "brown": _colour(2, -30),
    "gusts": _gusts,
    "hum": _hum,
    "fridge": _fridge,
    "tone": _tone,
    "beeps": _beeps,
    "keyboard": _keyboard,
    "clicks": _clicks,
}
NAMES = tuple(_MAKERS)
