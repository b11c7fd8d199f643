"""Transcripts to test with."""

from __future__ import annotations

from models.inputs.spoken import Spoken
from models.transcripts.transcript import Line, Transcript


def line(start: float, end: float, text: str) -> Line:
    """With a word at each whole second, as far as there are words."""
    words = tuple(
        Spoken(start + number, start + number + 0.5, word)
        for number, word in enumerate(text.split())
        if start + number < end
    )
    return Line(start, end, text, words)


def transcript(*lines: Line, language: str = "en", translated: bool = False) -> Transcript:
    seconds = lines[-1].end + 1 if lines else 1.0
    return Transcript("talk.wav", seconds, language, "Whisper tiny", lines, translated)
