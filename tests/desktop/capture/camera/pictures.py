"""What the cameras of the tests show."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

RED, GREEN, BLACK = (200, 30, 30), (30, 160, 40), (3, 3, 3)
Colour = tuple[int, int, int]


def jpeg(colour: Colour, size: tuple[int, int] = (320, 240)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG", quality=90)
    return file.getvalue()


def write_video(
    path: Path, colours: Sequence[Colour], fps: float, size: tuple[int, int] = (320, 240)
) -> Path:
    """One picture of each colour."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), fps, size)
    for colour in colours:
        writer.write(np.full((size[1], size[0], 3), colour[::-1], np.uint8))
    writer.release()
    return path


def looks(image: QImage, colour: Colour) -> bool:
    """The middle has that colour, but for what codecs do to it."""
    seen = image.pixelColor(image.width() // 2, image.height() // 2)
    parts = (seen.red(), seen.green(), seen.blue())
    return all(abs(part - wanted) < 24 for part, wanted in zip(parts, colour, strict=True))
