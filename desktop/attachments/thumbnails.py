"""Small forms of what is attached; safe away from the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from models.inputs.picture import Picture

_SIDE = 480


def image_of(picture: Picture) -> QImage:
    """Shares the picture's bytes: copy what outlives it."""
    return QImage(
        picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888
    )


def thumbnail_of(picture: Picture) -> QImage:
    side = min(_SIDE, max(picture.width, picture.height))
    small = image_of(picture).scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    # Detached from the picture's bytes, which the scaled image may still share.
    return small.copy()


def as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
