"""Makes `sidelight.ico` from the app's own picture: ``python packaging/windows/icon.py``.

The result lies in the repository, so that a build needs nothing that draws.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1] / "resources" / "icons" / "sidelight.svg"
TARGET = HERE / "sidelight.ico"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def drawn(size: int) -> bytes:
    """A PNG of that many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(data.data())


def icon_file(pictures: dict[int, bytes]) -> bytes:
    """PNGs by their size, in the format that Windows has known since Vista."""
    entries, bodies = b"", b""
    start = 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256
        at = start + len(bodies)
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        bodies += picture
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + bodies


if __name__ == "__main__":
    TARGET.write_bytes(icon_file({size: drawn(size) for size in SIZES}))
