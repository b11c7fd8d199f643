"""`say`, which every macOS has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.voices.tools.tool import WORDS_A_MINUTE, Command, Wish

# "Grandma (English (US)) en_US    # Hello! My name is Grandma."
_ROW = re.compile(r"(?P<name>\S.*?)\s+[a-z]{2,3}[_-][A-Z0-9][\w-]*\s+#")


@dataclass(frozen=True)
class Say:
    """The voices of macOS; the usual one is that of the system's settings.

    Attributes:
        program: path of it.
    """

    program: str = "/usr/bin/say"

    @property
    def name(self) -> str:
        return "macOS"

    def listing(self) -> Command:
        return Command([self.program, "-v", "?"])

    def voices_in(self, lines: Sequence[str]) -> tuple[str, ...]:
        found = (_ROW.match(line) for line in lines)
        return tuple(dict.fromkeys(row["name"] for row in found if row))

    def saying(self, wish: Wish) -> Command:
        voice = ["-v", wish.voice] if wish.voice else []
        pace = ["-r", str(round(WORDS_A_MINUTE * wish.speed))]
        form = ["--file-format=WAVE", "--data-format=LEI16@22050"]
        files = ["-o", str(wish.sound), *form, "-f", str(wish.text)]
        return Command([self.program, *voice, *pace, *files])
