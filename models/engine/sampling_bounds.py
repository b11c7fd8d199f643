"""Which values a `Sampling` may have."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from models.errors import SidelightError
from models.words import say

MOST_STOP_WORDS = 16
LONGEST_STOP_WORD = 200


class BadSampling(SidelightError, ValueError):
    """A value of a `Sampling` is outside its bounds; ``field`` names it."""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(what, say("Change it, or leave it to the model."))
        self.field = field


@dataclass(frozen=True)
class Bounds:
    """The least and the most of a value.

    Attributes:
        whole: only whole numbers.
        above: the least itself is too little.
    """

    least: float
    most: float
    whole: bool = False
    above: bool = False

    def holds(self, value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int if self.whole else int | float):
            return False
        enough = value > self.least if self.above else value >= self.least
        return math.isfinite(value) and enough and value <= self.most

    @property
    def words(self) -> str:
        """What it has to be."""
        ends = {"least": self.least, "most": self.most}
        if self.whole:
            return say("a whole number from {least:g} to {most:,}", **ends)
        if self.above:
            return say("a number above {least:g}, at most {most:,}", **ends)
        return say("a number from {least:g} to {most:,}", **ends)

    def objection(self, field: str, value: object) -> str:
        """To a value that they do not hold."""
        return say(
            "“{field}” is {value}; it has to be {bounds}.",
            field=field,
            value=repr(value),
            bounds=self.words,
        )


BOUNDS: Mapping[str, Bounds] = {
    "max_new_tokens": Bounds(1, 1 << 20, whole=True),
    "temperature": Bounds(0, 5),
    "top_p": Bounds(0, 1, above=True),
    "top_k": Bounds(1, 1 << 20, whole=True),
    "repetition_penalty": Bounds(0, 10, above=True),
    "seed": Bounds(0, (1 << 63) - 1, whole=True),
}


def check_number(field: str, value: object) -> None:
    """Raise `BadSampling` for a value of one of `BOUNDS` that is outside them."""
    if not BOUNDS[field].holds(value):
        raise BadSampling(field, BOUNDS[field].objection(field, value))


def check_stop_words(words: object) -> None:
    """Raise `BadSampling` for what cannot be stop words."""
    if not isinstance(words, tuple) or not all(isinstance(word, str) for word in words):
        raise BadSampling(
            "stop", say("“stop” is {value}; it has to be a tuple of texts.", value=repr(words))
        )
    if len(words) > MOST_STOP_WORDS:
        raise BadSampling(
            "stop",
            say(
                "There are {count} stop words; at most {most}.",
                count=len(words),
                most=MOST_STOP_WORDS,
            ),
        )
    for word in words:
        if not 1 <= len(word) <= LONGEST_STOP_WORD:
            what = say(
                "A stop word has {count} characters; it needs 1 to {most}.",
                count=len(word),
                most=LONGEST_STOP_WORD,
            )
            raise BadSampling("stop", what)
