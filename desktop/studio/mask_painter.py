"""A picture that is painted on: what is covered is drawn anew."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.studio.masks import PaintedMask
from desktop.theme import theme

_COVER = 150
_AROUND = 4.0
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MaskPainter(QLabel):
    """Painted on with the mouse, or with the keyboard: arrows move the brush, Space holds it down
    and lifts it again.

    A label, so that a screen reader takes it for something to be read.

    Attributes:
        painted: what is covered.
        brush: its width in pixels of the picture.
        erases: the brush takes away.

    Signals: changed - the mask, by the user.
    """

    changed = Signal()

    def __init__(self, picture: QImage, mask: QImage | None = None) -> None:
        super().__init__()
        self._picture = picture
        self.painted = PaintedMask(picture.size(), mask)
        self.brush = max(8.0, self.longer_side() / 10)
        self.erases = False
        self._at = QPointF(picture.width() / 2, picture.height() / 2)
        self._is_down = self._is_seen = False
        self._cover = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Picture to paint on"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the brush, Space puts it down and lifts it again.")
        )
        theme().changed.connect(self.show_changed)

    def sizeHint(self) -> QSize:
        return QSize(480, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def longer_side(self) -> int:
        """Of the picture, in pixels."""
        return max(self._picture.width(), self._picture.height())

    def show_changed(self) -> None:
        """The mask, the brush or the colours are others now."""
        self._cover = QImage()
        self.update()

    # --- the mouse ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._at = self._in_picture(event.position())
            self._put_down()
            self._paint_to(self._at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._in_picture(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton and self._is_down:
            self._paint_to(place)
        self._at, self._is_seen = place, True
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_down = False

    # --- the keyboard ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._move(*step, far=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._on_space()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._is_seen = True
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._is_down = False
        self.update()

    def _on_space(self) -> None:
        if self._is_down:
            self._is_down = False
        else:
            self._put_down()
            self._paint_to(self._at)

    def _move(self, right: int, down: int, *, far: bool) -> None:
        by = max(1.0, self.brush * (2 if far else 0.5))
        size = self._picture.size()
        place = QPointF(
            min(max(self._at.x() + right * by, 0), size.width()),
            min(max(self._at.y() + down * by, 0), size.height()),
        )
        if self._is_down:
            self._paint_to(place)
        self._at, self._is_seen = place, True
        self.update()

    # --- what is done to the mask ---------------------------------------------------------------

    def undo(self) -> None:
        self.painted.undo()
        self._tell()

    def clear_mask(self) -> None:
        self.painted.clear()
        self._tell()

    def invert_mask(self) -> None:
        self.painted.invert()
        self._tell()

    def _put_down(self) -> None:
        self._is_down = True
        self.painted.begin()

    def _paint_to(self, place: QPointF) -> None:
        self.painted.stroke(self._at, place, self.brush, erases=self.erases)
        self._at = place
        self._tell()

    def _tell(self) -> None:
        self.show_changed()
        self.changed.emit()

    # --- what is seen ---------------------------------------------------------------------------

    def _area(self) -> QRectF:
        """Where the picture is."""
        room = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        size = (
            self._picture.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        )
        area = QRectF(room.topLeft(), size)
        area.moveCenter(room.center())
        return area

    def _in_picture(self, place: QPointF) -> QPointF:
        area = self._area()
        scale = self._picture.width() / max(1.0, area.width())
        return (place - area.topLeft()) * scale

    def paintEvent(self, _: QPaintEvent) -> None:
        area = self._area()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.drawImage(area, self._picture)
        painter.drawImage(area, self._cover_image())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme().palette.accent), 2))
            painter.drawRect(area.adjusted(-2, -2, 2, 2))
        if self._is_seen:
            self._paint_brush(painter, area)
        painter.end()

    def _cover_image(self) -> QImage:
        if self._cover.isNull():
            cover = QImage(self.painted.image.size(), QImage.Format.Format_ARGB32)
            cover.fill(QColor(theme().palette.accent))
            cover.setAlphaChannel(self.painted.image)
            self._cover = QImage(cover.size(), QImage.Format.Format_ARGB32_Premultiplied)
            self._cover.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._cover)
            painter.setOpacity(_COVER / 255)
            painter.drawImage(0, 0, cover)
            painter.end()
        return self._cover

    def _paint_brush(self, painter: QPainter, area: QRectF) -> None:
        """A ring that is seen on every ground; full while the brush is down."""
        scale = area.width() / max(1, self._picture.width())
        centre, radius = area.topLeft() + self._at * scale, self.brush * scale / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((QColor("#000000"), 3.0), (QColor("#FFFFFF"), 1.4)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(centre, radius, radius)
