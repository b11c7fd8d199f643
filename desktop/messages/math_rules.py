r"""Formulas among Markdown: rules for markdown-it.

Inline `$a$`, `\(a\)`, `$$a$$` and `\[a\]`; blocks `$$`, `\[` and `\begin{align}` that begin a
line. A block ends at its closing mark, or unclosed before an empty line, where LaTeX would refuse
it. So a line that has been read never changes what stands before it, and an answer can be shown
block by block while it comes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

INLINE = "formula_inline"
BLOCK = "formula_block"

# So far a closing mark is looked for, in characters: the cost stays that of the text.
_REACH = 1000
_ENVIRONMENTS = (
    "equation|align|alignat|flalign|gather|multline|eqnarray|split|aligned|gathered|array|cases|"
    "matrix|pmatrix|bmatrix|Bmatrix|vmatrix|Vmatrix"
)
_BEGIN = re.compile(rf"\\begin\{{((?:{_ENVIRONMENTS})\*?)\}}")
# Words after a number, and nothing that only formulas have: "$5 to 10$ a month".
_MONEY = re.compile(r"\d[^\\^_={}]*[A-Za-z]{2,}[^\\^_={}]*")
# What stands in escaped brackets and is no formula: words, or the number of a footnote.
_WORDS = re.compile(r"[^\\^_=+*/<>{}|]*[A-Za-z]{2,}[^\\^_=+*/<>{}|]*|[\d,\s]*")
# The $n$th one; other letters behind a dollar are those of the next variable of a shell.
_ENDING = re.compile(r"(?:th|st|nd|rd|s)\b|[^A-Za-z0-9$]|$")
# Some put spaces inside of the dollars, which otherwise are those of prices.
_SIGN = re.compile(r"[\\^_=]")
_OPENING, _CLOSING = "([{", ")]}"


def formulas_plugin(markdown: MarkdownIt) -> None:
    markdown.inline.ruler.before("escape", "formula_dollars", _dollars)
    markdown.inline.ruler.before("escape", "formula_brackets", _brackets)
    may_interrupt: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    markdown.block.ruler.before("fence", BLOCK, _block, may_interrupt)


def _dollars(state: StateInline, silent: bool) -> bool:
    source, at = state.src, state.pos
    if source[at] != "$" or (at and _is_word(source[at - 1])):
        return False
    mark = "$$" if source.startswith("$$", at) else "$"
    begin = at + len(mark)
    end = _closing_dollars(source, begin, mark, min(state.posMax, begin + _REACH))
    if end < 0 or not _is_formula(source[begin:end]):
        return False
    return _push(state, silent, source[begin:end], mark, mark)


def _closing_dollars(source: str, begin: int, mark: str, limit: int) -> int:
    """Where the closing mark stands, or -1; the first one decides."""
    end = source.find(mark, begin, limit)
    while end > 0 and _is_escaped(source, end):
        end = source.find(mark, end + 1, limit)
    if end < 0:
        return end
    spaces = source[begin].isspace() + source[end - 1].isspace()
    is_spaced = spaces == 2 and _SIGN.search(source, begin, end)
    return end if _ENDING.match(source, end + len(mark)) and (not spaces or is_spaced) else -1


def _is_formula(text: str) -> bool:
    if not text.strip() or "`" in text or _MONEY.fullmatch(text.strip()):
        return False
    opened = sum(text.count(mark) for mark in _OPENING)
    return opened == sum(text.count(mark) for mark in _CLOSING)


def _is_word(letter: str) -> bool:
    """As the S in US$5; a formula may follow a Chinese character without a space."""
    return letter in "$\\" or (letter.isascii() and letter.isalnum())


def _is_escaped(source: str, at: int) -> bool:
    before = source[:at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _brackets(state: StateInline, silent: bool) -> bool:
    mark = state.src[state.pos : state.pos + 2]
    closing = {"\\(": "\\)", "\\[": "\\]"}.get(mark)
    if closing is None:
        return False
    begin = state.pos + 2
    end = state.src.find(closing, begin, min(state.posMax, begin + _REACH))
    text = state.src[begin : max(begin, end)]
    # Escaped brackets before an address are words that look like a link.
    if end < 0 or "`" in text or _WORDS.fullmatch(text) or state.src.startswith("(", end + 2):
        return False
    return _push(state, silent, text, mark, closing)


def _push(state: StateInline, silent: bool, text: str, mark: str, closing: str) -> bool:
    if not silent:
        token = state.push(INLINE, "", 0)
        token.content = text
        token.markup = mark
        token.meta = {"display": mark in ("$$", "\\["), "source": f"{mark}{text}{closing}"}
    state.pos += len(mark) + len(text) + len(closing)
    return True


def _block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    if state.is_code_block(first):
        return False
    line = _line(state, first)
    marks = _marks(line)
    if marks is None:
        return False
    if silent:
        return True
    mark, closing = marks
    end, is_closed = _end_of_block(state, first, last, marks)
    text = state.getLines(first, end, state.sCount[first], False).strip()
    token = state.push(BLOCK, "", 0)
    token.content = _inside(text, mark, closing, is_closed)
    token.markup = mark
    token.map = [first, end]
    token.meta = {"display": True, "source": text, "is_closed": is_closed}
    state.line = end
    return True


def _marks(line: str) -> tuple[str, str] | None:
    r"""The marks of the block that begins with this line; ("", "\end{…}") for an environment."""
    found = _BEGIN.match(line)
    if found:
        return "", f"\\end{{{found[1]}}}"
    mark, closing = line[:2], {"$$": "$$", "\\[": "\\]"}.get(line[:2], "")
    rest = line[2:].rstrip()
    if not closing or rest.startswith("$"):
        return None
    if closing in rest:
        # Text behind it: a formula in a paragraph.
        is_alone = rest.index(closing) == len(rest) - 2
        is_alone = is_alone and not _WORDS.fullmatch(rest[:-2])
        return (mark, closing) if is_alone else None
    # "$$ moderate" is no formula.
    return (mark, closing) if not rest or mark == "\\[" or not rest[0].isspace() else None


def _end_of_block(
    state: StateBlock, first: int, last: int, marks: tuple[str, str]
) -> tuple[int, bool]:
    """The line behind it, and whether it is closed."""
    mark, closing = marks
    if _closes(_line(state, first)[len(mark) :], closing):
        return first + 1, True
    at = first + 1
    while at < last and not state.isEmpty(at) and state.sCount[at] >= state.blkIndent:
        at += 1
        if _closes(_line(state, at - 1), closing):
            return at, True
    return at, False


def _closes(line: str, closing: str) -> bool:
    return line.rstrip().endswith(closing)


def _line(state: StateBlock, at: int) -> str:
    return state.src[state.bMarks[at] + state.tShift[at] : state.eMarks[at]]


def _inside(text: str, mark: str, closing: str, is_closed: bool) -> str:
    """Without the marks; an environment keeps its own."""
    if mark and is_closed:
        return text[len(mark) : -len(closing)].strip()
    return text[len(mark) :].strip()
