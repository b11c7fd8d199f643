"""Every text can be read on everything it is written on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from desktop.messages.highlighting import highlight
from desktop.messages.markdown import Code
from desktop.messages.prose_style import prose_css
from desktop.palette import DARK, LIGHT, Palette, contrast
from desktop.style_sheet import style_sheet

_AA = 4.5
_AA_PARTS = 3.0
_GROUNDS = (
    *("window", "surface", "raised", "pressed", "soft"),
    *("danger_soft", "caution_soft", "code"),
)
# Text colour: what the style sheets and whoever paints put behind it.
_USES = {
    "text": _GROUNDS,
    "muted": _GROUNDS,
    "accent": _GROUNDS,
    "danger": ("window", "surface", "raised", "danger_soft"),
    "caution": ("window", "surface", "raised", "caution_soft"),
    "on_accent": ("accent",),
}
_PAIRS = [(fore, back) for fore, backs in _USES.items() for back in backs]
# What tells a part of the window: what is around it, where it stands. Icons are in the colours of
# texts, and so are the marks of boxes.
_PARTS = {
    "outline": ("window", "surface", "raised"),
    "accent": (*_GROUNDS, "border"),
    "danger": ("surface",),
    "on_accent": ("accent",),
}
_PART_PAIRS = [(fore, back) for fore, backs in _PARTS.items() for back in backs]
# Of these the edge is what tells that they are there.
_TOLD_BY_EDGES = ("#composer", 'QLineEdit[look="field"]', 'QPlainTextEdit[look="field"]')
_NAMED = Palette(**{field.name: f"<{field.name}>" for field in fields(Palette)})
_PROGRAMS = {
    "python": '@wraps\nclass A(B):\n    """Doc."""\n    def f(self, x: int = 0x1F) -> str:\n'
    '        # why\n        return f"{x!r}\\n" if x and not None else self.y  # 1.5\n',
    "cpp": '#include <map>\nint main() { /* c */ goto x; x: return std::max(1, 2) + "a\\n"[0]; }',
    "html": '<!DOCTYPE html><p class="a">&amp; text</p><!-- no --><script>let a = /r/g;</script>',
    "diff": "--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n",
    "bash": "#!/bin/sh\nfor f in *.txt; do echo \"$f\" | grep -E 'x'; done",
    "pycon": '>>> 1 / 0\nTraceback (most recent call last):\n  File "<s>", line 1\nError: no\n',
    "ruby": "def a; :b =~ /x#{1}/; @c = 'd'; raise Error; end",
    "yaml": "a: &b [1, true]\nc: *b  # d\n",
    "python3": "x = $ ?",
}


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#3B5BDB", "#3B5BDB") == pytest.approx(1.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize(("fore", "back"), _PAIRS)
def test_text_can_be_read(palette: Palette, fore: str, back: str) -> None:
    assert contrast(getattr(palette, fore), getattr(palette, back)) >= _AA


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("language", _PROGRAMS)
def test_coloured_code_can_be_read(palette: Palette, language: str) -> None:
    html = highlight(Code(language, _PROGRAMS[language]), palette)
    coloured = re.findall(r'<span style="([^"]*)">([^<]*)</span>', html)
    assert coloured
    for style, text in coloured:
        fore = re.search(r"(?<![-\w])color: (#\w{6})", style)
        back = re.search(r"background-color: (#\w{6})", style)
        colours = (fore[1] if fore else palette.text, back[1] if back else palette.code)
        assert not text.strip() or contrast(*colours) >= _AA, (style, text)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize(("fore", "back"), _PART_PAIRS)
def test_parts_of_the_window_can_be_told(palette: Palette, fore: str, back: str) -> None:
    assert contrast(getattr(palette, fore), getattr(palette, back)) >= _AA_PARTS


def _rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Selector and properties of all that is styled, colours by their names in angle brackets."""
    css = style_sheet(_NAMED) + prose_css(_NAMED)
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        pairs = (one.partition(":") for one in body.split(";"))
        properties = {name.strip(): value.strip() for name, _, value in pairs}
        for selector in selectors.split(","):
            yield selector.strip(), properties


def _named(properties: dict[str, str], *names: str) -> list[str]:
    """The colours of those properties."""
    values = (properties.get(name, "") for name in names)
    return [colour for value in values for colour in re.findall(r"<(\w+)>", value)]


def test_every_pair_of_the_style_sheets_is_among_those_that_are_tried() -> None:
    rules = list(_rules())
    assert len(rules) > 100
    for selector, properties in rules:
        for fore in _named(properties, "color", "placeholder-text-color", "selection-color"):
            backs = _named(properties, "background", "background-color")
            assert set(backs) <= set(_USES[fore]), selector


def test_fields_are_told_by_edges_that_can_be_seen() -> None:
    for selector, properties in _rules():
        if selector.startswith(_TOLD_BY_EDGES):
            assert set(_named(properties, "border")) <= _PARTS.keys(), selector
        if ":focus" in selector:
            colours = _named(properties, "border", "background")
            assert colours, selector
            assert set(colours) <= _PARTS.keys(), selector
