"""A picture of the whole desktop, taken apart into its screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from desktop.capture.screen.shot import Shot


def per_screen(image: QImage, areas: Sequence[QRect]) -> list[Shot]:
    """``areas``: of the screens, in device-independent pixels.

    Compositors draw the rectangle around all screens at one scale, that of the sharpest.
    """
    around = QRect()
    for area in areas:
        around = around.united(area)
    if around.isEmpty():
        return []
    across, down = image.width() / around.width(), image.height() / around.height()

    def pixels(corner: QPoint) -> QPoint:
        place = corner - around.topLeft()
        return QPoint(round(place.x() * across), round(place.y() * down))

    return [
        Shot(image.copy(QRect(pixels(area.topLeft()), pixels(_end(area)) - QPoint(1, 1))), area)
        for area in areas
    ]


def _end(area: QRect) -> QPoint:
    """The first point beyond it; Qt's own bottom right is the last one inside."""
    return area.bottomRight() + QPoint(1, 1)
