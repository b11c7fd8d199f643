"""One frozen screen, on which the user draws a rectangle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.capture.screen import overlay_keys
from desktop.capture.screen.labels import HintLabel, SizeLabel
from desktop.capture.screen.painting import EDGE, paint_border, paint_frozen
from desktop.capture.screen.selection import Selection
from desktop.capture.screen.shot import Shot
from desktop.theme import theme

# A hand is not perfectly still while it clicks; in device-independent pixels.
_CLICK_REACH = 4


class Overlay(QWidget):
    """Covers its screen with the picture of it.

    Args:
        shot: the picture.
        windows: where the windows are, in pixels of the picture, the topmost first.
        take_on_release: letting go of the mouse takes what was drawn. Otherwise, and always after
            an arrow key, it stays until Enter takes it.

    Signals:
        chosen(QRect): take this part, in pixels of the picture.
        begun: a rectangle is being drawn here.
        given_up: the user wants none.
    """

    chosen = Signal(QRect)
    begun = Signal()
    given_up = Signal()

    def __init__(
        self, shot: Shot, windows: Sequence[QRect] = (), *, take_on_release: bool = True
    ) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        # The app does not end with it while its own window is hidden.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._shot = shot
        self._picture = QPixmap.fromImage(shot.image)
        self._windows = windows
        self._take_on_release = take_on_release
        self._selection = Selection(shot.image.size())
        self._pressed: QPointF | None = None
        self._is_drawing = self._is_moving = self._stays = False
        self._last = QPoint()
        self._hovered = QRect()
        self._painted = QRect()
        self._hint = HintLabel(self, knows_windows=bool(windows))
        self._size = SizeLabel(self)
        self.setWindowTitle(self.tr("Choose a part of the screen"))
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleDescription(self._hint.text_for_readers)

    @property
    def shot(self) -> Shot:
        return self._shot

    @property
    def selected(self) -> QRect:
        """What is drawn, in pixels of the picture; empty when nothing is."""
        return QRect(self._selection.rect)

    def clear(self) -> None:
        """Something is drawn on another screen."""
        self._selection.clear()
        self._show_change()

    # --- mouse ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.RightButton:
            self.given_up.emit()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.activateWindow()
        self._pressed = event.position()
        self._last = self._pixel(event.position())
        self._is_drawing = False
        self._is_moving = self._selection.rect.contains(self._last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._pixel(event.position())
        if self._pressed is None:
            self._hover(place)
            return
        if not self._is_drawing and not self._is_far(event.position()):
            return
        if not self._is_drawing:
            self._begin()
        if self._is_moving:
            self._selection.move(place - self._last)
        else:
            self._selection.stretch(place)
        self._last = place
        self._show_change()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if not self._is_drawing:
            self._click(self._last)
        elif self._take_on_release and not self._stays and not self._selection.is_empty:
            self.chosen.emit(self._selection.rect)

    def leaveEvent(self, _: object) -> None:
        self._hover(QPoint(-1, -1))

    def _begin(self) -> None:
        self._is_drawing = True
        # What is moved was meant to stay before.
        self._stays = self._is_moving
        if not self._is_moving:
            self._selection.begin(self._last)
        self.begun.emit()

    def _click(self, place: QPoint) -> None:
        """Take what was drawn before, the window, or all of it."""
        if self._selection.rect.contains(place):
            self.chosen.emit(self._selection.rect)
        else:
            window = self._window_at(place)
            self.chosen.emit(self._selection.whole if window.isEmpty() else window)

    def _is_far(self, place: QPointF) -> bool:
        assert self._pressed is not None
        return (place - self._pressed).manhattanLength() >= _CLICK_REACH

    def _hover(self, place: QPoint) -> None:
        hovered = self._window_at(place) if self._selection.is_empty else QRect()
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def _window_at(self, place: QPoint) -> QRect:
        return next((window for window in self._windows if window.contains(place)), QRect())

    # --- keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = overlay_keys.step_of(event)
        if step is not None:
            self._step(step, grows=overlay_keys.grows(event))
        elif event.key() in overlay_keys.TAKE:
            drawn = self._selection
            self.chosen.emit(drawn.whole if drawn.is_empty else drawn.rect)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif overlay_keys.is_select_all(event):
            self._selection.select(self._selection.whole)
            self._stay()
        else:
            super().keyPressEvent(event)

    def _step(self, step: QPoint, *, grows: bool) -> None:
        if self._selection.is_empty:
            self._selection.begin_in_the_middle()
        elif grows:
            self._selection.grow(step)
        else:
            self._selection.move(step)
        self._stay()

    def _stay(self) -> None:
        self._stays = True
        self.begun.emit()
        self._show_change()

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRegion(event.region())
        painter.drawPixmap(self.rect(), self._picture)
        rect = self._on_widget(self._hovered if self._selection.is_empty else self._selection.rect)
        paint_frozen(painter, self.rect(), rect.toAlignedRect())
        if not rect.isEmpty():
            palette = theme().palette
            painter.setClipRegion(event.region())
            paint_border(painter, rect, palette.accent, palette.on_accent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.place()

    def _show_change(self) -> None:
        drawn = self._selection
        self._hover(QPoint(-1, -1))
        self._hint.setVisible(drawn.is_empty)
        place = self._on_widget(drawn.rect).toAlignedRect()
        waits = self._stays or not self._take_on_release
        self._size.show_size(drawn.rect.size(), place, waits=waits)
        if not drawn.is_empty:
            self.setAccessibleDescription(self._size.text())
        self._repaint_around(place)

    def _repaint_around(self, rect: QRect) -> None:
        """What was bright and what is bright now; all of a large screen at every move lags."""
        margin = (-EDGE, -EDGE, EDGE, EDGE)
        self.update(rect.adjusted(*margin))
        self.update(self._painted.adjusted(*margin))
        self._painted = rect

    def _scale(self) -> tuple[float, float]:
        """Pixels of the picture for one of the widget, across and down."""
        image = self._shot.image
        return image.width() / max(1, self.width()), image.height() / max(1, self.height())

    def _pixel(self, place: QPointF) -> QPoint:
        across, down = self._scale()
        return QPoint(round(place.x() * across), round(place.y() * down))

    def _on_widget(self, rect: QRect) -> QRectF:
        across, down = self._scale()
        return QRectF(
            rect.x() / across, rect.y() / down, rect.width() / across, rect.height() / down
        )
