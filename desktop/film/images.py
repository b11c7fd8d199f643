"""Pictures of the models' storey as pictures of Qt."""

from __future__ import annotations

from PySide6.QtGui import QImage

from models.inputs.picture import Picture


def image_of(picture: Picture) -> QImage:
    """Its own copy of the pixels."""
    width, height = picture.width, picture.height
    return QImage(picture.rgb, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
