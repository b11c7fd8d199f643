"""A file without a picture of its own, by its name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.icons import ICON_SIDE
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton

_WIDTH = 176
# Above and below the name.
_ABOVE_AND_BELOW = 29
# Left and right of icon and name, and between them.
_PADDING = 30


class FileButton(IconButton):
    """An icon and the name in one line, cut in the middle so that its suffix stays."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(icon_name, name, "file", name, parent)
        self._fit_size()
        theme().changed.connect(self._fit_size)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        middle = Qt.TextElideMode.ElideMiddle
        room = self.width() - _PADDING - scaled(ICON_SIDE)
        option.text = " " + self.fontMetrics().elidedText(self.text(), middle, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _fit_size(self) -> None:
        # The button's own font is another one only later.
        letters = QFontMetrics(QApplication.font()).height()
        self.setFixedSize(scaled(_WIDTH), letters + _ABOVE_AND_BELOW)
