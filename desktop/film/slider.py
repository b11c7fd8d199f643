"""A slider over the whole length of a video."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider

from desktop.theme import theme
from models.inputs.clock import exact_clock

# In a second: fine enough for steps of one frame, and fits for two days.
_TICKS = 10_000
_HANDLE, _GROOVE = 8.0, 6.0
_MARK_WIDTH, _MARK_HEIGHT, _SHOT_HEIGHT = 4.0, 16.0, 12.0
_HEIGHT = 34
_USUAL_STEP_S, _PAGES = 0.1, 20


class FilmSlider(QSlider):
    """Left and Right go one frame, Page Up and Page Down further; a click goes there.

    Signals:
        sought(seconds, dragged): the user wants to see what is shown then; ``dragged`` while the
            mouse is held down.
    """

    sought = Signal(float, bool)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._marks: list[float] = []
        self._shots: tuple[float, ...] = ()
        self.setAccessibleName(self.tr("Time in the video"))
        # Time goes to the right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(120)
        self.set_length(0.0)
        self.set_step(_USUAL_STEP_S)
        self.actionTriggered.connect(self._on_action)
        self.valueChanged.connect(self._on_value)
        theme().changed.connect(self.update)
        self._on_value()

    @property
    def seconds(self) -> float:
        return self.sliderPosition() / _TICKS

    @property
    def length(self) -> float:
        return self.maximum() / _TICKS

    def set_length(self, seconds: float) -> None:
        self.setRange(0, max(1, int(seconds * _TICKS)))
        self.setPageStep(max(_TICKS, self.maximum() // _PAGES))
        self.update()

    def set_step(self, seconds: float) -> None:
        """Between two frames."""
        self.setSingleStep(max(1, round(seconds * _TICKS)))

    def show_time(self, seconds: float) -> None:
        """Without telling; not before that time, or the frame before would be there."""
        self.setValue(math.ceil(seconds * _TICKS))

    def show_marks(self, times: Iterable[float]) -> None:
        """Where the chosen frames are."""
        self._marks = sorted(times)
        self.update()

    def show_shots(self, starts: Iterable[float]) -> None:
        """Where shots begin; drawn faintly."""
        self._shots = tuple(start for start in starts if start > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.sought.emit(self.seconds, False)

    def paintEvent(self, _: QPaintEvent) -> None:
        p = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        painter.setBrush(QColor(p.border))
        painter.drawRoundedRect(self._groove(), _GROOVE / 2, _GROOVE / 2)
        painter.setBrush(QColor(p.muted))
        painter.setOpacity(0.6)
        for start in self._shots:
            painter.drawRect(_bar(self._x(start), middle, 1.0, _SHOT_HEIGHT))
        painter.setOpacity(1.0)
        painter.setBrush(QColor(p.accent if self.isEnabled() else p.muted))
        for time in self._marks:
            bar = _bar(self._x(time), middle, _MARK_WIDTH, _MARK_HEIGHT)
            painter.drawRoundedRect(bar, _MARK_WIDTH / 2, _MARK_WIDTH / 2)
        if self.isEnabled():
            self._paint_handle(painter, middle)
        painter.end()

    def _paint_handle(self, painter: QPainter, middle: float) -> None:
        p = theme().palette
        centre = QPointF(self._x(self.seconds), middle)
        if self.hasFocus():
            painter.setBrush(QColor(p.soft))
            painter.drawEllipse(centre, _HANDLE + 5, _HANDLE + 5)
        painter.setPen(QPen(QColor(p.accent if self.hasFocus() else p.text), 2))
        painter.setBrush(QColor(p.accent if self.hasFocus() else p.surface))
        painter.drawEllipse(centre, _HANDLE, _HANDLE)

    def _groove(self) -> QRectF:
        side = _HANDLE + 6
        return QRectF(side, (self.height() - _GROOVE) / 2, self.width() - 2 * side, _GROOVE)

    def _x(self, seconds: float) -> float:
        groove = self._groove()
        return groove.left() + groove.width() * min(1.0, seconds * _TICKS / self.maximum())

    def _go(self, event: QMouseEvent) -> None:
        groove = self._groove()
        share = (event.position().x() - groove.left()) / max(1.0, groove.width())
        self.setSliderPosition(round(min(1.0, max(0.0, share)) * self.maximum()))
        self.sought.emit(self.seconds, True)

    def _on_action(self, _: int) -> None:
        # The position is the new one already; the value follows.
        self.sought.emit(self.seconds, False)

    def _on_value(self) -> None:
        self.setAccessibleDescription(exact_clock(self.seconds))


def _bar(x: float, middle: float, width: float, height: float) -> QRectF:
    return QRectF(x - width / 2, middle - height / 2, width, height)
