"""The texts of the table of settings, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.settings.marking import CONTEXT


def shown(text: str) -> str:
    """Marked for translation where it stands in the table."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""
