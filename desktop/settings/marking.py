"""Marks texts for translation without Qt, so that the table of settings is read quickly."""

from __future__ import annotations

CONTEXT = "Settings"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text as it is. Qt's lupdate finds its calls by this name, with literals only; whoever
    shows the text calls `QCoreApplication.translate` with the same context."""
    return text
