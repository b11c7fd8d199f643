"""Draws the app's icon in the sizes that a system asks for. Run as
``icons.py SVG FOLDER SIZE…`` by a Python that has PySide6."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def draw_icon(svg: Path, side: int, file: Path) -> None:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    if not image.save(str(file)):
        raise OSError(f"{file} cannot be written")


if __name__ == "__main__":
    for size in sys.argv[3:]:
        draw_icon(Path(sys.argv[1]), int(size), Path(sys.argv[2]) / f"{size}.png")
