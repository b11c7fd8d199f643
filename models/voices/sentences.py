"""Running text in sentences, as they are said one after the other; also while it still streams.

Who speaks makes one piece while the one before it is heard. So a piece should be short enough to
be made soon, above all the first, and end where a speaker would pause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Nothing is waited for longer than this; a piece is cut at a pause, or else at a blank.
MOST_CHARACTERS = 200
# The first piece may end at a pause before this many, so that speech begins soon.
_FIRST_CHARACTERS = 60
# A pause this early is not worth a piece of its own.
_LEAST_CHARACTERS = 12

_CLOSING = "\"'\u201d\u2019\u00bb)]}\u300d\u300f\uff09\u3011\u300b"
# Full width ones need no blank behind them.
_WIDE_ENDS = "\u3002\uff01\uff1f\uff61"
_ENDS = ".!?\u2026" + _WIDE_ENDS
_WIDE_PAUSES = "\uff0c\uff1b\uff1a\u3001"
_PAUSES = ",;:\u2013\u2014" + _WIDE_PAUSES
_TITLES = "mr mrs ms dr prof st mt gen col sgt capt rev hon"
_OTHERS = "vs e.g i.e cf approx dept resp ca"
_AT_THE_END = "etc a.m p.m u.s u.k inc ltd co corp jr sr al"
_COUNTED = "no nos nr vol fig p pp sec jan feb mar apr jun jul aug sep sept oct nov dec"
_ABBREVIATIONS = frozenset(f"{_TITLES} {_OTHERS}".split())
# These end a sentence too, where a capital follows.
_MAY_END = frozenset(_AT_THE_END.split())
# These do, unless a number follows: "No. 5", and "The answer is no."
_BEFORE_NUMBERS = frozenset(_COUNTED.split())
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*\u2022+]|\d{1,3}[.)])[ \t])")
_WORD_BEFORE = re.compile(r"[\w.]*\Z")
_NUMBER_OF_ITEM = 3
# A whole book is looked at in pieces, so that the time it takes grows with its length only.
_SLICE = 500


class Sentences:
    """Cuts text that comes in pieces; each sentence is given as soon as its end is certain."""

    def __init__(self) -> None:
        self._rest = ""
        self._begun = False

    def push(self, text: str) -> list[str]:
        """The sentences that are complete with this piece of text."""
        sentences: list[str] = []
        for place in range(0, len(text), _SLICE):
            self._rest += text[place : place + _SLICE]
            sentences += self._take(final=False)
        return sentences

    def finish(self) -> list[str]:
        """What is left, in sentences; nothing follows, and the next text begins anew."""
        rest = list(self._take(final=True))
        self._rest, self._begun = "", False
        return rest

    def _take(self, *, final: bool) -> Iterator[str]:
        while (end := self._end(final)) is not None:
            sentence, self._rest = _tidy(self._rest[:end]), self._rest[end:].lstrip()
            if sentence:
                self._begun = True
                yield sentence

    def _end(self, final: bool) -> int | None:
        """Where the next piece ends; None when that is not known yet."""
        text = self._rest
        if not text.strip():
            return None
        end = _sentence_end(text, final)
        early = None if self._begun else _first_pause(text[:end])
        if early:
            return early
        if end is not None and end <= MOST_CHARACTERS:
            return end
        if len(text) > MOST_CHARACTERS:
            return _forced_end(text)
        return len(text) if final else None


def split_sentences(text: str) -> list[str]:
    """All of a text in sentences; none of a text that says nothing."""
    sentences = Sentences()
    return [*sentences.push(text), *sentences.finish()]


def _tidy(text: str) -> str:
    """In one line; what has no letter or digit is no sentence."""
    line = " ".join(text.split())
    return line if any(character.isalnum() for character in line) else ""


def _sentence_end(text: str, final: bool) -> int | None:
    """Behind the first sentence; None when none is certain to end here."""
    broken = _BREAK.search(text)
    block = text[: broken.start()] if broken else text
    for place, character in enumerate(block):
        if character not in _ENDS:
            continue
        end = _behind(block, place)
        if _ends(block, place, end, final or broken is not None):
            return end
    return broken.end() if broken else None


def _behind(text: str, place: int) -> int:
    """After further marks and what closes: `?!”`."""
    end = place + 1
    while end < len(text) and text[end] in _ENDS + _CLOSING:
        end += 1
    return end


def _ends(text: str, place: int, end: int, complete: bool) -> bool:
    """Whether the mark ends a sentence.

    Args:
        place: of the mark.
        end: behind it and what belongs to it.
        complete: nothing is added to the text any more.
    """
    following = text[end:].lstrip()
    if not following and not complete:
        # More marks may come, or a letter that tells an abbreviation.
        return False
    if text[place] in _WIDE_ENDS or not following:
        return True
    if not text[end].isspace():
        return False
    return text[place] in "!?" or _point_ends(text[:place], following)


def _point_ends(before: str, following: str) -> bool:
    """A point also stands in abbreviations, initials and lists."""
    found = _WORD_BEFORE.search(before)
    word = found.group() if found else ""
    if following[0].islower():
        return False
    if word.lower() in _MAY_END:
        return True
    if word.lower() in _ABBREVIATIONS:
        return False
    if word.lower() in _BEFORE_NUMBERS:
        return not following[0].isdigit()
    if len(word) == 1 and word.isupper():
        return word == "I"
    # "1." begins an item, and "in 2019." ends a sentence.
    return not (word.isdigit() and before.strip() == word and len(word) <= _NUMBER_OF_ITEM)


def _first_pause(text: str) -> int | None:
    """Where the very first piece may end already, if its sentence is a long one."""
    return _last_pause(text, _FIRST_CHARACTERS) if len(text) > _FIRST_CHARACTERS else None


def _forced_end(text: str) -> int:
    """A place to breathe in a sentence that does not end in time."""
    pause = _last_pause(text, MOST_CHARACTERS)
    if pause:
        return pause
    blank = text.rfind(" ", _LEAST_CHARACTERS, MOST_CHARACTERS)
    return blank if blank > 0 else MOST_CHARACTERS


def _last_pause(text: str, most: int) -> int | None:
    """Behind the last comma or the like within so many characters."""
    for place in range(min(most, len(text)) - 1, _LEAST_CHARACTERS - 1, -1):
        if text[place] not in _PAUSES:
            continue
        if text[place] in _WIDE_PAUSES or text[place + 1 : place + 2].isspace():
            return place + 1
    return None
