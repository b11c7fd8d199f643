"""What speech models say, made fit to be passed on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from models.engine.backend import OnText
from models.inputs.spoken import Spoken


class Trimmed:
    """Passes text on without blanks around the whole of it."""

    def __init__(self, on_text: OnText) -> None:
        self._on_text = on_text
        self._blanks = ""
        self.text = ""

    def push(self, piece: str) -> None:
        whole = self._blanks + piece
        if not self.text:
            whole = whole.lstrip()
        told = whole.rstrip()
        self._blanks = whole[len(told) :]
        if told:
            self.text += told
            self._on_text(told)


def spoken_in(chunks: Iterable[Any], seconds: float) -> tuple[Spoken, ...]:
    """What was said when.

    Args:
        chunks: of OpenVINO GenAI; an end that the model did not tell is -1.
        seconds: length of the sound; windows of 30 s are filled up, so times may go beyond.
    """
    pieces = []
    for chunk in chunks:
        start = min(max(chunk.start_ts, 0.0), seconds)
        end = min(chunk.end_ts, seconds) if chunk.end_ts >= start else seconds
        text = chunk.text.strip()
        if text:
            pieces.append(Spoken(start, end, text))
    return tuple(pieces)


def words_in(words: Iterable[Any] | None, seconds: float) -> tuple[Spoken, ...]:
    """Each word and when it was said.

    Args:
        words: of OpenVINO GenAI.
        seconds: length of the sound.
    """
    told = []
    for word in words or ():
        start = min(max(word.start_ts, 0.0), seconds)
        end = min(max(word.end_ts, start), seconds)
        text = word.word.strip()
        if text:
            told.append(Spoken(start, end, text))
    return tuple(told)
