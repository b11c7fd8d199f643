"""What conversations are exported as, and what tells such files from others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

Format = Literal["json", "markdown", "html"]
SUFFIXES: Mapping[Format, str] = {"json": ".json", "markdown": ".md", "html": ".html"}

# The newest version that can be read; it is the same for all formats.
VERSION = 1
# The key of the version in JSON.
MARK = "sidelight_conversations"
# How a Markdown file begins.
MARKDOWN_MARK = "<!-- sidelight-conversation"
# What holds the JSON in an HTML file.
TEMPLATE = '<template id="sidelight-conversation">'
# Nothing larger is written, and nothing larger is read.
MOST_BYTES = 1 << 30
# Nor more things in JSON: a gigabyte of brackets would become many times as much in memory.
MOST_ITEMS = 30_000_000

Breathe = Callable[[], None]


def items_in(data: bytes) -> int:
    """At least as many as there are values in the JSON."""
    return sum(data.count(mark) for mark in (b",", b"[", b"{"))


def without_a_breath() -> None:
    """For whoever has nothing to do in the middle of a long export."""
