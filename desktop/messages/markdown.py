"""Markdown becomes a row of blocks: prose as safe HTML for QTextDocument, and code.

Text of models is not trusted: raw HTML shows as text, pictures become links, and nothing is
fetched. The libraries are imported at the first use, away from the start of the window.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SAFE_SCHEMES = ("http", "https", "mailto")
# What markdown-it takes for the end of a line.
_LINE_END = re.compile(r"\r\n?|\n")
# The place of a formula in the HTML, by its number; no text can read so, for "<" is escaped in it.
_PLACE = re.compile(r"<!--(\d+)-->")


@dataclass(frozen=True)
class Formula:
    """LaTeX among the words.

    Attributes:
        latex: without what marks it.
        display: it stands on lines of its own.
        source: as it was written.
    """

    latex: str
    display: bool
    source: str


@dataclass(frozen=True)
class Prose:
    """Text, lists, tables, quotes: HTML of one top-level block, formulas left open."""

    html: str
    formulas: tuple[Formula, ...] = ()

    def filled(self, pieces: Sequence[str]) -> str:
        """The HTML with a piece of HTML in the place of each formula."""
        if not self.formulas:
            return self.html
        return _PLACE.sub(lambda place: pieces[int(place[1])], self.html)


@dataclass(frozen=True)
class Code:
    """A code block; ``language`` as written after the fence, or ""."""

    language: str
    text: str


Block = Prose | Code


@dataclass(frozen=True)
class Parsed:
    """Blocks, and the offset in characters at which each begins."""

    blocks: tuple[Block, ...]
    starts: tuple[int, ...]


def parse(source: str) -> Parsed:
    """The top-level blocks of a Markdown text; an open code fence is code already."""
    lines = _line_starts(source)
    blocks: list[Block] = []
    starts: list[int] = []
    for group in _groups(tokens_of(source)):
        first = group[0]
        blocks.append(_block(group))
        starts.append(lines[first.map[0]] if first.map else 0)
    return Parsed(tuple(blocks), tuple(starts))


# For texts that grow no more: whoever scrolls up and down again sees the same.
parse_kept = lru_cache(maxsize=64)(parse)


def tokens_of(source: str) -> list[Token]:
    """As markdown-it reads it."""
    return _markdown().parse(source)


def formula_code(formula: Formula) -> str:
    """HTML of a formula that is not drawn: its LaTeX."""
    lines = escape(formula.source).splitlines()
    return f"<code>{'<br>'.join(lines)}</code>"


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    from desktop.messages.math_rules import BLOCK, INLINE, formulas_plugin
    from desktop.messages.task_rules import tasks_plugin

    markdown = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    markdown.use(formulas_plugin).use(tasks_plugin)
    rules = {
        "image": _image_as_link,
        "link_open": _safe_link,
        "code_inline": _inline_code,
        "th_open": _cell,
        "td_open": _cell,
        INLINE: _inline_formula,
        BLOCK: _formula_block,
    }
    for name, rule in rules.items():
        markdown.add_render_rule(name, rule)
    return markdown


def _groups(tokens: Sequence[Token]) -> list[list[Token]]:
    """Tokens cut at the top level."""
    groups: list[list[Token]] = []
    depth = 0
    for token in tokens:
        if depth == 0:
            groups.append([])
        groups[-1].append(token)
        depth += token.nesting
    return groups


def _block(group: list[Token]) -> Block:
    first = group[0]
    if first.type in ("fence", "code_block"):
        return Code(next(iter(first.info.split()), ""), first.content)
    markdown = _markdown()
    formulas: list[Formula] = []
    html: str = markdown.renderer.render(group, markdown.options, {"formulas": formulas})
    return Prose(html.rstrip(), tuple(formulas))


def _line_starts(source: str) -> list[int]:
    return [0, *(end.end() for end in _LINE_END.finditer(source))]


def _image_as_link(self: Any, tokens: Sequence[Token], index: int, *_: Any) -> str:
    """Nothing is fetched: the words instead of the picture, and where it would have come from."""
    token = tokens[index]
    target = str(token.attrs.get("src", ""))
    words = token.content or target
    if _scheme(target) in SAFE_SCHEMES:
        return f'<a href="{escape(target)}">{escape(words)}</a>'
    return escape(words)


def _safe_link(self: Any, tokens: Sequence[Token], index: int, *_: Any) -> str:
    target = str(tokens[index].attrs.get("href", ""))
    return f'<a href="{escape(target)}">' if _scheme(target) in SAFE_SCHEMES else "<a>"


def _inline_code(self: Any, tokens: Sequence[Token], index: int, *_: Any) -> str:
    pad = '<span class="pad">&nbsp;</span>'
    return f"{pad}<code>{escape(tokens[index].content)}</code>{pad}"


def _cell(self: Any, tokens: Sequence[Token], index: int, *_: Any) -> str:
    """Alignment as an attribute: with a style of its own, Qt leaves the cell without a border."""
    token = tokens[index]
    side = str(token.attrs.get("style", "")).removeprefix("text-align:")
    if token.tag == "th":
        side = side or "left"
    return f'<{token.tag} align="{side}">' if side else "<td>"


def _inline_formula(self: Any, tokens: Sequence[Token], index: int, *rest: Any) -> str:
    return _placed(tokens[index], rest[-1])


def _formula_block(self: Any, tokens: Sequence[Token], index: int, *rest: Any) -> str:
    token = tokens[index]
    if not token.meta["is_closed"]:
        return f"<p>{formula_code(_formula(token))}</p>\n"
    return f'<p class="formula" align="center">{_placed(token, rest[-1])}</p>\n'


def _placed(token: Token, env: Any) -> str:
    """The formula joins those of the block, and leaves its number."""
    env["formulas"].append(_formula(token))
    return f"<!--{len(env['formulas']) - 1}-->"


def _formula(token: Token) -> Formula:
    return Formula(token.content.strip(), bool(token.meta["display"]), str(token.meta["source"]))


def _scheme(target: str) -> str:
    return target.partition(":")[0].lower()
