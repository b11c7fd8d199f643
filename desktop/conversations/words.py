"""What counts as a word, in every language.

A text is folded, without changing its length: case, accents and full-width forms go, and what is
neither letter nor digit becomes a blank. Then it is taken apart: where a script has blanks between
words those are the words; Chinese, Japanese, Korean, Thai and their like are taken apart into
characters, and a row of these is looked for as a phrase.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Scripts whose words are not divided by blanks, and Hangul, whose words grow endings.
_UNDIVIDED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029"
    "\u3031-\u3035\u3038-\u30ff\u3100-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uac00-\ud7af\uf900-\ufaff\uff66-\uffdc"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_LETTER = f"[^ {_UNDIVIDED}]"
_WORD = re.compile(f"{_LETTER}+|[{_UNDIVIDED}]")
_IN_QUERY = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True)
class Phrase:
    """Words that have to follow one another.

    Attributes:
        words: folded; at least one.
        is_open: more letters may follow the last one.
    """

    words: tuple[str, ...]
    is_open: bool = False


def composed(text: str) -> str:
    """With one character for a letter and its accent, where there is one (NFC)."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """As long as the text, which has to be composed."""
    return text.translate(_FOLDING)


def words_of(text: str) -> list[str]:
    return _WORD.findall(folded(composed(text)))


def phrases_of(query: str) -> tuple[Phrase, ...]:
    """What is looked for: every phrase has to be there.

    Blanks divide phrases, except within quotation marks. The last word is still being typed,
    unless a blank or a quotation mark follows it.
    """
    found = []
    for match in _IN_QUERY.finditer(query):
        if words := words_of(match[0]):
            is_open = match.end() == len(query) and match[2] is not None
            found.append(Phrase(tuple(words), is_open))
    return tuple(found)


def finder(phrases: tuple[Phrase, ...]) -> re.Pattern[str]:
    """Finds any of the phrases in a folded text; of several at one place the longest."""
    longest_first = sorted(phrases, key=lambda phrase: -sum(map(len, phrase.words)))
    return re.compile("|".join(f"(?:{_pattern(phrase)})" for phrase in longest_first))


def _pattern(phrase: Phrase) -> str:
    pattern, ends_divided = "", False
    for word in phrase.words:
        divided = re.match(_LETTER, word) is not None
        if not pattern:
            pattern += f"(?<!{_LETTER})" if divided else ""
        else:
            pattern += " +" if divided and ends_divided else " *"
        pattern += re.escape(word)
        ends_divided = divided
    return pattern + (f"(?!{_LETTER})" if ends_divided and not phrase.is_open else "")


class _Folding(dict[int, int]):
    """For `str.translate`; knows a character once it was asked for."""

    def __missing__(self, code: int) -> int:
        self[code] = _folded(code)
        return self[code]


def _folded(code: int) -> int:
    character = chr(code)
    if unicodedata.category(character)[0] not in "LMN":
        return ord(" ")
    plain = unicodedata.normalize("NFKD", character.casefold())
    bare = "".join(one for one in plain if not "\u0300" <= one <= "\u036f")
    whole = unicodedata.normalize("NFC", bare)
    return ord(whole) if len(whole) == 1 else code


_FOLDING = _Folding()
