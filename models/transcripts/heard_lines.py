"""What an engine heard in a stretch, as lines of the recording's transcript.

Models tell when a sentence begins to a second or so, often within the pause before it. As it is
known where somebody is heard, a line that begins in a pause or close to one begins behind it, and
one that ends there ends before it: of 12 sentences of espeak-ng, tiny.en was wrong by up to 1.3 s
before, and by less than 0.2 s so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from models.engine import protocol as p
from models.inputs.spoken import Spoken
from models.transcripts.sentences import Span, cut
from models.transcripts.transcript import Line

if TYPE_CHECKING:
    from models.engine.stretches import Stretch

# So far from a pause it still is the pause that was meant.
_NEAR_S = 0.4
# The recording's clock is kept in milliseconds.
_DIGITS = 3


def lines_of(event: p.Transcribed, stretch: Stretch) -> tuple[Line, ...]:
    """By the clock of the recording, each with its words."""
    sentences = event.sentences(stretch.sound.seconds)
    pauses = list(_pauses(stretch))
    placed = [_placed(sentence, pauses) for sentence in stretch.in_the_recording(sentences)]
    pieces = [piece for sentence in placed for piece in cut(sentence, pauses)]
    shares = _shares(pieces, stretch.in_the_recording(event.words))
    return tuple(_line(piece, words) for piece, words in zip(pieces, shares, strict=True))


def _placed(sentence: Spoken, pauses: Sequence[Span]) -> Spoken:
    start, end = _behind(sentence.start, pauses), _before(sentence.end, pauses)
    return Spoken(start, end, sentence.text) if start < end else sentence


def _line(sentence: Spoken, words: Sequence[Spoken]) -> Line:
    start, end = round(sentence.start, _DIGITS), round(sentence.end, _DIGITS)
    return Line(start, end, sentence.text, tuple(_within(start, end, word) for word in words))


def _pauses(stretch: Stretch) -> Iterator[Span]:
    """Where nobody is heard, before, between and behind the voices of the stretch."""
    if not stretch.voices:
        return
    yield stretch.start, stretch.voices[0][0]
    for (_, end), (start, _) in pairwise(stretch.voices):
        yield end, start
    yield stretch.voices[-1][1], stretch.end


def _behind(moment: float, pauses: Sequence[Span]) -> float:
    near = _nearest(moment, pauses[:-1])
    return near[1] if near else moment


def _before(moment: float, pauses: Sequence[Span]) -> float:
    near = _nearest(moment, pauses[1:])
    return near[0] if near else moment


def _nearest(moment: float, pauses: Sequence[Span]) -> Span | None:
    def away(pause: Span) -> float:
        return max(pause[0] - moment, moment - pause[1], 0.0)

    near = min(pauses, key=away, default=None)
    return near if near is not None and away(near) <= _NEAR_S else None


def _within(start: float, end: float, word: Spoken) -> Spoken:
    first = min(max(word.start, start), end)
    last = min(max(word.end, first), end)
    return Spoken(round(first, _DIGITS), round(last, _DIGITS), word.text)


def _shares(sentences: Sequence[Spoken], words: Sequence[Spoken]) -> list[tuple[Spoken, ...]]:
    """The words of each sentence; together they are its text, cut at blanks or finer."""
    shares: list[tuple[Spoken, ...]] = []
    at = 0
    for sentence in sentences:
        end, length = at, len(_letters(sentence.text))
        while end < len(words) and length > 0:
            length -= len(_letters(words[end].text))
            end += 1
        shares.append(tuple(words[at:end]))
        at = end
    return shares


def _letters(text: str) -> str:
    return "".join(text.split())
