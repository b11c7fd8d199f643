"""The plain value of a pictured screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage


@dataclass(frozen=True)
class Shot:
    """What was on one screen.

    Attributes:
        image: in the screen's own pixels, device pixel ratio 1.
        area: where the screen stands among all, in device-independent pixels.
    """

    image: QImage
    area: QRect

    @property
    def is_black(self) -> bool:
        """Whether nothing at all is on it."""
        plain = self.image.convertToFormat(QImage.Format.Format_RGB32)
        plain.setDevicePixelRatio(1)
        black = QImage(plain.size(), plain.format())
        black.fill(QColor("black"))
        return bool(plain == black)
