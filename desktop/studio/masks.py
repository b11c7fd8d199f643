"""A mask that is painted: strokes, undone one by one. Has no widgets."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from models.engine.drawing import Mask

_MOST_UNDONE = 30
_PAINTED, _BARE = QColor(255, 255, 255), QColor(0, 0, 0)


class PaintedMask:
    """White is drawn anew, black stays.

    Attributes:
        image: one byte a pixel, of the picture's size.
    """

    def __init__(self, size: QSize, image: QImage | None = None) -> None:
        if image is not None and image.size() == size:
            self.image = image.copy()
        else:
            self.image = QImage(size, QImage.Format.Format_Grayscale8)
            self.image.fill(0)
        self._before: list[QImage] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def is_empty(self) -> bool:
        """Nothing would be drawn anew."""
        return not any(bytes(self.image.constBits()))

    def begin(self) -> None:
        """What follows is undone together."""
        self._before = [*self._before[1 - _MOST_UNDONE :], self.image.copy()]

    def stroke(self, start: QPointF, end: QPointF, width: float, *, erases: bool) -> None:
        """A line in pixels of the picture, with round ends; a dot where both are the same."""
        painter = QPainter(self.image)
        colour = _BARE if erases else _PAINTED
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if start == end:
            painter.drawPoint(start)
        else:
            painter.drawLine(start, end)
        painter.end()

    def clear(self) -> None:
        self.begin()
        self.image.fill(0)

    def invert(self) -> None:
        self.begin()
        self.image.invertPixels()

    def undo(self) -> None:
        if self._before:
            self.image = self._before.pop()


def mask_of(image: QImage) -> Mask | None:
    """As the engine takes it; None where nothing would be drawn anew."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    data = bytes(grey.constBits())
    rows = b"".join(data[at * line : at * line + width] for at in range(height))
    return Mask(width, height, rows) if any(rows) else None
