"""Formulas as drawings within a page."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from xml.etree import ElementTree

from desktop.messages.markdown import Formula, formula_code
from desktop.messages.typesetting import Typeset, typeset

_SVG = "{http://www.w3.org/2000/svg}"
# All that outlines need. A colour is part of the LaTeX, so it comes from the model.
_SHAPES = {"path": ("d",), "rect": ("x", "y", "width", "height")}
_COLOURS = ("fill", "stroke")
_COLOUR = re.compile(r"[a-zA-Z]{1,30}|#[0-9a-fA-F]{3,8}")
_NUMBERS = re.compile(r"[-+.,0-9eE \nMmLlHhVvCcSsQqTtAaZz]*")
# The letters of the formulas' font are smaller than those of fonts for reading.
_SIZE = 1.14


@lru_cache(maxsize=2000)
def formula_html(formula: Formula) -> str:
    """Safe HTML: an SVG on the line of the words, or the LaTeX where it cannot be drawn."""
    drawn = typeset(formula.latex, formula.display)
    if drawn is None:
        return formula_code(formula)
    root = ElementTree.fromstring(drawn.svg)
    shapes = _shapes(root)
    return formula_code(formula) if shapes is None else _svg(drawn, root, shapes, formula.source)


def _svg(drawn: Typeset, root: ElementTree.Element, shapes: str, source: str) -> str:
    width, height = drawn.width * _SIZE, (drawn.ascent + drawn.descent) * _SIZE
    style = (
        f"width:{width:.3f}em;height:{height:.3f}em;vertical-align:{-drawn.descent * _SIZE:.3f}em"
    )
    words = escape(" ".join(source.split()))
    box = escape(root.get("viewBox", ""))
    return f'<svg role="img" aria-label="{words}" viewBox="{box}" style="{style}">{shapes}</svg>'


def _shapes(root: ElementTree.Element) -> str | None:
    """Paths and rectangles, written anew; None when there is anything else."""
    written = []
    for element in root:
        kind = element.tag.removeprefix(_SVG)
        if kind not in _SHAPES:
            return None
        attributes = {name: element.get(name, "") for name in _SHAPES[kind]}
        if not all(_NUMBERS.fullmatch(value) for value in attributes.values()):
            return None
        for name in _COLOURS:
            if _COLOUR.fullmatch(element.get(name, "")):
                attributes[name] = element.get(name, "")
        text = "".join(f' {name}="{value}"' for name, value in attributes.items() if value)
        written.append(f"<{kind}{text}/>")
    return "".join(written)
