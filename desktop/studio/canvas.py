"""Where the picture is seen: a preview while it is drawn, then the picture itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.theme import scaled, theme
from desktop.widgets.drag_start import DragStart

_RADIUS, _AROUND = 10.0, 3.0
_DRAGGED_SIDE = 128


class Canvas(QLabel):
    """Scaled as it fits. A label, so that a screen reader takes it for something to be read.

    Attributes:
        image: what is seen; null while there are words instead.

    Signals: opened - to be seen larger.
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self._words = ""
        self._path: Path | None = None
        self._drag_start = DragStart()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme().changed.connect(self.update)

    def show_words(self, words: str) -> None:
        """In place of a picture."""
        self.image, self._path, self._words = QImage(), None, words
        self.setAccessibleName(words)
        self.update()

    def show_image(self, image: QImage, name: str, path: Path | None = None) -> None:
        """`path`: of the file that is dragged out of the window."""
        self.image, self._path, self._words = image, path, ""
        self.setAccessibleName(name)
        self.update()

    def words(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(140), scaled(110))

    def drag_data(self) -> QMimeData | None:
        """What is dragged out; None while there is no file."""
        if self._path is None:
            return None
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._path))])
        data.setImageData(self.image)
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag_start.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_start.begins(event):
            self._drag()

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if not self.image.isNull():
            self.opened.emit()

    def _drag(self) -> None:
        data = self.drag_data()
        if data is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        side = QSize(_DRAGGED_SIDE, _DRAGGED_SIDE)
        small = self.image.scaled(side, Qt.AspectRatioMode.KeepAspectRatio)
        drag.setPixmap(QPixmap.fromImage(small))
        drag.exec(Qt.DropAction.CopyAction)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        room = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        area = self._paint_words(painter, room) if self._words else self._paint(painter, room)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme().palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), _RADIUS, _RADIUS)
        painter.end()

    def _paint(self, painter: QPainter, room: QRectF) -> QRectF:
        if self.image.isNull():
            return room
        keep = Qt.AspectRatioMode.KeepAspectRatio
        area = QRectF(room.topLeft(), self.image.size().toSizeF().scaled(room.size(), keep))
        area.moveCenter(room.center())
        path = QPainterPath()
        path.addRoundedRect(area, _RADIUS, _RADIUS)
        painter.setClipPath(path)
        painter.drawImage(area, self.image)
        painter.setClipping(False)
        return area

    def _paint_words(self, painter: QPainter, room: QRectF) -> QRectF:
        p = theme().palette
        painter.setPen(QPen(QColor(p.border), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room.adjusted(2, 2, -2, -2), _RADIUS, _RADIUS)
        painter.setPen(QColor(p.muted))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room.adjusted(16, 16, -16, -16), flags, self._words)
        return room.adjusted(4, 4, -4, -4)
