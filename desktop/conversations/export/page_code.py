"""Code with Pygments' classes, so that one page has colours for light and for dark."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from desktop.messages.markdown import Code

if TYPE_CHECKING:
    from pygments.lexer import Lexer

# More is no code to be read, and some lexers take long.
_LONGEST = 100_000
_RULE = re.compile(r"^\.code \.\S+ \{[^}]*\}", re.MULTILINE)


def code_html(code: Code) -> str:
    """Safe HTML; plain when the language is not known."""
    text = code.text.rstrip()
    lexer = _lexer(code.language) if len(text) <= _LONGEST else None
    painted = escape(text) if lexer is None else _painted(text, lexer)
    language = escape(code.language[:40])
    return f'<pre class="code" data-language="{language}"><code>{painted}</code></pre>'


def code_css(dark: bool) -> str:
    from pygments.formatters import HtmlFormatter

    from desktop.messages.code_colours import Light

    formatter: Any = HtmlFormatter(style="github-dark" if dark else Light)
    return "\n".join(_RULE.findall(formatter.get_style_defs(".code")))


def _painted(text: str, lexer: Lexer) -> str:
    from pygments import highlight
    from pygments.formatters import HtmlFormatter

    painted: str = highlight(text, lexer, HtmlFormatter(nowrap=True))
    return painted.rstrip()


@cache
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False) if language else None
    except ClassNotFound:
        return None
