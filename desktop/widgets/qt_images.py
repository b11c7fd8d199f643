"""Pictures of the models' storey as pictures of Qt; safe away from the GUI thread."""

from __future__ import annotations

from PySide6.QtGui import QImage

from models.inputs.picture import Picture


def qt_image(picture: Picture) -> QImage:
    """With pixels of its own."""
    width, height = picture.width, picture.height
    return QImage(picture.rgb, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
