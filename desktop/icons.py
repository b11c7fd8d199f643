"""Line icons in the theme's colours, sharp on every screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import FOLDER

_SIZES = (18, 36, 54)


@cache
def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """The icon ``resources/icons/<name>.svg`` with its lines in a colour, "#RRGGBB"."""
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_draw(name, colour, size))
        if disabled:
            result.addPixmap(_draw(name, disabled, size), QIcon.Mode.Disabled)
    return result


def app_icon() -> QIcon:
    """The sign of the app, in its own colours."""
    result = QIcon()
    for size in (16, 32, 64, 128, 256):
        result.addPixmap(_draw("sidelight", "", size))
    return result


def _draw(name: str, colour: str, size: int) -> QPixmap:
    svg = (FOLDER / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
