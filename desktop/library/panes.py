"""Two halves side by side, of which one at a time is shown where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.theme import theme

_NARROW = 900
_RIGHT_MIN, _RIGHT_MAX, _RIGHT_SHARE = 360, 560, 0.42
_ANY_WIDTH = 16_777_215  # QWIDGETSIZE_MAX of Qt


class Panes(QWidget):
    """A list and what belongs to its current row.

    Signals:
        half_shown: which half is seen, or whether both are, is another now.

    Attributes:
        is_narrow: one of them at a time.
        keyboard_was_right: when it changed last, the keyboard was in the right half.
    """

    half_shown = Signal()

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self.is_narrow = False
        self.keyboard_was_right = False
        self._left, self._right = left, right
        self._split = QFrame()
        self._split.setObjectName("librarySplit")
        self._split.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self._split)
        row.addWidget(right)

    def show_half(self, right: bool) -> None:
        """Where it is narrow, show that half; elsewhere both are seen anyway."""
        keyboard = self.window().focusWidget()
        self.keyboard_was_right = keyboard is not None and self._right.isAncestorOf(keyboard)
        self._left.setVisible(not (self.is_narrow and right))
        self._right.setVisible(right or not self.is_narrow)
        self._split.setVisible(not self.is_narrow)
        self.half_shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = theme().scale
        narrow = self.width() < _NARROW * scale
        if narrow:
            self._right.setMinimumWidth(0)
            self._right.setMaximumWidth(_ANY_WIDTH)
        else:
            room = round(self.width() * _RIGHT_SHARE)
            self._right.setFixedWidth(max(_RIGHT_MIN, min(round(_RIGHT_MAX * scale), room)))
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self.show_half(right=False)
