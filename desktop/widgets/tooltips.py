"""Tooltips that name files and models, which may be called anything."""

from __future__ import annotations

from html import escape


def plain_tooltip(text: str) -> str:
    """A tooltip that shows the text letter by letter; Qt would take ``<b>`` in it for markup."""
    if "<" not in text:
        return text
    lines = escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>"
