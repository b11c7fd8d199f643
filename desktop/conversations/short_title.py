"""A short title from the first question of a conversation. No Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# In columns: a letter of Chinese, Japanese or Korean is as wide as two others.
_LONGEST = 60
# A sentence shorter than this ("Hi!") says too little.
_SHORTEST = 15
# Further in a title is not looked for.
_READ = 4000
# Ends of sentences, with what closes them: those of Chinese and Japanese anywhere, the others
# before a space.
_STOPS = re.compile(
    "[\u3002\uff01\uff1f]+[\u201d\u2019\u300d\u300f\uff09]*"
    "|[.!?\u2026]+[\"'\u201d\u2019)\\]]*(?=\\s)"
)
# Commas, colons and the like, full-width too, have no place at the end.
_COMMAS = " :,;\u3001\uff0c\uff1a\uff1b"
_LAST_WORD = re.compile(r"[^\W\d_]+(?=\.+$)")
# What cannot be seen, other than the ends of lines.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def short_title(question: str) -> str:
    """The first sentence or line, without its Markdown, at most 60 columns wide; "" where the
    question has no words."""
    line = " ".join(_first_line(_CONTROLS.sub(" ", question[:_READ])).split())
    sentence = _first_sentence(line).rstrip(_COMMAS)
    if sentence.endswith("。") or (sentence.endswith(".") and not sentence.endswith("..")):
        sentence = sentence[:-1]
    return _shortened(sentence)


def _first_line(question: str) -> str:
    """Of what is said; of the code where there is nothing else."""
    tokens = _markdown().parse(question)
    said = "\n".join(_plain(token) for token in tokens if token.type == "inline")
    code = "\n".join(token.content for token in tokens if token.type in {"fence", "code_block"})
    return next((line for line in [*said.split("\n"), *code.split("\n")] if line.strip()), "")


def _plain(token: Token) -> str:
    return "".join(_words(token.children or []))


def _words(children: list[Token]) -> Iterator[str]:
    for child in children:
        if child.type in {"softbreak", "hardbreak"}:
            yield "\n"
        elif child.type in {"text", "code_inline", "image"}:
            yield child.content


def _first_sentence(line: str) -> str:
    for stop in _STOPS.finditer(line):
        sentence = line[: stop.end()]
        if _columns(sentence) >= _SHORTEST and _ends(sentence, line[stop.end() :].lstrip()[:1]):
            return sentence
    return line


def _ends(sentence: str, following: str) -> bool:
    """Not after "e.g.", "Dr." or "fig." before a number."""
    if not sentence.endswith("."):
        return True
    word = _LAST_WORD.search(sentence)
    abbreviated = word is not None and len(word[0]) < 4
    return not (abbreviated or following.islower() or following.isdigit())


def _shortened(text: str) -> str:
    if _columns(text) <= _LONGEST:
        return text
    end = _fitting(text)
    space = text.rfind(" ", 0, end + 1)
    # A language without spaces, or one endless word, is cut where there is no more room.
    cut = space if space > end // 2 else end
    return text[:cut].rstrip(f"{_COMMAS}.-(") + "…"


def _fitting(text: str) -> int:
    """How many characters fit; one and what is put on it stay together."""
    room, end = _LONGEST - 1, 0
    while end < len(text) and room >= _columns(text[end]):
        room -= _columns(text[end])
        end += 1
    while end > 1 and (_belongs_to_last(text[end]) or text[end - 1] == "\u200d"):
        end -= 1
    return end


def _belongs_to_last(letter: str) -> bool:
    joiner = letter == "\u200d" or "\U0001f3fb" <= letter <= "\U0001f3ff"
    return joiner or unicodedata.category(letter).startswith("M")


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})
