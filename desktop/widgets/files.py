"""A file without a picture of its own, by its name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.widgets.buttons import IconButton

_SIZE = QSize(176, 46)
# Left and right of icon and text, and between them.
_PADDING = 48


class FileButton(IconButton):
    """An icon and the name in one line, cut in the middle so that its suffix stays."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(icon_name, name, "file", name, parent)
        self.setFixedSize(_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        middle = Qt.TextElideMode.ElideMiddle
        room = self.width() - _PADDING
        option.text = " " + self.fontMetrics().elidedText(self.text(), middle, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
