"""Small pieces of Markdown."""

from __future__ import annotations

import re
from urllib.parse import quote

from desktop.messages.markdown import tokens_of

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$!])")
_FENCE_END = re.compile(r"[ ]{0,3}(`{3,}|~{3,})[ \t]*\Z")


def plain(text: str) -> str:
    """One line in which nothing means anything."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def quoted(lines: list[str]) -> str:
    return "\n".join(f"> {line}" for line in lines)


def picture(words: str, *place: str) -> str:
    return f"!{link(words, *place)}"


def link(words: str, *place: str) -> str:
    return f"[{plain(words)}]({quote('/'.join(place), errors='replace')})"


def open_fence(text: str) -> str:
    """What would end the code block that the text ends in, for an answer that was interrupted; ""
    when it does not end in one, or that is ended."""
    if "```" not in text and "~~~" not in text:
        return ""
    tokens = tokens_of(text)
    last = tokens[-1] if tokens else None
    if last is None or last.type != "fence" or last.map is None:
        return ""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip().split("\n")
    end = _FENCE_END.match(lines[-1])
    is_ended = end is not None and len(lines) - 1 > last.map[0]
    is_ended = is_ended and end is not None and end[1].startswith(last.markup)
    return "" if is_ended else last.markup
