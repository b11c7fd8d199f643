"""Every text can be read on everything it is written on."""

from __future__ import annotations

import re

import pytest

from desktop.messages.highlighting import highlight
from desktop.messages.markdown import Code
from desktop.palette import DARK, LIGHT, Palette, contrast

_AA = 4.5
_AA_ICONS = 3.0
# Text colour: the backgrounds the style sheet and the Markdown style put behind it.
_USES = {
    "text": ("window", "surface", "raised", "pressed", "soft", "danger_soft", "code"),
    "muted": ("window", "surface", "raised", "pressed", "danger_soft", "code"),
    "danger": ("surface", "danger_soft"),
    "accent": ("window",),
    "on_accent": ("accent",),
}
_PAIRS = [(fore, back) for fore, backs in _USES.items() for back in backs]
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
def test_what_has_the_keyboard_can_be_seen(palette: Palette) -> None:
    for back in (palette.window, palette.surface, palette.raised, palette.danger_soft):
        assert contrast(palette.accent, back) >= _AA_ICONS
