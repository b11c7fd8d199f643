"""Recordings in which it is spoken, and lines of which much has been said."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from desktop.transcribe.abilities import Abilities
from desktop.transcribe.job import Job
from models.errors import Problem
from models.transcripts.transcript import Line
from tests.fixtures.spoken import GREEN_BALL, read_speech

# What is closer together than 30 s is one stretch.
_PAUSE_S = 28.0
_RATE = 16_000

_GONE = Problem("SourceGone", "“talk.wav” is no longer where it was.", "Put it back, and continue.")
JOBS = (
    Job("a", "talk.wav", Path("talk.wav"), "running", 3723.0, 62.0, 754.0, "en"),
    Job("b", "note.wav", Path("note.wav"), "waiting", 61.0),
    Job("c", "Interview with the mayor.m4a", Path("c.m4a"), "paused", 1200.0, 600.0),
    Job("d", "film.mkv", Path("film.mkv"), "failed", 60.0, 5.0, problem=_GONE),
    Job("e", "old.wav", Path("old.wav"), "done", 5.0, 5.0),
)
ALL_ABILITIES = Abilities(("de", "en", "fr"), "", True)


def talk(path: Path, times: int = 1) -> Path:
    """The sentence of `GREEN_BALL` so often, each a stretch of its own."""
    said = (read_speech(GREEN_BALL) * 32_767).astype("<i2").tobytes()
    silence = bytes(2 * round(_PAUSE_S * _RATE))
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, _RATE, 0, "NONE", ""))
        for _ in range(times):
            file.writeframes(said + silence)
    return path


def silence(path: Path, seconds: float = 3.0) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, _RATE, 0, "NONE", ""))
        file.writeframes(np.zeros(round(seconds * _RATE), "<i2").tobytes())
    return path


def lines(count: int = 3) -> tuple[Line, ...]:
    """One every four seconds, and a pause before each tenth."""
    return tuple(
        Line(4.0 * row + row // 10, 4.0 * row + row // 10 + 3.5, f"Line {row} of many words.")
        for row in range(count)
    )
