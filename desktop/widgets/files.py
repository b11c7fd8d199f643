"""A file without a picture of its own, by its name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.widgets.tooltips import plain_tooltip

_PADDING = 16


class FileButton(QPushButton):
    """The name over one line, cut in the middle so that its suffix stays."""

    def __init__(self, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setProperty("look", "file")
        self.setFixedSize(QSize(2 * side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - _PADDING
        middle = Qt.TextElideMode.ElideMiddle
        option.text = self.fontMetrics().elidedText(self.text(), middle, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
