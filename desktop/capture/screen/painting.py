"""How the frozen screen is painted: dimmed, with the chosen part bright."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

_DIM = QColor(0, 0, 0, 115)
# The border is seen on any picture: the accent colour with a line of its opposite around it.
_ACCENT_WIDTH, _BORDER_WIDTH = 2.0, 3.0
EDGE = 6  # what is repainted around a rectangle, the border and what rounding adds


def paint_frozen(painter: QPainter, whole: QRect, bright: QRect) -> None:
    """Dims all of it but the bright part, over the picture that is painted already."""
    painter.setClipRegion(
        QRegion(whole).subtracted(QRegion(bright)), Qt.ClipOperation.IntersectClip
    )
    painter.fillRect(whole, _DIM)
    painter.setClipping(False)


def paint_border(painter: QPainter, rect: QRectF, accent: str, beside: str) -> None:
    """Around the rectangle, outside of it, so that all that is chosen is seen."""
    for colour, width in ((beside, _BORDER_WIDTH), (accent, _ACCENT_WIDTH)):
        outside = rect.adjusted(-width / 2, -width / 2, width / 2, width / 2)
        painter.setPen(QPen(QColor(colour), width, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(outside)
