"""How large a dialog is when it opens."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop.theme import theme

# So much of the screen, for its frame and whatever else is there.
_SHARE = 0.9


def fitting(dialog: QWidget, width: int, height: int) -> QSize:
    """It grows with the text, as far as its screen goes."""
    room = dialog.screen().availableSize() * _SHARE
    wanted = QSize(width, height) * theme().scale
    return wanted.boundedTo(room)
