"""When a press of the mouse has become a drag."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


class DragStart:
    """Fed with a widget's presses and moves."""

    def __init__(self) -> None:
        self._pressed_at: QPoint | None = None

    @property
    def is_pressed(self) -> bool:
        """The left button went down and nothing is dragged yet."""
        return self._pressed_at is not None

    def press(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.globalPosition().toPoint() if left else None

    def begins(self, event: QMouseEvent) -> bool:
        """Whether the mouse has moved far enough; once for each press."""
        if self._pressed_at is None:
            return False
        moved = (event.globalPosition().toPoint() - self._pressed_at).manhattanLength()
        if moved < QApplication.startDragDistance():
            return False
        self._pressed_at = None
        return True
