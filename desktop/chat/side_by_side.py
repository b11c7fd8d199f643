"""Several answers to one question, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.messages.answer import AnswerView
from desktop.theme import theme

# What an answer needs to be read beside others.
_NARROWEST = 280
_GAP = 24


class SideBySide(QWidget):
    """In columns where there is room, else one above the other.

    Attributes:
        current: the one that the conversation goes on with.
        others: only to be read.
    """

    def __init__(self, current: AnswerView, others: Sequence[AnswerView]) -> None:
        super().__init__()
        self.current, self.others = current, tuple(others)
        self.setAccessibleName(self.tr("Answers side by side"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        for view in (*others, current):
            self._row.addWidget(view, 1, Qt.AlignmentFlag.AlignTop)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        views = (*self.others, self.current)
        if not self._in_columns(width):
            return sum(view.heightForWidth(width) for view in views) + _GAP * (len(views) - 1)
        column = (width - _GAP * (len(views) - 1)) // len(views)
        return max(view.heightForWidth(column) for view in views)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        columns = self._in_columns(event.size().width())
        self._row.setDirection(direction.LeftToRight if columns else direction.TopToBottom)

    def _in_columns(self, width: int) -> bool:
        return width >= (len(self.others) + 1) * _NARROWEST * theme().scale
