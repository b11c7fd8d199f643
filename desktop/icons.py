"""Line icons in the theme's colours, as large as the text beside them, sharp on every screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.theme import scaled
from resources import FOLDER

# Of an icon in a button, beside text of the usual size.
ICON_SIDE = 18
# So many pixels the screens have for each of ours.
_RATIOS = (1, 2, 3)


def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """The icon ``resources/icons/<name>.svg`` with its lines in a colour, "#RRGGBB". To be asked
    for again when the theme has changed: it is drawn for the size that text has now."""
    return _icon(name, colour, disabled, scaled(ICON_SIDE))


@cache
def _icon(name: str, colour: str, disabled: str, side: int) -> QIcon:
    result = QIcon()
    for size in (side * ratio for ratio in _RATIOS):
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
