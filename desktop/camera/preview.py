"""What the camera sees, or why nothing is seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout

from desktop.theme import theme
from desktop.widgets.labels import words_label

_RADIUS = 14.0
_FLASH_MS = 120
_LOWEST = 100
_USUAL = QSize(320, 180)


class Preview(QLabel):
    """Scaled as it fits, in the picture's own shape. Has the keyboard for the panel.

    For a screen reader it is something to be read, which it would not be as a plain widget.
    """

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._mirrored = False
        self._what = words_label(name="noticeWhat")
        self._todo = words_label()
        self._then = words_label(look="muted")
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH_MS)
        self._flash.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out()

    @property
    def image(self) -> QImage:
        """What is seen, not mirrored; null while there are words instead."""
        return self._image

    @property
    def mirrored(self) -> bool:
        return self._mirrored

    def words(self) -> str:
        """What is written in place of a picture."""
        labels = (self._what, self._todo, self._then)
        return "\n".join(label.text() for label in labels if label.text())

    def show_image(self, image: QImage) -> None:
        other_shape = image.size() != self._image.size()
        self._image = image
        self._write("", "", "")
        if other_shape:
            self._fit_height()
        self.update()

    def show_words(self, what: str, todo: str = "", then: str = "") -> None:
        """In place of a picture; ``then``: what comes next by itself."""
        self._image = QImage()
        self._write(what, todo, then)
        self.update()

    def set_mirrored(self, mirrored: bool) -> None:
        """Left and right, as in a mirror."""
        self._mirrored = mirrored
        self.update()

    def flash(self) -> None:
        """A picture was taken."""
        self._flash.start()
        self.update()

    def sizeHint(self) -> QSize:
        return _USUAL

    def minimumSizeHint(self) -> QSize:
        # All words can be read, however low the window is.
        return QSize(160, max(_LOWEST, self._words_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        super().mousePressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        p = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        path = QPainterPath()
        path.addRoundedRect(around, _RADIUS, _RADIUS)
        painter.fillPath(path, QColor(p.raised))
        painter.setClipPath(path)
        self._paint_image(painter)
        if self._flash.isActive():
            painter.fillPath(path, QColor(255, 255, 255, 170))
        painter.setClipping(False)
        ring = QPen(QColor(p.accent), 2) if self.hasFocus() else QPen(QColor(p.border), 1)
        painter.setPen(ring)
        painter.drawPath(path)
        painter.end()

    def _paint_image(self, painter: QPainter) -> None:
        if self._image.isNull():
            return
        room = QSizeF(self.size())
        size = QSizeF(self._image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._mirrored:
            painter.translate(room.width(), 0)
            painter.scale(-1, 1)
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        painter.restore()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(4)
        column.addStretch(1)
        for label in (self._what, self._todo, self._then):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.hide()
            column.addWidget(label)
        column.addStretch(1)

    def _write(self, what: str, todo: str, then: str) -> None:
        written = [(self._what, what), (self._todo, todo), (self._then, then)]
        if all(label.text() == text for label, text in written):
            return
        for label, text in written:
            label.setText(text)
            label.setVisible(bool(text))
        self._fit_height()
        self.updateGeometry()

    def _words_height(self) -> int:
        layout = self.layout()
        if layout is None or not self.words():
            return 0
        return layout.totalHeightForWidth(max(160, self.width()))

    def _fit_height(self) -> None:
        """As high as the picture is at this width, so that no bars are seen."""
        shape = _USUAL if self._image.isNull() else self._image.size()
        # An upright picture may be as high as it is wide.
        high = min(1.0, shape.height() / max(1, shape.width()))
        self.setMaximumHeight(max(self.minimumSizeHint().height(), round(self.width() * high)))
