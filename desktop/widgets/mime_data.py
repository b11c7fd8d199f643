"""What is dropped or pasted, as paths and pictures."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

_MOST_ADDRESSES = 200


def local_files(data: QMimeData) -> list[str]:
    """Paths of the files and folders on this PC among it, also when they come as addresses in text
    ("file:///…", one a line), as terminals and some file managers copy them."""
    urls: list[QUrl] = data.urls() or _addresses(data.text())
    return [url.toLocalFile() for url in urls if url.isLocalFile()]


def image_of(data: QMimeData) -> QImage:
    """The picture itself, not one in a file; a null picture where there is none."""
    image = data.imageData()
    return image if isinstance(image, QImage) else QImage()


def _addresses(text: str) -> list[QUrl]:
    """Of a text that is nothing else."""
    lines = text.split("\n", _MOST_ADDRESSES)
    words = [line.strip() for line in lines if line.strip()]
    if not words or not all(word.startswith("file://") for word in words):
        return []
    return [QUrl(word) for word in words]
