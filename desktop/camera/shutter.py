"""The round button that takes the picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from desktop.icons import icon
from desktop.theme import theme
from desktop.widgets.tooltips import plain_tooltip

_SIDE = 52
_ICON = 22
# It is large for a finger anyway.
_LARGEST = 1.5


class ShutterButton(QPushButton):
    """A disc in a ring; what it does is told by an icon and a name."""

    def __init__(self) -> None:
        super().__init__()
        self._icon_name = "camera"
        self._size()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self._on_theme_changed)

    @property
    def icon_name(self) -> str:
        return self._icon_name

    def show_action(self, icon_name: str, name: str) -> None:
        """What it does now."""
        self._icon_name = icon_name
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, _: QPaintEvent) -> None:
        p, side = theme().palette, self.width()
        middle = QPointF(side / 2, side / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(p.text if self.hasFocus() else p.border), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, side / 2 - 1.5, side / 2 - 1.5)
        disc = side / 2 - (6 if self.isDown() or not self.underMouse() else 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.accent if self.isEnabled() else p.pressed))
        painter.drawEllipse(middle, disc, disc)
        colour = p.on_accent if self.isEnabled() else p.muted
        at = QRectF(QPointF(), QSizeF(1, 1) * side * _ICON / _SIDE)
        at.moveCenter(middle)
        icon(self._icon_name, colour).paint(painter, at.toRect())
        painter.end()

    def _size(self) -> None:
        side = round(_SIDE * min(_LARGEST, theme().scale))
        self.setFixedSize(side, side)

    def _on_theme_changed(self) -> None:
        self._size()
        self.update()
