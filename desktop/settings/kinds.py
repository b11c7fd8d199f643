"""What kinds of values there are. Every value is a text; its kind says which texts may be used."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

# As Qt writes keys, such as "Ctrl+Shift+S", "F9" or "Launch (1)".
_KEYS = re.compile(r"(?:(?:Ctrl|Shift|Alt|Meta|Num)\+)*(?:\S|[A-Z][A-Za-z0-9]*(?: [\w()]+)*)")


@dataclass(frozen=True)
class Option:
    """A value that can be chosen, and what people read."""

    value: str
    label: str


@dataclass(frozen=True)
class Choice:
    """One of a few.

    Attributes:
        others: matches in full what may be used besides the options; "" for nothing.
    """

    options: tuple[Option, ...]
    others: str = ""

    def accepts(self, value: str) -> bool:
        known = any(option.value == value for option in self.options)
        return known or bool(self.others and re.fullmatch(self.others, value))

    def words(self) -> str:
        return ", ".join(option.value or "nothing" for option in self.options)


@dataclass(frozen=True)
class YesNo:
    """On or off."""

    def accepts(self, value: str) -> bool:
        return value in ("yes", "no")

    def words(self) -> str:
        return "yes, no"


@dataclass(frozen=True)
class WholeNumber:
    """A whole number, both ends included.

    Attributes:
        step: from one that a button or an arrow key leads to, to the next.
        unit: written after it, such as " %".
    """

    least: int
    most: int
    step: int = 1
    unit: str = ""

    def accepts(self, value: str) -> bool:
        # Not of any length: Python refuses to read digits by the thousand.
        digits = value.isascii() and value.isdecimal() and len(value) < 10
        return digits and self.least <= int(value) <= self.most

    def words(self) -> str:
        return f"{self.least} to {self.most}"


@dataclass(frozen=True)
class Text:
    """Any text.

    Attributes:
        may_be_empty: whether "" can be used.
    """

    may_be_empty: bool = True

    def accepts(self, value: str) -> bool:
        return self.may_be_empty or bool(value)

    def words(self) -> str:
        return "a text"


@dataclass(frozen=True)
class Keys:
    """A key, alone or with others.

    Attributes:
        use: it is held while one speaks, or pressed as a shortcut.
        none: what "" stands for, in words.
    """

    use: Literal["hold", "shortcut"]
    none: str

    def accepts(self, value: str) -> bool:
        return not value or bool(_KEYS.fullmatch(value))

    def words(self) -> str:
        return "a key, such as F8 or Ctrl+Shift+X, or nothing"


@dataclass(frozen=True)
class Listed:
    """One of a list that is known only while the app runs; any text may be kept, as what it names
    may be unplugged just now.

    Attributes:
        what: is in the list.
        usual: what "" stands for, in words.
    """

    what: Literal["microphone", "voice", "camera", "role", "model"]
    usual: str

    def accepts(self, value: str) -> bool:
        return True

    def words(self) -> str:
        return {
            "microphone": "the name of a microphone, or nothing",
            "voice": "system or the id of a model that speaks, perhaps with :VOICE, or nothing",
            "camera": "a number, a file or an address, or nothing",
            "role": "the id of a role, or nothing",
            "model": "the id of an installed model, or nothing",
        }[self.what]


Kind = Choice | YesNo | WholeNumber | Text | Keys | Listed
