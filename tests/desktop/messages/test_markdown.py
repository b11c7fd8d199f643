"""Text of models becomes blocks; nothing in it is active."""

from __future__ import annotations

import pytest

from desktop.messages.highlighting import highlight, plain_code
from desktop.messages.markdown import Block, Code, Prose, parse
from desktop.palette import DARK, LIGHT


def _blocks(source: str) -> tuple[Block, ...]:
    return parse(source).blocks


def _html(source: str) -> str:
    return "".join(block.html for block in _blocks(source) if isinstance(block, Prose))


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("# A", "<h1>A</h1>"),
        ("A\n===", "<h1>A</h1>"),
        ("A\n---", "<h2>A</h2>"),
        ("###### A", "<h6>A</h6>"),
        ("**a** *b*", "<strong>a</strong> <em>b</em>"),
        ("~~a~~", "<s>a</s>"),
        ("- a\n- b", "<li>a</li>\n<li>b</li>"),
        ("3. a", '<ol start="3">'),
        ("> a", "<blockquote>"),
        ("***", "<hr />"),
        ("|a|b|\n|-|-|\n|1|2|", "<td>1</td>"),
        ("[a](https://e.org/?q=1&r=2)", '<a href="https://e.org/?q=1&amp;r=2">a</a>'),
        ("<https://e.org>", '<a href="https://e.org">'),
        ("<me@e.org>", '<a href="mailto:me@e.org">'),
        ("[a][1]\n\n[1]: https://e.org", '<a href="https://e.org">a</a>'),
    ],
)
def test_markdown_becomes_prose(source: str, html: str) -> None:
    assert html in _html(source)


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "a <b onclick=x>b</b>",
        "<img src=http://e.org/x.png>",
        "<!-- <b>hidden</b> -->",
        "# <iframe src='file:///etc/passwd'>",
        "|<script>|\n|-|\n|<script>|",
        "- <style>* { color: red }</style>",
        "`<script>`",
        "[<script>](http://e.org)",
        "![<script>](http://e.org)",
        '[a](http://e.org/"><script>)',
        "<details><summary>x</summary>\n\n**y**\n\n</details>",
    ],
)
def test_html_shows_as_text(source: str) -> None:
    html = _html(source).lower()
    assert "&lt;" in html or "%3c" in html
    for tag in ("script", "b ", "img", "iframe", "style", "!--", "details", "summary"):
        assert f"<{tag}" not in html


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "vbscript:x",
        "file:///etc/passwd",
        "data:text/html,x",
        "smb://host/share",
        "//host/share",
        "C:/Windows",
        "sidelight",
        "#here",
    ],
)
@pytest.mark.parametrize("form", ["[a]({0})", "![a]({0})", "<{0}>", "[a][1]\n\n[1]: {0}"])
def test_only_harmless_links_are_links(form: str, target: str) -> None:
    assert "href" not in _html(form.format(target))


@pytest.mark.parametrize("target", ["https://e.org/x.png", "file:///etc/x.png", "x.png"])
def test_pictures_are_never_pictures(target: str) -> None:
    html = _html(f"![a cat]({target})")
    assert "<img" not in html
    assert "a cat" in html


def test_a_remote_picture_is_a_link() -> None:
    assert '<a href="https://e.org/x.png">a cat</a>' in _html("![a cat](https://e.org/x.png)")


@pytest.mark.parametrize(
    ("source", "language", "text"),
    [
        ("```python\nx = 1\n```", "python", "x = 1\n"),
        ("```\nx\n```", "", "x\n"),
        ("~~~ js title\nx\n~~~", "js", "x\n"),
        ("```c++\tx\ny\n```", "c++", "y\n"),
        ("```{.python .numberLines}\nx\n```", "{.python", "x\n"),
        ("```<b>\nx\n```", "<b>", "x\n"),
        ("```../../etc\nx\n```", "../../etc", "x\n"),
        ("    x\n    y", "", "x\ny\n"),
        ("```", "", ""),
        ("```py\nx = 1", "py", "x = 1"),
        ("```py\nx\n``", "py", "x\n``"),
    ],
)
def test_code_is_code_even_when_open(source: str, language: str, text: str) -> None:
    (block,) = _blocks(source)
    assert isinstance(block, Code)
    assert (block.language, block.text) == (language, text)


def test_blocks_are_cut_at_the_top_level() -> None:
    source = "# A\n\nb\n- c\n\n  ```\n  d\n  ```\n\n```\ne\n```\n> f\n>\n> g\n"
    parsed = parse(source)
    kinds = [type(block) for block in parsed.blocks]
    assert kinds == [Prose, Prose, Prose, Code, Prose]
    beginnings = [source[start:].partition("\n")[0] for start in parsed.starts]
    assert beginnings == ["# A", "b", "- c", "```", "> f"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_counts(end: str) -> None:
    source = end.join(["one", "more", "", "two", "", "three"])
    parsed = parse(source)
    assert [source[start:][:3] for start in parsed.starts] == ["one", "two", "thr"]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\n \n",
        "[" * 3000,
        ">" * 3000,
        "- " * 1000,
        "`" * 3000,
        "*a " * 2000,
        "![[" * 1000,
        "a](b" * 1000,
        "<" * 3000,
        "|a" * 1000 + "\n" + "|-" * 1000,
        "**[a](`b",
        "\0\ud800",
    ],
)
def test_hostile_text_does_no_harm(source: str) -> None:
    parsed = parse(source)
    assert len(parsed.blocks) == len(parsed.starts) <= 1


def test_code_is_coloured_for_the_theme() -> None:
    code = Code("python", "def f():\n    return 1\n")
    light, dark = highlight(code, LIGHT), highlight(code, DARK)
    assert "color:" in light
    assert "color:" in dark
    assert light != dark


@pytest.mark.parametrize("language", ["", "nonesuch", "<b>", "../../x", "{.python", "日本", "%s"])
def test_an_unknown_language_is_plain(language: str) -> None:
    code = Code(language, "a <b> & c\n")
    assert highlight(code, LIGHT) == plain_code(code) == "<pre>a &lt;b&gt; &amp; c</pre>"


@pytest.mark.parametrize("language", ["python", "html", "c++", "JSON", "text", "console"])
def test_coloured_code_is_escaped(language: str) -> None:
    html = highlight(Code(language, "x = '<script>alert(1)</script>'"), LIGHT)
    assert "<script" not in html
