"""How loud it was just now and a moment before."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import theme

_BAR, _GAP = 3, 2
_BARS = 40
_HEIGHT = 24


class LevelMeter(QWidget):
    """Bars that come in from the right, one for each level; dots where there was none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: deque[float] = deque(maxlen=_BARS)
        self.setAccessibleName(self.tr("Loudness"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(12 * (_BAR + _GAP), _HEIGHT)
        self.setMaximumWidth(_BARS * (_BAR + _GAP))
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), _HEIGHT)

    def add(self, level: float) -> None:
        """0 to 1."""
        self._levels.append(level)
        self.update()

    def clear(self) -> None:
        self._levels.clear()
        self.update()

    def levels(self) -> tuple[float, ...]:
        """What is shown, the newest last."""
        return tuple(self._levels)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        p = theme().palette
        count = self.width() // (_BAR + _GAP)
        levels = [*[0.0] * count, *self._levels][-count:] if count else []
        for number, level in enumerate(levels):
            painter.setBrush(QColor(p.accent if level > 0 else p.border))
            painter.drawRoundedRect(self._bar(number, level), _BAR / 2, _BAR / 2)

    def _bar(self, number: int, level: float) -> QRectF:
        height = _BAR + level * (self.height() - _BAR)
        return QRectF(number * (_BAR + _GAP), (self.height() - height) / 2, _BAR, height)
