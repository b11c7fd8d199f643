"""A frame around a place that scrolls, while the keyboard is in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme import theme

_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
# Another window, or a menu, has the keyboard for a while.
_FOR_A_WHILE = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
_WIDTH, _RADIUS = 2.0, 8.0


class KeyboardFrame(QWidget):
    """Seen when a key led there. A click in a place gives it the keyboard too, but whoever clicks
    knows where that was."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.reason() not in _FOR_A_WHILE:
            self.setVisible(event.gotFocus() and event.reason() in _KEYS)
            self._cover()
        elif event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().palette.accent), _WIDTH))
        inset = _WIDTH / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()

    def _cover(self) -> None:
        # Kept as an attribute it would make a circle, which ends the process badly.
        around = self.parentWidget()
        if around is not None:
            self.setGeometry(around.rect())
            self.raise_()
