r"""What is a formula among words, and what is money, code or an escaped bracket."""

from __future__ import annotations

import pytest

from desktop.messages.markdown import Code, Formula, Prose, parse


def _formulas(source: str) -> list[Formula]:
    blocks = [block for block in parse(source).blocks if isinstance(block, Prose)]
    return [formula for block in blocks for formula in block.formulas]


def _latex(source: str) -> list[str]:
    return [formula.latex for formula in _formulas(source)]


@pytest.mark.parametrize(
    ("source", "latex"),
    [
        ("so $x^2$, and $y$.", ["x^2", "y"]),
        (r"so \(a_1 + b_2\) it is", ["a_1 + b_2"]),
        ("**$x$** and *$y$*", ["x", "y"]),
        ("the $n$th, the $i$-th", ["n", "i"]),
        ("函数$f(x)$的", ["f(x)"]),
        (r"$\$5$", [r"\$5"]),
        ("$3 - 2$", ["3 - 2"]),
        ("$ x = 1 $", ["x = 1"]),
        ("# About $x$", ["x"]),
        ("- $a$\n- $b$", ["a", "b"]),
        ("|a|\n|-|\n|$x$|", ["x"]),
        ("> $x$", ["x"]),
        ("$a\nb$", ["a\nb"]),
        ("[see $x$](https://e.org)", ["x"]),
        ("$[0, 1)$", ["[0, 1)"]),
    ],
)
def test_formulas_among_words(source: str, latex: list[str]) -> None:
    found = _formulas(source)
    assert [formula.latex for formula in found] == latex
    assert not any(formula.display for formula in found)


@pytest.mark.parametrize(
    "source",
    [
        "$5 and $6",
        "costs $5 (or 5$)",
        "$5k to 10k$ a month",
        "US$5 to US$6",
        "$1.50 and 20$",
        "$100,000-$200,000",
        "$HOME/$USER",
        "echo $PATH and $HOME",
        "`$x$`",
        "``a $x$ b``",
        r"\$5 and \$6",
        "$",
        "$$",
        "$$$",
        "$$ - moderate, $$$ - expensive",
        "$a",
        "$ a",
        r"see \[1\], \(below\) and \(see there\)",
        r"\[x\](https://e.org)",
        "    $x$",
        "$a `b$ c`",
    ],
)
def test_what_is_no_formula(source: str) -> None:
    assert _latex(source) == []


def test_a_code_block_has_no_formulas() -> None:
    (block,) = parse("```sh\necho $x$ \\(y\\)\n$$\n```").blocks
    assert block == Code("sh", "echo $x$ \\(y\\)\n$$\n")


@pytest.mark.parametrize(
    ("source", "latex"),
    [
        ("$$x^2$$", "x^2"),
        ("$$\nx\n+ y\n$$", "x\n+ y"),
        ("words\n$$\nx\n$$\nmore", "x"),
        (r"\[ x^2 \]", "x^2"),
        ("\\[\nx\n\\]", "x"),
        ("$$\na\n=\nb\n- c\n$$", "a\n=\nb\n- c"),
        ("- item\n  $$\n  x\n  $$\n- more", "x"),
        ("> \\[\n> x\n> \\]", "x"),
        ("   $$x = 1$$   ", "x = 1"),
        ("so $$a + b$$ it is", "a + b"),
    ],
)
def test_formulas_on_their_own(source: str, latex: str) -> None:
    (formula,) = _formulas(source)
    assert (formula.latex, formula.display) == (latex, True)


@pytest.mark.parametrize("name", ["align", "align*", "equation", "gather", "cases", "pmatrix"])
def test_environments_need_no_dollars(name: str) -> None:
    source = f"\\begin{{{name}}}\na &= b \\\\\n- c &= d\n\\end{{{name}}}"
    assert _latex(f"Then\n{source}\nwords") == [source]


def test_words_before_and_after_stay_words() -> None:
    blocks = parse("before\n$$\nx\n$$\nafter").blocks
    assert [block.html for block in blocks if isinstance(block, Prose)][::2] == [
        "<p>before</p>",
        "<p>after</p>",
    ]


def test_an_unclosed_formula_ends_at_an_empty_line() -> None:
    shown, rest = parse("$$\na\n= <b>\n\nwords").blocks
    assert shown == Prose("<p><code>$$<br>a<br>= &lt;b&gt;</code></p>")
    assert rest == Prose("<p>words</p>")


def test_what_was_written_is_known() -> None:
    sources = [formula.source for formula in _formulas("$a$ \\(b\\) $$c$$\n\n\\[\nd\n\\]")]
    assert sources == ["$a$", "\\(b\\)", "$$c$$", "\\[\nd\n\\]"]


def test_formulas_are_filled_into_their_places() -> None:
    (block,) = parse("$a$ <!--1--> $b$").blocks
    assert isinstance(block, Prose)
    assert block.filled(["A", "B"]) == "<p>A &lt;!--1--&gt; B</p>"


@pytest.mark.parametrize("source", ["$a " * 3000, "\\(" * 3000, "$$a" * 3000, "$" * 5000])
def test_hostile_dollars_do_no_harm(source: str) -> None:
    assert len(parse(source).blocks) == 1
