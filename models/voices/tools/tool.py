"""What all the tools have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

WORDS_A_MINUTE = 175


@dataclass(frozen=True)
class Command:
    """A program with its arguments, and variables besides those of this process."""

    arguments: list[str]
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Wish:
    """What is to be said, and how.

    Attributes:
        text: file with it, in UTF-8.
        sound: the WAV file to write.
        voice: one of the tool's; "" is its usual one.
        speed: 1 is the usual one.
        language: that the text is likely in, such as "zh"; "" when its letters do not tell.
    """

    text: Path
    sound: Path
    voice: str = ""
    speed: float = 1.0
    language: str = ""


class Tool(Protocol):
    """What is different from system to system."""

    @property
    def name(self) -> str:
        """What people call it."""

    def listing(self) -> Command:
        """Prints the voices."""

    def voices_in(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The voices that it printed, the usual one first."""

    def saying(self, wish: Wish) -> Command:
        """Writes the WAV file."""
