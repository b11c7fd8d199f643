"""Code as HTML with Pygments' colours. The library is imported at the first use."""

from __future__ import annotations

from functools import cache, lru_cache
from html import escape
from typing import TYPE_CHECKING

from desktop.messages.markdown import Code
from desktop.palette import Palette

if TYPE_CHECKING:
    from pygments.formatters import HtmlFormatter
    from pygments.lexer import Lexer


def highlight(code: Code, p: Palette) -> str:
    """The code as HTML with Pygments' colours for a palette; plain when the language is unknown."""
    return _highlight(code, p.name)


# Whoever scrolls up and down again sees the same.
@lru_cache(maxsize=64)
def _highlight(code: Code, theme_name: str) -> str:
    from pygments import highlight as paint

    lexer = _lexer(code.language)
    if lexer is None:
        return plain_code(code)
    painted: str = paint(code.text.rstrip(), lexer, _formatter(theme_name))
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

    from desktop.messages.code_colours import Light

    style = "github-dark" if theme_name == "dark" else Light
    return HtmlFormatter(noclasses=True, nowrap=True, style=style)
