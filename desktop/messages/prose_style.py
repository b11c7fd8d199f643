"""How prose looks in QTextDocument, which knows little of CSS."""

from __future__ import annotations

from desktop.palette import Palette


def prose_css(p: Palette, html: str = "") -> str:
    """Spacing, tables, inline code.

    Sizes are steps from the size of the text; Qt would add its own step to one in pixels.

    Args:
        html: only what it has a use for, as each document reads all of it anew.
    """
    return "\n".join(rule for mark, rule in _rules(p) if not html or mark in html)


def _rules(p: Palette) -> tuple[tuple[str, str], ...]:
    """Each after what only a text has that needs it."""
    return (
        ("<p", "p { margin: 0 0 2px 0; line-height: 140%; }"),
        ("formula", ".formula { line-height: 100%; margin: 4px 0 4px 0; }"),
        ("<h1", "h1 { font-size: x-large; font-weight: 600; margin: 10px 0 8px 0; }"),
        ("<h2", "h2 { font-size: large; font-weight: 600; margin: 10px 0 6px 0; }"),
        ("<h", "h3, h4, h5, h6 { font-size: medium; font-weight: 600; margin: 8px 0 6px 0; }"),
        ("<li", "li { margin: 0 0 4px 0; line-height: 140%; }"),
        ("<a", f"a {{ color: {p.accent}; }}"),
        ("<blockquote", f"blockquote {{ color: {p.muted}; margin: 4px 0 8px 14px; }}"),
        ("<code", f"code, .pad {{ background-color: {p.raised}; color: {p.text}; }}"),
        ("<th", f"th {{ font-weight: 600; background-color: {p.raised}; }}"),
        ("<t", f"td, th {{ border: 1px solid {p.border}; padding: 6px 10px; }}"),
        ("<table", "table { border-collapse: collapse; margin: 4px 0 10px 0; }"),
        ("<hr", f"hr {{ background-color: {p.border}; }}"),
    )
