"""What is dropped or pasted, as paths and pictures."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage


def local_files(data: QMimeData) -> list[str]:
    """Paths of the files and folders on this PC among it."""
    urls: list[QUrl] = data.urls()
    return [url.toLocalFile() for url in urls if url.isLocalFile()]


def image_of(data: QMimeData) -> QImage:
    """The picture itself, not one in a file; a null picture where there is none."""
    image = data.imageData()
    return image if isinstance(image, QImage) else QImage()
