"""The rectangle that is being chosen, in the picture's own pixels. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize


class Selection:
    """A rectangle that never leaves the picture; empty at first."""

    def __init__(self, size: QSize) -> None:
        self._whole = QRect(QPoint(0, 0), size)
        self._anchor = QPoint()
        self.rect = QRect()

    @property
    def is_empty(self) -> bool:
        return self.rect.isEmpty()

    @property
    def whole(self) -> QRect:
        return QRect(self._whole)

    def begin(self, corner: QPoint) -> None:
        self._anchor = self._inside(corner)
        self.rect = QRect()

    def stretch(self, corner: QPoint) -> None:
        """From where it began to this corner; corners lie between pixels."""
        end = self._inside(corner)
        left, right = sorted((self._anchor.x(), end.x()))
        top, bottom = sorted((self._anchor.y(), end.y()))
        self.rect = QRect(left, top, right - left, bottom - top)

    def select(self, rect: QRect) -> None:
        self.rect = rect.intersected(self._whole)

    def clear(self) -> None:
        self.rect = QRect()

    def move(self, by: QPoint) -> None:
        """As far as there is room."""
        room = self._whole
        x = min(max(self.rect.x() + by.x(), 0), room.width() - self.rect.width())
        y = min(max(self.rect.y() + by.y(), 0), room.height() - self.rect.height())
        self._anchor += QPoint(x, y) - self.rect.topLeft()
        self.rect.moveTo(x, y)

    def grow(self, by: QPoint) -> None:
        """Move the right and the lower side; at least a pixel is left."""
        width = max(1, min(self.rect.width() + by.x(), self._whole.width() - self.rect.x()))
        height = max(1, min(self.rect.height() + by.y(), self._whole.height() - self.rect.y()))
        self.rect.setSize(QSize(width, height))

    def begin_in_the_middle(self) -> None:
        """Half as wide and as high as the picture, for those who use the keyboard alone."""
        size = self._whole.size() / 2
        self.rect = QRect(QPoint(size.width() // 2, size.height() // 2), size)

    def _inside(self, corner: QPoint) -> QPoint:
        return QPoint(
            min(max(corner.x(), 0), self._whole.width()),
            min(max(corner.y(), 0), self._whole.height()),
        )
