"""What stands for a row for the moment until its view is made: lines without words."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.theme import theme

# The height of a line and the way to the next one, in pixels; how far the lines reach, in turn.
_LINE, _STEP = 12, 26
_SHARES = (0.97, 0.92, 0.99, 0.6)


def paint_placeholder(painter: QPainter, field: QRect, seen: QRect) -> None:
    """Only within ``seen``, for a row may be far higher."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().palette.raised))
    first = max(0, (seen.top() - field.top()) // _STEP)
    stop = min(max(1, field.height() // _STEP), (seen.bottom() - field.top()) // _STEP + 1)
    for line in range(first, stop):
        width = round(field.width() * _SHARES[line % len(_SHARES)])
        painter.drawRoundedRect(field.left(), field.top() + line * _STEP, width, _LINE, 6, 6)
