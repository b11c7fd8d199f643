"""LaTeX becomes mathematics: outlines as SVG that know their baseline. Has no Qt.

The library is imported at the first use, away from the start of the window.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ziamath.zmath import Latex

_log = logging.getLogger(__name__)

# What is longer or nested deeper was hardly meant to be read, and would take long.
_LONGEST = 2000
_DEEPEST = 24
# In em; a length such as \hspace{99999em} must not become a picture of that size.
_WIDEST, _HIGHEST = 250.0, 150.0
# Units of the SVG to one em.
_EM = 20.0
_MARGIN = 1.0

_NUMBERED = re.compile(r"(\\(?:begin|end)\{(?:align|gather|equation|alignat|flalign|multline))\}")
_TAG = re.compile(r"\\tag\*?\{([^{}]*)\}")
_WITHOUT_MEANING = re.compile(r"\\(?:label\{[^{}]*\}|nonumber\b|notag\b|limits\b|displaystyle\b)")
# The library knows a few environments by another name only.
_ALIASES = {
    r"\{(?:alignedat|alignat\*?|flalign\*?)\}(?:\{\d+\})?": "{align*}",
    r"\{(?:split|eqnarray\*?|aligned)\}": "{align*}",
    r"\{(?:gathered|multline\*?)\}": "{gather*}",
    r"\{equation\*\}": "{equation}",
}
_OPERATOR = re.compile(r"\\operatorname\s*\*")
_ROWS = re.compile(r"(?<!\\)&")
_ALIAS_RULES = tuple(
    (re.compile(rf"(\\begin|\\end){name}"), rf"\1{known}") for name, known in _ALIASES.items()
)
_COMMAND = re.compile(r"\\[A-Za-z]")


@dataclass(frozen=True)
class Typeset:
    """A formula as it is drawn.

    Attributes:
        svg: outlines in the colour "currentColor".
        width, ascent, descent: in em; ascent and descent from the baseline.
    """

    svg: str
    width: float
    ascent: float
    descent: float


def typeset(latex: str, display: bool) -> Typeset | None:
    """The formula without its dollars; None for what cannot be drawn.

    Args:
        display: it stands on lines of its own.
    """
    if len(latex) > _LONGEST or _depth(latex) > _DEEPEST:
        return None
    try:
        math = _laid_out(latex, display)
    except Exception:  # noqa: BLE001 - the library raises what it likes for what it cannot read
        _log.debug("a formula cannot be drawn", exc_info=True)
        return None
    if math is None:
        return None
    box = math.node.bbox
    found = Typeset(
        math.svg(),
        (box.xmax - box.xmin + 2 * _MARGIN) / _EM,
        (box.ymax + _MARGIN) / _EM,
        (_MARGIN - box.ymin) / _EM,
    )
    return found if _is_sane(found) else None


def _laid_out(latex: str, display: bool) -> Latex | None:
    math = _library()(
        _readable(latex), size=_EM, color="currentColor", inline=not display, margin=_MARGIN
    )
    words = "".join(math.mathml.itertext())
    # An unknown command comes out as its own name; a letter without a glyph as a box.
    if _COMMAND.search(words) or not all(_has_glyph(math, letter) for letter in set(words)):
        return None
    return math


def _has_glyph(math: Latex, letter: str) -> bool:
    return letter.isspace() or not letter.isprintable() or math.font.glyphindex(letter) > 0


@cache
def _library() -> type[Latex]:
    from ziamath.config import config
    from ziamath.zmath import Latex

    # Qt draws outlines, not the references to them that SVG 2 allows.
    config.svg2 = False
    return Latex


def _readable(latex: str) -> str:
    """In words that the library knows; without numbers that nothing refers to."""
    text = _WITHOUT_MEANING.sub("", latex.strip())
    text = _OPERATOR.sub(r"\\operatorname", _TAG.sub(r"\\qquad (\1)", text))
    if _ROWS.search(text) and "\\begin" not in text:
        text = rf"\begin{{align*}}{text}\end{{align*}}"
    for pattern, known in _ALIAS_RULES:
        text = pattern.sub(known, text)
    return _NUMBERED.sub(r"\1*}", text).replace("{equation*}", "{equation}")


def _depth(latex: str) -> int:
    deepest = depth = 0
    for letter in latex:
        depth += (letter == "{") - (letter == "}")
        deepest = max(deepest, depth)
    return deepest + latex.count("\\begin")


def _is_sane(found: Typeset) -> bool:
    height = found.ascent + found.descent
    return 0 < found.width < _WIDEST and 0 < height < _HIGHEST
