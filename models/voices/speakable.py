"""What of Markdown is read aloud: its words, without marks, addresses, code and formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from models.voices.formulas import formulas_left_out

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# A table's cells, with a pause between them.
_CELLS = {"th_close", "td_close"}
# What ends a line of its own; each is said as a sentence.
_LINES = {"paragraph_close", "heading_close", "tr_close", "dt_close", "dd_close"}
_WIDE_MARKS = "\u3002\uff01\uff1f\uff1a\uff1b\uff0c"
_QUOTES = "[\"'\u201d\u2019)\uff09]*\\Z"
_ENDED = re.compile(f"[.!?\u2026:;,{_WIDE_MARKS}]{_QUOTES}")
_BARE_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>)\u3000-\u9fff]+", re.IGNORECASE)
# Pictures among letters, what joins and colours them, arrows, boxes; flags and keycaps too.
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\u200d\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]+"
)
# Marks of Markdown that found no partner, as half a sentence has them.
_STRAY = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)|`+|~~+|^#{1,6}\s+|\|", re.MULTILINE)
_TASK = re.compile(r"\A\[[ xX]\]\s+")
_FULL_WIDTH = re.compile(f"[\u3000-\u9fff\uff00-\uffef]{_QUOTES}")


def speakable(markdown: str) -> str:
    """Plain text: of each paragraph, heading, item and row of a table a line, with empty ones
    between them; "" when nothing of it is speech."""
    return "\n\n".join(_lines(_parser().parse(markdown)))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Text that is set in is mostly that of a list, whose beginning was seen before.
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
    formulas_left_out(parser)
    return parser


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    """Each ends like a sentence, so that it is said as one."""
    said: list[str] = []
    for token in tokens:
        if token.type == "inline":
            said.append(_words(token.children or ()))
        elif token.type in _CELLS and said:
            said.append(", ")
        elif token.type in _LINES:
            line = _plain("".join(said)).strip(" ,")
            said = []
            if any(character.isalnum() for character in line):
                yield _ended(line)


def _words(tokens: Sequence[Token]) -> str:
    """Of a link its text, and of a picture what stands for it."""
    said = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            said.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            said.append(" ")
        elif token.type == "image":
            said.append(_words(token.children or ()))
    return "".join(said)


def _plain(text: str) -> str:
    text = _BARE_ADDRESS.sub(" ", _TASK.sub("", text))
    text = _STRAY.sub("", _EMOJI.sub(" ", text))
    text = " ".join(text.split())
    # Where a formula or an address was.
    return re.sub(r" +([,.;:!?)])|\(\s*\)", r"\1", text).strip()


def _ended(line: str) -> str:
    if _ENDED.search(line):
        return line
    return line + ("\u3002" if _FULL_WIDTH.search(line) else ".")
