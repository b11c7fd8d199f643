"""Colours of code in the light theme; the dark one has Pygments' "github-dark".

Pygments' own light styles are either pale, below the contrast of WCAG's AA, or garish.
"""

from __future__ import annotations

from pygments.style import Style
from pygments.token import (
    Comment,
    Error,
    Generic,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Token,
)

_TEXT, _QUIET = "#1F1E1C", "#656C76"
_RED, _BLUE, _NAVY, _PURPLE, _GREEN, _BROWN = (
    "#C42434",
    "#0550AE",
    "#0A3069",
    "#6639BA",
    "#116329",
    "#8A4600",
)


class Light(Style):
    """Few colours, each at least 4.5 : 1 on white."""

    name = "sidelight-light"
    background_color = "#FFFFFF"
    styles = {  # noqa: RUF012  (Pygments declares it so)
        Token: _TEXT,
        Comment: f"italic {_QUIET}",
        Comment.Preproc: f"noitalic {_RED}",
        Keyword: _RED,
        Keyword.Constant: _BLUE,
        Keyword.Type: _BLUE,
        Operator: _RED,
        Operator.Word: _RED,
        Punctuation: _TEXT,
        Name.Attribute: _BLUE,
        Name.Builtin: _BLUE,
        Name.Class: _BROWN,
        Name.Constant: _BLUE,
        Name.Decorator: _PURPLE,
        Name.Exception: _BROWN,
        Name.Function: _PURPLE,
        Name.Namespace: _TEXT,
        Name.Tag: _GREEN,
        Name.Variable: _BROWN,
        Number: _BLUE,
        Literal: _BLUE,
        String: _NAVY,
        String.Escape: _BLUE,
        String.Interpol: _BLUE,
        Generic.Deleted: _RED,
        Generic.Emph: "italic",
        Generic.Error: _RED,
        Generic.Heading: f"bold {_BLUE}",
        Generic.Inserted: _GREEN,
        Generic.Output: _QUIET,
        Generic.Prompt: _QUIET,
        Generic.Strong: "bold",
        Generic.Subheading: f"bold {_BLUE}",
        Generic.Traceback: _RED,
        Error: _RED,
    }
