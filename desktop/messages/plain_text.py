"""Markdown as plain words: for the clipboard and for who listens. Has no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.messages.markdown import tokens_of
from desktop.messages.math_rules import BLOCK, INLINE
from desktop.messages.task_rules import DONE, TODO

if TYPE_CHECKING:
    from markdown_it.token import Token

_BOXES = {TODO: "☐ ", DONE: "☑ "}
_LISTS = ("bullet_list_open", "ordered_list_open")
_LIST_ENDS = ("bullet_list_close", "ordered_list_close")


def plain_text(source: str) -> str:
    """Without marks; lists keep their signs, tables become columns with tabs, formulas LaTeX."""
    writer = _Writer()
    for token in tokens_of(source):
        writer.take(token)
    return "\n".join(writer.lines).strip("\n")


@dataclass
class _List:
    """An open list; ``number`` of the next item, 0 where they have none."""

    number: int


@dataclass
class _Writer:
    """Lines of text, from tokens as they come."""

    lines: list[str] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _sign: str = ""
    _cells: list[str] | None = None

    def take(self, token: Token) -> None:
        if token.type in _LISTS:
            self._gap()
            ordered = token.type == "ordered_list_open"
            self._lists.append(_List(int(token.attrs.get("start", 1)) if ordered else 0))
        elif token.type in _LIST_ENDS:
            self._lists.pop()
        elif token.type == "list_item_open":
            self._begin_item(token)
        elif token.type == "tr_open":
            self._cells = []
        elif token.type == "tr_close":
            self._write("\t".join(self._cells or []))
            self._cells = None
        elif token.type in ("paragraph_open", "heading_open", "table_open"):
            self._gap(token.hidden)
        else:
            self._take_text(token)

    def _take_text(self, token: Token) -> None:
        if token.type == "inline":
            words = _inline(token.children or ())
            if self._cells is not None:
                self._cells.append(words)
            else:
                self._write(words)
        elif token.type in ("fence", "code_block"):
            self._gap()
            self._write(token.content.rstrip("\n"))
        elif token.type == BLOCK:
            self._gap()
            self._write(str(token.meta["source"]))
        elif token.type == "hr":
            self._gap()
            self._write("———")

    def _begin_item(self, token: Token) -> None:
        rows = self._lists[-1]
        box = _BOXES.get(str(token.attrs.get("class", "")), "")
        self._sign = box or (f"{rows.number}. " if rows.number else "• ")
        rows.number += bool(rows.number)

    def _gap(self, is_tight: bool = False) -> None:
        """An empty line, but not between the sign of an item and its words, nor in a tight list."""
        if self.lines and self.lines[-1] and not (self._sign or self._lists or is_tight):
            self.lines.append("")

    def _write(self, words: str) -> None:
        indent = "  " * max(0, len(self._lists) - 1)
        for line in words.split("\n"):
            self.lines.append(f"{indent}{self._sign}{line}")
            if self._sign:
                indent += " " * len(self._sign)
                self._sign = ""


def _inline(tokens: Sequence[Token]) -> str:
    return "".join(_piece(token) for token in tokens)


def _piece(token: Token) -> str:
    if token.type == INLINE:
        return str(token.meta["source"])
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return token.content
