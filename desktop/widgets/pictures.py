"""Small pictures with rounded corners, and the large one on a click."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.tooltips import plain_tooltip


def rounded(image: QImage, size: QSize, radius: float, ratio: float) -> QPixmap:
    """The image cut to fill a size, with rounded corners, for a screen of a pixel ratio."""
    pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
    scaled = image.scaled(
        pixels,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    result = QPixmap(pixels)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, pixels.width(), pixels.height()), radius, radius)
    painter.setClipPath(path)
    painter.drawImage(
        (pixels.width() - scaled.width()) // 2, (pixels.height() - scaled.height()) // 2, scaled
    )
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


class Thumbnail(QPushButton):
    """A picture as a button; a click shows it large, unless it is to do something else.

    Signals:
        opened: the large picture is shown.
    """

    opened = Signal()

    def __init__(
        self,
        image: QImage,
        side: int,
        name: str,
        parent: QWidget | None = None,
        *,
        shows_large: bool = True,
    ) -> None:
        super().__init__(parent)
        self._image = image
        width = side
        if image.height():
            width = max(side // 2, min(2 * side, side * image.width() // image.height()))
        size = QSize(width, side)
        self.setIcon(rounded(image, size, 12 * self.devicePixelRatioF(), self.devicePixelRatioF()))
        self.setIconSize(size)
        self.setFixedSize(size + QSize(6, 6))
        self.setStyleSheet("padding: 0;")
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if shows_large:
            self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        viewer = PictureViewer(self._image, self.accessibleName(), self.window())
        viewer.open()
        self.opened.emit()


class PictureViewer(QDialog):
    """A picture as large as the window lets it be; any click or Esc closes it."""

    def __init__(self, image: QImage, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        limit = QSize(640, 480) if parent is None else parent.size() * 0.85
        size = image.size().scaled(limit, Qt.AspectRatioMode.KeepAspectRatio)
        label = QLabel()
        label.setPixmap(rounded(image, size, 0, self.devicePixelRatioF()))
        label.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.addWidget(label)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.accept()
