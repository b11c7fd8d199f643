"""espeak-ng, and espeak before it: on Linux."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.voices.tools.tool import WORDS_A_MINUTE, Command, Wish

_USUAL = "en-us"
_BY_LANGUAGE = {"zh": "cmn", "ja": "ja", "ko": "ko", "ru": "ru"}


@dataclass(frozen=True)
class Espeak:
    """A robot that knows a hundred languages; its voices are named for them.

    Attributes:
        program: path of it.
    """

    program: str

    @property
    def name(self) -> str:
        return "espeak-ng"

    def listing(self) -> Command:
        return Command([self.program, "--voices"])

    def voices_in(self, lines: Sequence[str]) -> tuple[str, ...]:
        """A table: priority, language, age and gender, name, file."""
        rows = (line.split() for line in lines)
        found = dict.fromkeys(row[1] for row in rows if len(row) > 3 and row[0].isdigit())
        usual = [_USUAL] if _USUAL in found else []
        return (*usual, *(voice for voice in found if voice != _USUAL))

    def saying(self, wish: Wish) -> Command:
        voice = wish.voice or _BY_LANGUAGE.get(wish.language, _USUAL)
        pace = str(round(WORDS_A_MINUTE * wish.speed))
        # -b 1: the text is in UTF-8.
        options = ["-v", voice, "-s", pace, "-b", "1", "-w", str(wish.sound), "-f", str(wish.text)]
        return Command([self.program, *options])
