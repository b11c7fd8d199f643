"""A recording as a row of sounds to write down one after the other, and their times back.

Long silences are left out. Whisper makes words up in them, drops sentences around them and tells
wrong times: of a sentence said twice, tiny.en lost one with 3 s between, and with 5 s between let
it last 7 s. Leaving out beforehand what is not speech is what WhisperX recommends too
(https://arxiv.org/abs/2303.00747).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.cancel import CancelToken
from models.inputs.sound import SAMPLE_RATE, Sound
from models.inputs.sounds.pieces import Piece, pieces, pieces_of
from models.inputs.sounds.samples import samples_of, sound_of
from models.inputs.sounds.speech import MARGIN_S, speech_parts
from models.inputs.spoken import Spoken

# Of a silence that is left out, this much stays at either end, besides the margin of speech.
_MARGIN_S = 0.25
# Shorter ones stay: they do no harm, and a quiet word may be in them.
_LONG_SILENCE_S = 2.0


@dataclass(frozen=True)
class Part:
    """A part of a recording that is in a sound: it is `length` seconds long, begins at `start` in
    the recording and at `place` in the sound."""

    start: float
    length: float
    place: float


@dataclass(frozen=True)
class Stretch:
    """What is said in a piece of a recording.

    Attributes:
        sound: its parts, one after the other; of a length that speech models hear at once.
        parts: in order, at least one.
        voices: where in the recording somebody is heard, (start, end) in seconds, in order.
    """

    sound: Sound
    parts: tuple[Part, ...]
    voices: tuple[tuple[float, float], ...] = ()

    @property
    def start(self) -> float:
        """Seconds in the recording."""
        return self.parts[0].start

    @property
    def end(self) -> float:
        """Seconds in the recording."""
        return self.parts[-1].start + self.parts[-1].length

    def in_the_recording(self, spoken: Sequence[Spoken]) -> tuple[Spoken, ...]:
        """What was heard in the sound, by the clock of the recording."""
        return tuple(
            Spoken(self._at_start(piece.start), self._at_end(piece.end), piece.text)
            for piece in spoken
        )

    def _at_start(self, seconds: float) -> float:
        part = next(
            part for part in reversed(self.parts) if part.place <= seconds or not part.place
        )
        return part.start + min(seconds - part.place, part.length)

    def _at_end(self, seconds: float) -> float:
        """An end between two parts is that of the earlier one."""
        part = next(part for part in reversed(self.parts) if part.place < seconds or not part.place)
        return part.start + min(seconds - part.place, part.length)


def stretches(
    path: Path, *, apart: bool = False, start: float = 0.0, cancel: CancelToken | None = None
) -> Iterator[Stretch]:
    """All that is said in a sound file or a video; none when nobody speaks.

    Args:
        path: of the file.
        apart: a stretch for each part. Models take what is close together for one sentence, so
            times are right only so; it costs more, as models for speech look at 30 s each time.
        start: seconds; what lies before is left out, and not decoded where the file allows it.
        cancel: looked at about every second of sound.

    Raises `BadSound` when the first is asked for, `Cancelled` at any.
    """
    for piece in pieces(path, start=start, cancel=cancel):
        yield from _of_piece(piece, apart)


def stretches_of(sound: Sound, *, apart: bool = False) -> Iterator[Stretch]:
    """The same of a sound that is no file."""
    for piece in pieces_of(sound):
        yield from _of_piece(piece, apart)


def _of_piece(piece: Piece, apart: bool) -> Iterator[Stretch]:
    voices = speech_parts(samples_of(piece.sound))
    spans = _spans(voices, piece.sound.seconds)
    for group in [[span] for span in spans] if apart else [spans] if spans else []:
        yield _stretch(piece, group, voices)


def _spans(voices: Sequence[tuple[float, float]], seconds: float) -> list[tuple[int, int]]:
    """Where it is spoken, in samples, without long silences."""
    spans: list[tuple[int, int]] = []
    for start, end in voices:
        first = round(max(start - _MARGIN_S, 0.0) * SAMPLE_RATE)
        last = round(min(end + _MARGIN_S, seconds) * SAMPLE_RATE)
        if spans and first - spans[-1][1] < (_LONG_SILENCE_S - 4 * _MARGIN_S) * SAMPLE_RATE:
            first = spans.pop()[0]
        spans.append((first, last))
    return spans


def _stretch(
    piece: Piece, spans: Sequence[tuple[int, int]], voices: Sequence[tuple[float, float]]
) -> Stretch:
    samples = samples_of(piece.sound)
    parts, place = [], 0
    for first, last in spans:
        start = piece.start_seconds + first / SAMPLE_RATE
        parts.append(Part(start, (last - first) / SAMPLE_RATE, place / SAMPLE_RATE))
        place += last - first
    joined = np.concatenate([samples[first:last] for first, last in spans])
    begin, end = spans[0][0] / SAMPLE_RATE, spans[-1][1] / SAMPLE_RATE
    heard = tuple(
        _without_margins(piece, *voice) for voice in voices if begin <= voice[0] and voice[1] <= end
    )
    return Stretch(sound_of(joined, piece.sound.name), tuple(parts), heard)


def _without_margins(piece: Piece, start: float, end: float) -> tuple[float, float]:
    """In the recording. At the ends of a piece there may be none."""
    first = start + MARGIN_S if start > 0 else 0.0
    last = end - MARGIN_S if end < piece.sound.seconds else end
    return piece.start_seconds + first, piece.start_seconds + max(first, last)
