"""What was said, and when."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spoken:
    """A piece of speech, a sentence or a few.

    Attributes:
        start: seconds from the beginning of the recording, at least 0.
        end: seconds, not before `start`.
        text: what was said, without blanks around it.
    """

    start: float
    end: float
    text: str
