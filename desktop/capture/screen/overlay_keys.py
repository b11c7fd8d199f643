"""What the keys mean over a frozen screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_LARGE_STEP = 10


def step_of(event: QKeyEvent) -> QPoint | None:
    """Where an arrow key leads, in pixels: one, or ten with Ctrl; None for another key."""
    step = _STEPS.get(Qt.Key(event.key()))
    if step is None:
        return None
    is_large = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return step * _LARGE_STEP if is_large else step


def grows(event: QKeyEvent) -> bool:
    """With Shift it is the lower right corner that moves."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def is_select_all(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.SelectAll)
