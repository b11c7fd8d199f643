"""Buttons that carry an icon in the theme's colours and a name for everybody."""

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

from desktop.icons import icon
from desktop.theme import theme
from desktop.widgets.tooltips import plain_tooltip

# Left and right of the text of a chip, see the style sheet.
_CHIP_PADDING = 34


class IconButton(QPushButton):
    """A button with an icon; its text may be empty, its name never is.

    Args:
        icon_name: of the file in resources/icons.
        name: what it does, for the tooltip and for screen readers.
        look: "plain", "outlined", "filled" or "quiet", see the style sheet.
        text: beside the icon.
    """

    def __init__(
        self,
        icon_name: str,
        name: str,
        look: str = "plain",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._look = look
        self.setProperty("look", look)
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name)
        self.setIconSize(QSize(18, 18))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._paint_icon()
        theme().changed.connect(self._paint_icon)

    def set_icon(self, icon_name: str, name: str) -> None:
        """Another icon and what it does now."""
        self._icon_name = icon_name
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name)
        self._paint_icon()

    def _paint_icon(self) -> None:
        p = theme().palette
        colour = {"filled": p.on_accent, "quiet": p.muted}.get(self._look, p.text)
        self.setIcon(icon(self._icon_name, colour, p.muted))


class Chip(QPushButton):
    """A suggestion to click; where there is little room, its end is left out."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("look", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip(plain_tooltip(text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - _CHIP_PADDING
        end = Qt.TextElideMode.ElideRight
        option.text = self.fontMetrics().elidedText(self.text(), end, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
