r"""Formulas among Markdown, which nobody can read aloud: a rule that leaves them out.

`$a$`, `$$a$$`, `\(a\)` and `\[a\]`, on one line or several. Prices stay: "$5 and $10".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_FORMULA = re.compile(
    r"\$\$[^`]+?\$\$|\\\[[^`]+?\\\]|\\\([^`]+?\\\)"
    r"|\$(?![\s$])[^$`\n]*?(?<![\s\\])\$(?![A-Za-z0-9$])"
)
# "$5 to 10$": a number and words, and nothing that only formulas have.
_MONEY = re.compile(r"\$\d[^\\^_={}]*[A-Za-z]{2,}[^\\^_={}]*\$")


def formulas_left_out(markdown: MarkdownIt) -> None:
    markdown.inline.ruler.before("escape", "formula_left_out", _leave_out)


def _leave_out(state: StateInline, silent: bool) -> bool:
    found = _FORMULA.match(state.src, state.pos, state.posMax)
    if found is None or _MONEY.fullmatch(found[0]):
        return False
    state.pos = found.end()
    return True
