"""The halves of a room side by side; in a narrow window one of them at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.theme import scaled, theme

_NARROW, _LEFT_WIDTH = 760, 348
_ANY_WIDTH = 16_777_215


class Halves(QWidget):
    """Signals: changed - which half is seen, or whether both are.

    Attributes:
        is_narrow: one at a time.
        shows_right: of a narrow one.
    """

    changed = Signal()

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self.is_narrow = self.shows_right = False
        self._left, self._right = left, right
        self._split = QFrame()
        self._split.setObjectName("librarySplit")
        self._split.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self._split)
        row.addWidget(right, 1)
        theme().changed.connect(self._fit)

    def show_half(self, right: bool) -> None:
        """Elsewhere both are seen anyway."""
        self.shows_right = right
        self._left.setVisible(not (self.is_narrow and right))
        self._right.setVisible(right or not self.is_narrow)
        self._split.setVisible(not self.is_narrow)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < scaled(_NARROW)
        if narrow:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(_ANY_WIDTH)
        else:
            self._left.setFixedWidth(scaled(_LEFT_WIDTH))
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self.show_half(self.shows_right)
