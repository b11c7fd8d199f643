"""Numbers in English words, for a voice that has no digits among its characters."""

from __future__ import annotations

import re

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_SMALL = _SMALL_WORDS.split()
_TENS_WORDS = "- - twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = _TENS_WORDS.split()
_LARGE = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_MOST = 10**12
_SIGNS = {"%": " percent", "$": " dollars", "€": " euros", "£": " pounds"}
_NUMBER = re.compile(
    r"(?P<sign>[$€£])?(?<![\d.])(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<part>\d+))?"
    r"(?P<ordinal>(?:st|nd|rd|th)\b)?(?P<percent>\s?%)?(?![\d])"
)
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth"} | {
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CENTURIES = range(1100, 2000)


def spelled_out(text: str) -> str:
    """The text with its numbers, percentages and prices as words."""
    return _NUMBER.sub(_apart, text)


def _apart(found: re.Match[str]) -> str:
    """The letters of "v2" and "3D" keep away from it."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    first = " " if before[-1:].isalpha() else ""
    return f"{first}{_said(found)}{' ' if after[:1].isalpha() else ''}"


def _said(found: re.Match[str]) -> str:
    whole = found["whole"].replace(",", "")
    if found["ordinal"] and not found["part"]:
        return _ordinal(_cardinal(int(whole)) if int(whole) < _MOST else _digits(whole))
    is_year = len(whole) == 4 and found["whole"] == whole and not found["sign"]
    if is_year and int(whole) in _CENTURIES and not found["part"] and not found["percent"]:
        return _year(int(whole))
    leading_zero = len(whole) > 1 and whole[0] == "0"
    words = _digits(whole) if leading_zero or int(whole) >= _MOST else _cardinal(int(whole))
    if found["part"]:
        words += f" point {_digits(found['part'])}"
    unit = _SIGNS.get(found["sign"] or "", "") + (_SIGNS["%"] if found["percent"] else "")
    return words + unit


def _cardinal(number: int) -> str:
    """Below a million millions."""
    if number < len(_SMALL):
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    size, name = next(large for large in _LARGE if number >= large[0])
    count, rest = divmod(number, size)
    return f"{_cardinal(count)} {name}" + (f" {_cardinal(rest)}" if rest else "")


def _year(number: int) -> str:
    """1999 is nineteen ninety-nine, 1905 nineteen oh five, 1900 nineteen hundred."""
    century, rest = divmod(number, 100)
    if not rest:
        return f"{_cardinal(century)} hundred"
    return f"{_cardinal(century)} {'oh ' if rest < 10 else ''}{_cardinal(rest)}"


def _digits(text: str) -> str:
    return " ".join(_SMALL[int(digit)] for digit in text)


def _ordinal(cardinal: str) -> str:
    begin, mark, last = re.split(r"(.*[ -]|)", cardinal, maxsplit=1)
    if last in _IRREGULAR:
        return begin + mark + _IRREGULAR[last]
    return begin + mark + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
