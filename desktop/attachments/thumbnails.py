"""Small forms of what is attached; safe away from the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from desktop.widgets.qt_images import qt_image
from models.inputs.picture import Picture

_SIDE = 480


def thumbnail_of(picture: Picture) -> QImage:
    side = min(_SIDE, max(picture.width, picture.height))
    return qt_image(picture).scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
