"""The words over a frozen screen: what can be done, and how large the rectangle is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.theme import theme
from desktop.widgets.joined import one_by_one

_GAP = 8


class _Pill(QLabel):
    """On a patch of the theme's own surface, readable over any picture; lets the mouse through."""

    def __init__(self, parent: QWidget, padding: str) -> None:
        super().__init__(parent)
        self._over = parent
        p = theme().palette
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet(
            f"background: {p.surface}; color: {p.text}; border: 1px solid {p.border}; "
            f"border-radius: 12px; padding: {padding};"
        )


class HintLabel(_Pill):
    """What the mouse and the keys do, at the top of the screen."""

    def __init__(self, parent: QWidget, *, knows_windows: bool) -> None:
        super().__init__(parent, "12px 20px")
        first = self.tr("Drag over what you want to show")
        click = (
            self.tr("Click takes a window, Enter the whole screen")
            if knows_windows
            else self.tr("Click or Enter takes the whole screen")
        )
        keys = self.tr("Arrow keys draw and move, Esc gives up")
        self.text_for_readers = one_by_one((first, click, keys))
        muted = theme().palette.muted
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setText(
            f'<p style="margin: 0 0 4px 0"><b>{first}</b></p>'
            f'<p style="margin: 0; color: {muted}">{click}<br>{keys}</p>'
        )

    def place(self) -> None:
        self.adjustSize()
        free = self._over.width() - self.width()
        self.move(max(0, free // 2), min(48, self._over.height() // 10))


class SizeLabel(_Pill):
    """The size of the rectangle, beside its lower right corner."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "3px 9px")
        self.hide()

    def show_size(self, size: QSize, rect: QRect, *, waits: bool) -> None:
        """Of the rectangle.

        Args:
            size: in pixels of the picture.
            rect: where it is on the screen.
            waits: it stays until Enter is pressed, which is said.
        """
        self.setVisible(not size.isEmpty())
        if size.isEmpty():
            return
        words = f"{size.width()} \u00d7 {size.height()}"
        self.setText(self.tr("{0}, Enter takes it").format(words) if waits else words)
        self.adjustSize()
        self.move(self._corner(rect))

    def _corner(self, rect: QRect) -> QPoint:
        """Below, above where there is no room, inside where there is none either."""
        space = self._over.rect()
        x = min(max(rect.right() - self.width() + 1, 0), space.width() - self.width())
        below, above = rect.bottom() + _GAP, rect.top() - _GAP - self.height()
        if below + self.height() <= space.height():
            return QPoint(x, below)
        inside = rect.bottom() - _GAP - self.height()
        return QPoint(x, above if above >= 0 else inside)
