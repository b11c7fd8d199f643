"""How an exported page looks: in light, in dark and on paper."""

from __future__ import annotations

from desktop.conversations.export.page_code import code_css
from desktop.palette import DARK, LIGHT, Palette


def style_sheet() -> str:
    """CSS that refers to nothing outside."""
    return f"""
:root {{ color-scheme: light dark; {_colours(LIGHT)} }}
{code_css(dark=False)}
@media screen and (prefers-color-scheme: dark) {{
:root {{ {_colours(DARK)} }}
{code_css(dark=True)}
}}
{_LAYOUT}
{_PAPER}"""


def _colours(p: Palette) -> str:
    names = ("window", "raised", "border", "text", "muted", "accent", "caution", "code")
    return " ".join(f"--{name}: {getattr(p, name)};" for name in names)


_LAYOUT = """
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2rem 1rem 4rem; background: var(--window); color: var(--text);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC",
    "Microsoft YaHei", "PingFang SC", sans-serif;
}
main { max-width: 46rem; margin: 0 auto; }
header { margin-bottom: 2rem; }
h1.title { font-size: 1.6rem; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
header p, footer, .origin { color: var(--muted); font-size: .85rem; margin: .4rem 0 0; }
footer { margin-top: 3rem; }
article { margin: 0 0 2rem; }
h2.who { font-size: .85rem; color: var(--muted); margin: 0 0 .4rem; }
article.user .plain { background: var(--raised); border-radius: .9rem; padding: .7rem 1rem; }
.plain { white-space: pre-wrap; }
.words, .plain { overflow-wrap: anywhere; }
.words h3, .words h4 { font-size: 1.2rem; } .words h5, .words h6 { font-size: 1rem; }
.words > :first-child { margin-top: 0; } .words > :last-child { margin-bottom: 0; }
.words blockquote {
  margin: .6rem 0; padding-left: 1rem; border-left: 3px solid var(--border); color: var(--muted);
}
a { color: var(--accent); }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .9em; }
:not(pre) > code { background: var(--raised); border-radius: .3rem; padding: .1em .3em; }
.pad { display: none; }
pre {
  background: var(--code); border: 1px solid var(--border); border-radius: .6rem;
  padding: .8rem 1rem; overflow-x: auto; line-height: 1.45;
}
pre[data-language]:not([data-language=""])::before {
  content: attr(data-language); display: block; color: var(--muted); font-size: .75rem;
  margin-bottom: .4rem;
}
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--border); padding: .35rem .7rem; }
th { background: var(--raised); }
li.checked, li.unchecked { list-style: none; }
li.checked::before { content: "\\2611\\00a0"; margin-left: -1.3em; }
li.unchecked::before { content: "\\2610\\00a0"; margin-left: -1.3em; }
.formula { overflow-x: auto; }
svg { max-width: 100%; overflow: visible; fill: currentColor; }
.attached { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0 0 .6rem; }
figure { margin: 0; }
figure img {
  display: block; max-width: 100%; width: auto; height: auto; max-height: 24rem;
  border-radius: .6rem; border: 1px solid var(--border);
}
figure.frame img { max-height: 10rem; }
figcaption { color: var(--muted); font-size: .8rem; }
.row { flex-basis: 100%; }
.chip {
  display: inline-block; border: 1px solid var(--border); border-radius: .6rem;
  padding: .3rem .7rem;
}
.chip small { color: var(--muted); }
details { color: var(--muted); margin: 0 0 .6rem; flex-basis: 100%; }
.note { color: var(--caution); margin: .5rem 0 0; font-size: .9rem; }
"""

_PAPER = """
@media print {
  body { padding: 0; background: #FFFFFF; font-size: 10.5pt; }
  main { max-width: none; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  table { display: table; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  figure, svg, tr { break-inside: avoid; }
  article.user .plain { border: 1px solid var(--border); }
}
"""
