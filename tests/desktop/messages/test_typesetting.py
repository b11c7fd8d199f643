"""LaTeX becomes outlines of a sensible size, or is refused."""

from __future__ import annotations

import re

import pytest

from desktop.messages.typesetting import Typeset, typeset


def _drawn(latex: str, display: bool = True) -> Typeset:
    found = typeset(latex, display)
    assert found is not None, latex
    return found


@pytest.mark.parametrize(
    "latex",
    [
        r"E = mc^2",
        r"\frac{-b \pm \sqrt{b^2 - 4ac}}{2a}",
        r"\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}",
        r"\sum\limits_{n=1}^{\infty} \frac{1}{n^2}",
        r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
        r"\begin{align} a &= b \\ c &= d \end{align}",
        r"\begin{equation*} x \end{equation*}",
        r"\begin{split} a &= b \\ &= c \end{split}",
        r"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{else} \end{cases}",
        r"x &= 1 \\ y &= 2",
        r"\operatorname*{arg\,max}_x f(x)",
        r"\left. \frac{df}{dx} \right|_{x=0}",
        r"a<b>c \& 5\%",
        r"\mathbb{R}^n \to \mathcal{L}(V)",
    ],
)
def test_what_models_write_is_drawn(latex: str) -> None:
    found = _drawn(latex)
    assert found.width > 0.4
    assert 0.4 < found.ascent + found.descent < 6
    assert found.svg.count("<path") >= 1


@pytest.mark.parametrize(
    "latex",
    [
        r"\nosuchcommand{x}",
        r"\ce{H2O}",
        r"\frac{a}{",
        r"\begin{align} a",
        r"a & b \begin{x}",
        r"\text{速度}",
        r"\hspace{99999em} x",
        "{" * 60 + "x" + "}" * 60,
        "x + " * 1000,
        "",
    ],
)
def test_what_cannot_be_drawn_is_refused(latex: str) -> None:
    assert typeset(latex, True) is None


def test_a_formula_stands_on_its_baseline() -> None:
    plain, deep = _drawn("x"), _drawn(r"\frac{a}{b}")
    assert plain.descent < 0.15
    assert deep.descent > 0.4
    assert deep.ascent > plain.ascent


def test_a_formula_among_words_is_lower_than_one_on_its_own() -> None:
    latex = r"\sum_{n=1}^{\infty} \frac{1}{n}"
    alone, among = _drawn(latex), _drawn(latex, display=False)
    assert among.ascent + among.descent < alone.ascent + alone.descent


def test_only_outlines_come_out() -> None:
    """Nothing in the picture could fetch anything."""
    hostile = r"\text{<image href='file:///etc/passwd'/>} + \href{file:///x}{y} + x"
    latex = [r"\boxed{\frac{a}{b}} + \sqrt[3]{x} + \overline{y}", hostile]
    drawn = [found for one in latex if (found := typeset(one, True)) is not None]
    assert drawn
    for found in drawn:
        assert set(re.findall(r"<(\w+)", found.svg)) <= {"svg", "g", "path", "rect", "line"}


def test_a_tag_is_a_number_beside_it() -> None:
    assert _drawn(r"x = 1 \tag{7}").width > _drawn("x = 1").width + 2


def test_equations_are_not_numbered_anew_in_each_answer() -> None:
    assert _drawn(r"\begin{align} x &= 1 \end{align}").width == pytest.approx(
        _drawn(r"\begin{align*} x &= 1 \end{align*}").width
    )
