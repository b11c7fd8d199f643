"""A column that is scrolled when there is too much of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.keyboard_frame import KeyboardFrame

_SIDE, _ABOVE = 24, 20


class Column(QScrollArea):
    """As wide inside whether there is a scroll bar or not; the arrow keys scroll it.

    Attributes:
        inside: where its parts are put.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        KeyboardFrame(self)
        content = Content()
        content.setObjectName("column")
        self.inside = QVBoxLayout(content)
        self.inside.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = max(0, self.width() - self.viewport().width())
        margin = max(0, _SIDE - bar)
        if margin != self.inside.contentsMargins().right():
            # Before the content is laid out, or it would be seen moving.
            self.inside.setContentsMargins(_SIDE, _ABOVE, margin, _ABOVE)
        super().resizeEvent(event)


class Content(QWidget):
    """As high as its words need at its width; the least height of options is that of narrow ones,
    and would leave room below everything."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
