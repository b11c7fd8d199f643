"""How much two answers are alike."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_WORD = re.compile(r"\w", re.UNICODE)
_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]", re.UNICODE)


def similarity(original: str, converted: str) -> float:
    """0 to 1: twice the number of words that both have in the same order, over the number of
    words of both (Ratcliff and Obershelp, as in `difflib`). Case and punctuation do not count;
    writing without spaces is compared letter by letter."""
    first, second = _words(original), _words(converted)
    if not first and not second:
        return 1.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _words(text: str) -> list[str]:
    words: list[str] = []
    for piece in _PIECE.findall(text.casefold()):
        if not _WORD.match(piece):
            continue
        words += [piece] if piece.isascii() else list(piece)
    return words
