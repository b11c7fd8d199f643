"""A thin ring that fills."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desktop.theme import theme

_SIZE = 18
_WIDTH = 2.5
_TOP = 90 * 16
_WHOLE = -360 * 16


class Ring(QProgressBar):
    """Can be reached by Tab, as its words are in its tooltip and its name. A screen reader is told
    that it is a bar, and how full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._warns = False
        self.setRange(0, 100)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._on_theme_changed)

    def share(self) -> float:
        """What is shown, 0 to 1."""
        return self._share

    def warns(self) -> bool:
        """Whether it is in the colour of warnings."""
        return self._warns

    def show_share(self, share: float, warns: bool) -> None:
        self._share = min(1.0, max(0.0, share))
        self.setValue(round(100 * self._share))
        self._warns = warns
        self.update()

    def sizeHint(self) -> QSize:
        side = round(_SIZE * theme().scale)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = _WIDTH / 2 + 2
        room = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(QPen(QColor(p.border), _WIDTH))
        painter.drawEllipse(room)
        full = QPen(QColor(p.caution if self._warns else p.accent), _WIDTH)
        full.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(full)
        painter.drawArc(room, _TOP, round(_WHOLE * self._share))
        if self.hasFocus():
            painter.setPen(QPen(QColor(p.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
