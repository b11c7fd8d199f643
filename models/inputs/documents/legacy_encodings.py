"""A guess at the encoding of text from before UTF-8.

Decodes a sample in each encoding that is common among the languages of the app and its
neighbours, and takes the one whose characters beyond ASCII are those that people write. What is
common is told by the code tables themselves: GB 2312 and Big5 hold their frequent characters in a
first level (rows B0 to D7, A4 to C6), Shift JIS has the kana in rows 82 and 83, Korean is Hangul.
Western text is the rest: its accents stand alone among ASCII letters.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

FALLBACK = "cp1252"

_SAMPLE_BYTES = 32 * 1024
_SURE = 0.7
# Hangul fills only rows that are also frequent Chinese characters, of which real Chinese has many
# in other rows, too.
_ALL_HANGUL = 0.97
_ENOUGH_HANGUL = 12
_ENOUGH_KANA = 0.2
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_RUN = re.compile("[\u0401\u0410-\u044f\u0451]{2,}")


def legacy_encoding(data: bytes) -> str:
    """Python's name of the likeliest encoding; never fails, `FALLBACK` when nothing fits."""
    sample = _sample(data)
    scores = {name: _score(sample, name, share) for name, share in _SHARES}
    best = max(scores, key=lambda name: scores[name])  # the first of equals
    return best if scores[best] >= _SURE else FALLBACK


def _sample(data: bytes) -> bytes:
    """From the first line with something beyond ASCII."""
    first = _BEYOND_ASCII.search(data)
    start = data.rfind(b"\n", 0, first.start()) + 1 if first else 0
    return data[start : start + _SAMPLE_BYTES]


def _score(sample: bytes, encoding: str, share: Callable[[str], float]) -> float:
    try:
        text = codecs.getincrementaldecoder(encoding)("strict").decode(sample)
    except UnicodeDecodeError:
        return 0.0
    written = "".join(letter for letter in text if letter > "\x7f")
    return share(text) if written else 0.0


def _rows(encoding: str, first: int, last: int) -> Callable[[str], float]:
    """The share of characters that stand in these rows of a two-byte code table, or are marks."""

    def share(text: str) -> float:
        written = [letter for letter in text if letter > "\x7f"]
        codes = (letter.encode(encoding, "ignore") for letter in written)
        return sum(len(code) == 2 and first <= code[0] <= last for code in codes) / len(written)

    return share


def _hangul(text: str) -> float:
    written = [letter for letter in text if letter > "\x7f"]
    found = sum("가" <= letter <= "힣" for letter in written) / len(written)
    return found if found >= _ALL_HANGUL and len(written) >= _ENOUGH_HANGUL else 0.0


def _japanese(text: str) -> float:
    written = [letter for letter in text if letter > "\x7f"]
    kana = sum("\u3041" <= letter <= "\u30fe" for letter in written) / len(written)
    return 1.0 if kana >= _ENOUGH_KANA else 0.0


def _cyrillic(text: str) -> float:
    """Letters next to their kind; a lone one is a Western accent."""
    written = sum(letter > "\x7f" for letter in text)
    return sum(len(run) for run in _RUN.findall(text)) / written


_SHARES: tuple[tuple[str, Callable[[str], float]], ...] = (
    ("euc_kr", _hangul),
    ("euc_jp", _japanese),
    ("shift_jis", _japanese),
    # Strict GB 2312 in the share, its superset for reading.
    ("gb18030", _rows("gb2312", 0xA1, 0xD7)),
    ("big5", _rows("big5", 0xA1, 0xC6)),
    ("cp1251", _cyrillic),
)
