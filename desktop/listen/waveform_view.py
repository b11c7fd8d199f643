"""A sound's outline, where it is played, and a way to any place in it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from desktop.theme import theme
from models.inputs.clock import clock

Outline = tuple[tuple[float, float], ...]

_TICKS = 1000  # in a second
_BAR, _GAP = 3, 1
_SIDE = 4
_HEIGHT = 72
# A sound that is shorter is stepped through by the second.
_SHORT_S, _STEP_S, _LONG_STEP_S, _PAGES = 60.0, 1.0, 5.0, 10


class WaveformView(QAbstractSlider):
    """Bars from low to high; what was played is in the accent colour.

    A click or a drag, the arrow keys, Page Up, Page Down, Home and End go to another place. For
    screen readers it is a slider.

    Signals:
        sought(seconds): the user wants to go there.
        toggled: Space; play or pause.
    """

    sought = Signal(float)
    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._outline: Outline = ()
        self._loudest = 1.0
        self._painted_x = 0.0
        self.setOrientation(Qt.Orientation.Horizontal)
        # Time goes to the right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Waveform"))
        self.set_length(0.0)
        self.actionTriggered.connect(self._on_action)
        self.valueChanged.connect(self._on_value)
        theme().changed.connect(self.update)

    @property
    def seconds(self) -> float:
        """Where it is."""
        return self.sliderPosition() / _TICKS

    def set_length(self, seconds: float) -> None:
        """0 while it is not known: it cannot be moved."""
        self.setRange(0, int(seconds * _TICKS))
        step = _STEP_S if seconds < _SHORT_S else _LONG_STEP_S
        self.setSingleStep(int(step * _TICKS))
        self.setPageStep(max(self.singleStep(), self.maximum() // _PAGES))
        self._on_value()
        self._painted_x = self._x()
        self.update()

    def show_outline(self, outline: Outline) -> None:
        """Pairs (low, high), -1 to 1, at equal distances; () while it is not known."""
        self._outline = outline
        loudest = max((max(abs(low), abs(high)) for low, high in outline), default=0.0)
        # A quiet recording is drawn larger, but noise alone does not look like speech.
        self._loudest = max(0.1, loudest)
        self.update()

    def show_position(self, seconds: float) -> None:
        """Without telling; a drag goes on."""
        if not self.isSliderDown():
            self._move(round(seconds * _TICKS))

    def sizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._painted_x = self._x()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.maximum():
            self.setSliderDown(True)
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Paints only what lies between the old place and the new one."""
        if change is QAbstractSlider.SliderChange.SliderValueChange:
            left, right = sorted((self._painted_x, self._x()))
            self.update(QRectF(left - 4, 0, right - left + 8, self.height()).toAlignedRect())
            self._painted_x = self._x()
        else:
            super().sliderChange(change)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        here = self._x()
        self._paint_bars(painter, event.rect(), here)
        if self.maximum():
            painter.setBrush(QColor(p.accent))
            painter.drawRoundedRect(QRectF(here - 1, 2, 2, self.height() - 4), 1, 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(p.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _paint_bars(self, painter: QPainter, shown: QRect, here: float) -> None:
        p = theme().palette
        played, to_come = QColor(p.accent), QColor(p.muted)
        to_come.setAlphaF(0.55)
        middle, half = self.height() / 2, self.height() / 2 - 6
        pitch, left = _BAR + _GAP, self._room().left()
        first = max(0, math.floor((shown.left() - left) / pitch))
        last = min(self._bars(), math.ceil((shown.right() + 1 - left) / pitch))
        for bar in range(first, last):
            low, high = self._extent(bar)
            x = left + bar * pitch
            top = min(middle - high * half, middle - 1)
            bottom = max(middle - low * half, middle + 1)
            painter.setBrush(played if x + _BAR / 2 <= here else to_come)
            painter.drawRoundedRect(QRectF(x, top, _BAR, bottom - top), 1.5, 1.5)

    def _extent(self, bar: int) -> tuple[float, float]:
        """How low and how high it goes in what a bar stands for, the loudest being 1."""
        count, bars = len(self._outline), self._bars()
        if not count:
            return 0.0, 0.0
        first = bar * count // bars
        part = self._outline[first : max(first + 1, (bar + 1) * count // bars)]
        low, high = min(low for low, _ in part), max(high for _, high in part)
        return low / self._loudest, high / self._loudest

    def _bars(self) -> int:
        return max(1, int(self._room().width() + _GAP) // (_BAR + _GAP))

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)

    def _x(self) -> float:
        room = self._room()
        return room.left() + room.width() * self.sliderPosition() / max(1, self.maximum())

    def _go(self, event: QMouseEvent) -> None:
        room = self._room()
        share = (QPointF(event.position()).x() - room.left()) / max(1.0, room.width())
        self._move(round(min(1.0, max(0.0, share)) * self.maximum()))
        self.sought.emit(self.seconds)

    def _move(self, value: int) -> None:
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self._on_value()

    def _on_action(self, _: int) -> None:
        # The position is the new one already; the value follows.
        self.sought.emit(self.seconds)

    def _on_value(self) -> None:
        self.setAccessibleDescription(
            self.tr("{0} of {1}").format(
                clock(self.value() / _TICKS), clock(self.maximum() / _TICKS)
            )
        )
