"""Markdown becomes a row of blocks: prose as safe HTML for QTextDocument, and code.

Text of models is not trusted: raw HTML shows as text, pictures become links, and nothing is
fetched. The libraries are imported at the first use, away from the start of the window.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from desktop.palette import Palette

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from pygments.formatters import HtmlFormatter
    from pygments.lexer import Lexer

SAFE_SCHEMES = ("http", "https", "mailto")
# What markdown-it takes for the end of a line.
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True)
class Prose:
    """Text, lists, tables, quotes: HTML of one top-level block."""

    html: str


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
    markdown = _markdown()
    lines = _line_starts(source)
    blocks: list[Block] = []
    starts: list[int] = []
    for group in _groups(markdown.parse(source)):
        first = group[0]
        blocks.append(_block(markdown, group))
        starts.append(lines[first.map[0]] if first.map else 0)
    return Parsed(tuple(blocks), tuple(starts))


def prose_css(p: Palette) -> str:
    """Style for QTextDocument, which knows little: spacing, tables, inline code.

    Sizes are steps from the size of the text; Qt would add its own step to one in pixels.
    """
    return f"""
    p {{ margin: 0 0 2px 0; line-height: 140%; }}
    h1 {{ font-size: x-large; font-weight: 600; margin: 10px 0 8px 0; }}
    h2 {{ font-size: large; font-weight: 600; margin: 10px 0 6px 0; }}
    h3, h4, h5, h6 {{ font-size: medium; font-weight: 600; margin: 8px 0 6px 0; }}
    li {{ margin: 0 0 4px 0; line-height: 140%; }}
    a {{ color: {p.accent}; }}
    blockquote {{ color: {p.muted}; margin: 4px 0 8px 14px; }}
    code, .pad {{ background-color: {p.raised}; color: {p.text}; }}
    th {{ font-weight: 600; background-color: {p.raised}; }}
    td, th {{ border: 1px solid {p.border}; padding: 6px 10px; }}
    table {{ border-collapse: collapse; margin: 4px 0 10px 0; }}
    hr {{ background-color: {p.border}; }}
    """


def highlight(code: Code, p: Palette) -> str:
    """The code as HTML with Pygments' colours for a palette; plain when the language is unknown."""
    from pygments import highlight as paint

    lexer = _lexer(code.language)
    if lexer is None:
        return plain_code(code)
    painted: str = paint(code.text.rstrip(), lexer, _formatter(p.name))
    return f"<pre>{painted.rstrip()}</pre>"


def plain_code(code: Code) -> str:
    return f"<pre>{escape(code.text.rstrip())}</pre>"


@cache
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language) if language else None
    except ClassNotFound:
        return None


@cache
def _formatter(theme_name: str) -> HtmlFormatter[str]:
    from pygments.formatters import HtmlFormatter

    from desktop.chat.code_colours import Light

    style = "github-dark" if theme_name == "dark" else Light
    return HtmlFormatter(noclasses=True, nowrap=True, style=style)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    markdown.add_render_rule("image", _image_as_link)
    markdown.add_render_rule("link_open", _safe_link)
    markdown.add_render_rule("code_inline", _inline_code)
    markdown.add_render_rule("th_open", _cell)
    markdown.add_render_rule("td_open", _cell)
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


def _block(markdown: MarkdownIt, group: list[Token]) -> Block:
    first = group[0]
    if first.type in ("fence", "code_block"):
        return Code(next(iter(first.info.split()), ""), first.content)
    html: str = markdown.renderer.render(group, markdown.options, {})
    return Prose(html.rstrip())


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


def _scheme(target: str) -> str:
    return target.partition(":")[0].lower()
