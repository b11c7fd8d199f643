"""How prose looks in QTextDocument, which knows little of CSS."""

from __future__ import annotations

from desktop.palette import Palette


def prose_css(p: Palette) -> str:
    """Spacing, tables, inline code.

    Sizes are steps from the size of the text; Qt would add its own step to one in pixels.
    """
    return f"""
    p {{ margin: 0 0 2px 0; line-height: 140%; }}
    .formula {{ line-height: 100%; margin: 4px 0 4px 0; }}
    h1 {{ font-size: x-large; font-weight: 600; margin: 10px 0 8px 0; }}
    h2 {{ font-size: large; font-weight: 600; margin: 10px 0 6px 0; }}
    h3, h4, h5, h6 {{ font-size: medium; font-weight: 600; margin: 8px 0 6px 0; }}
    li {{ margin: 0 0 4px 0; line-height: 140%; }}
    a {{ color: {p.accent}; }}
    blockquote {{ color: {p.muted}; margin: 4px 0 8px 14px; }}
    code, .pad {{ background-color: {p.raised}; color: {p.text}; }}
    th {{ font-weight: 600; background-color: {p.raised}; }}
    td, th {{ border: 1px solid {p.border}; padding: 6px 10px; }}
    table {{ border-collapse: collapse; margin: 4px 0 10px 0; }}
    hr {{ background-color: {p.border}; }}
    """
