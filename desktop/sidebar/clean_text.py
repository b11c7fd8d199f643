"""Titles and snippets come from anywhere; here they become what can be painted in a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

Spans = tuple[tuple[int, int], ...]

# Control characters, ends of lines, what turns the direction of everything behind it, and halves
# of surrogate pairs, which no text of Qt can hold.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_HALVES = re.compile(r"[\ud800-\udfff]")
_LONGEST = 400
_STRONG = {"L", "R", "AL"}
# So much is shown before what was found, in characters.
_LEAD = 20
_FIRST_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def clean_title(title: str) -> str:
    """In one line, without what cannot be seen."""
    return " ".join(_same_length(title[:_LONGEST]).split())


def clean_snippet(snippet: str, spans: Sequence[tuple[int, int]]) -> tuple[str, Spans]:
    """In one line that begins shortly before what was found, and where that is in it now."""
    text = _same_length(snippet)
    kept = tuple((max(0, begin), min(end, len(text))) for begin, end in spans)
    kept = tuple((begin, end) for begin, end in kept if begin < end)
    cut = _cut_before(text, kept[0][0]) if kept else 0
    if cut == 0:
        return text[:_LONGEST], kept
    moved = tuple((begin - cut + 1, end - cut + 1) for begin, end in kept)
    return "…" + text[cut : cut + _LONGEST], moved


def isolated(title: str) -> str:
    """To stand within a sentence: a title written from the right does not turn it around."""
    return f"{_FIRST_ISOLATE}{title}{_POP_ISOLATE}"


def is_from_right(text: str) -> bool:
    """Whether its first letter with a direction is written from the right to the left."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((found for found in directions if found in _STRONG), "L") != "L"


def qt_offset(text: str, at: int) -> int:
    """Qt counts in UTF-16, where an emoji is two."""
    return len(text[:at].encode("utf-16-le")) // 2


def _same_length(text: str) -> str:
    return _HALVES.sub("\ufffd", _UNSEEN.sub(" ", text))


def _cut_before(text: str, found: int) -> int:
    if found <= _LEAD:
        return 0
    space = text.find(" ", found - _LEAD, found)
    return space + 1 if space >= 0 else found - _LEAD
