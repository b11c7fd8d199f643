"""Buttons that carry an icon in the theme's colours and a name for everybody."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.icons import ICON_SIDE, icon
from desktop.theme import scaled, theme
from desktop.widgets.tooltips import plain_tooltip

# Left and right of the text of a chip, see the style sheet.
_CHIP_PADDING = 34
# What Qt leaves between icon and text is little; this is added.
_GAP = " "
# What Qt leaves for a text, also where there is none.
_NO_TEXT = 4
# Around an icon in a button of a fixed size, at least.
_AROUND = 3
# Between the icon and the edge of a round button, and of a small one.
_ROUND, _SMALL = 8, 3


def round_side() -> int:
    """Of a round button, as high as it is wide."""
    return 2 * (round(ICON_SIDE / 2 * theme().scale) + _ROUND)


def small_side() -> int:
    """Of a cross at the edge of something."""
    return scaled(ICON_SIDE) + 2 * _SMALL


class IconButton(QPushButton):
    """A button with an icon as large as text is; its text may be empty, its name never is.

    Args:
        icon_name: of the file in resources/icons.
        name: what it does, for the tooltip and for screen readers.
        look: "plain", "outlined", "filled", "quiet" or "cross", see the style sheet.
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
        self._fitted = self.iconSize()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._paint_icon()
        theme().changed.connect(self._paint_icon)

    def set_icon(self, icon_name: str, name: str) -> None:
        """Another icon and what it does now."""
        self._icon_name = icon_name
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name)
        self._paint_icon()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        more = self.fontMetrics().horizontalAdvance(_GAP) if self.text() else -_NO_TEXT
        return QSize(size.width() + more, size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if option.text:
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            option.text = f"{option.text}{_GAP}" if mirrored else f"{_GAP}{option.text}"
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _paint_icon(self) -> None:
        p = theme().palette
        colour = {"filled": p.on_accent, "quiet": p.muted, "cross": p.muted}.get(self._look, p.text)
        self.setIcon(icon(self._icon_name, colour, p.muted))
        self._fit_icon()

    def _fit_icon(self) -> None:
        """Unless somebody has set another size."""
        if self.iconSize() == self._fitted:
            side = min(scaled(ICON_SIDE), self.maximumHeight() - 2 * _AROUND)
            self._fitted = QSize(side, side)
            self.setIconSize(self._fitted)


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
