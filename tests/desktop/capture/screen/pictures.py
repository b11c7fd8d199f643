"""Pictures of screens in which every pixel is another one."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage

from desktop.capture.screen.shot import Shot

SIDE = 800  # of the screen that tests without a display have


def pattern(width: int, height: int, blue: int = 0) -> QImage:
    """Red counts the columns, green the rows."""
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., 0] = np.arange(width) % 256
    pixels[..., 1] = np.arange(height)[:, None] % 256
    pixels[..., 2] = blue
    image = QImage(pixels.tobytes(), width, height, QImage.Format.Format_RGBX8888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def shot(ratio: float = 1.0, blue: int = 0) -> Shot:
    """Of the screen of the tests, with this many pixels for one of the window system."""
    side = round(SIDE * ratio)
    return Shot(pattern(side, side, blue), QRect(0, 0, SIDE, SIDE))


def plain(colour: str, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image
