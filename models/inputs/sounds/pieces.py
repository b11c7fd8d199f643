"""A long recording in pieces that a speech model takes, cut where it is quiet.

The place is the middle of 0.2 s in the last quarter of what fits, by the mean square of 10 ms
frames: in the last pause that is about as quiet as the quietest. So hardly ever inside a word, and
the pieces are long, as a model takes as much time for a short one. Memory stays at a few pieces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from models.cancel import CancelToken
from models.inputs.sound import SAMPLE_RATE, Sound
from models.inputs.sounds.reading import read_samples
from models.inputs.sounds.samples import Samples, joined, samples_of, sound_of

# Whisper hears 30 s at once (https://arxiv.org/abs/2212.04356, section 2.1). Of what goes on nearly
# to their end it leaves the last sentence out, and hears it again alone: a lecture of ten minutes
# took tiny.en 28 times 30 s in pieces of up to 30 s, and 23 in those of up to 28 s.
PIECE_SECONDS = 28.0
MIN_PIECE_SECONDS = 5.0
_SEARCHED = 0.25
_FRAME = SAMPLE_RATE // 100
_QUIET_FRAMES = 20
# Pauses of one recording are alike within 6 dB; below -70 dBFS all are.
_ALIKE, _SILENT = 4.0, 1e-7
# No piece is shorter, unless the whole recording is: models refuse a few samples.
_LEAST_REST = SAMPLE_RATE


@dataclass(frozen=True)
class Piece:
    """A stretch of a recording; the pieces follow one another without gap or overlap.

    Attributes:
        start_seconds: where it begins in the recording.
        sound: never longer than was asked for; its name is the file's.
    """

    start_seconds: float
    sound: Sound


def pieces(
    path: Path,
    *,
    seconds: float = PIECE_SECONDS,
    start: float = 0.0,
    cancel: CancelToken | None = None,
) -> Iterator[Piece]:
    """The file from the second `start` on, a piece of at most `seconds` (5 or more) at a time.

    Raises `BadSound` when the first piece is asked for, `Cancelled` at any.
    """
    most = int(max(seconds, MIN_PIECE_SECONDS) * SAMPLE_RATE)
    at = round(start * SAMPLE_RATE)
    for samples in _cut(read_samples(path, start=start, cancel=cancel), most):
        yield Piece(at / SAMPLE_RATE, sound_of(samples, path.name))
        at += len(samples)


def pieces_of(sound: Sound, *, seconds: float = PIECE_SECONDS) -> Iterator[Piece]:
    """The same of a sound that is no file."""
    start = 0
    for samples in _cut(iter((samples_of(sound),)), int(seconds * SAMPLE_RATE)):
        yield Piece(start / SAMPLE_RATE, sound_of(samples, sound.name))
        start += len(samples)


def _cut(source: Iterator[Samples], most: int) -> Iterator[Samples]:
    held: list[Samples] = []
    count = 0
    for samples in source:
        held.append(samples)
        count += len(samples)
        while count >= most + _LEAST_REST:
            whole = joined(held)
            end = quiet_place(whole, int(most * (1 - _SEARCHED)), most)
            yield whole[:end]
            held, count = [whole[end:]], count - end
    yield from _last(joined(held), most)


def _last(rest: Samples, most: int) -> Iterator[Samples]:
    if len(rest) > most:
        end = quiet_place(rest, int(most * (1 - _SEARCHED)), len(rest) - _LEAST_REST)
        yield rest[:end]
        rest = rest[end:]
    if len(rest):
        yield rest


def quiet_place(samples: Samples, first: int, last: int) -> int:
    """The index between the two, in samples, where a cut hurts least; late among equals."""
    frames = (last - first) // _FRAME
    power = np.square(samples[first : first + frames * _FRAME], dtype=np.float64)
    energies = power.reshape(frames, _FRAME).mean(axis=1)
    around = np.convolve(energies, np.ones(_QUIET_FRAMES) / _QUIET_FRAMES, "valid")
    pause = _last_pause(around)
    quietest = pause.stop - 1 - int(np.argmin(around[pause][::-1]))
    return first + (quietest + _QUIET_FRAMES // 2) * _FRAME


def _last_pause(around: np.ndarray[Any, Any]) -> slice[int, int, None]:
    """The last run of neighbours that are about as quiet as the quietest."""
    quiet = around <= max(around.min() * _ALIKE, _SILENT)
    end = len(quiet) - int(np.argmax(quiet[::-1]))
    length = int(np.argmin(quiet[:end][::-1]))
    return slice(end - length if length else 0, end)
