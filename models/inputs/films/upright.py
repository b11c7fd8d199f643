"""Decoded pictures become upright RGB pictures of one size, without the comb of two fields."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.inputs.films.film import Film
from models.inputs.picture import Picture
from models.inputs.picture_size import MAX_PIXELS, fitting_size, padded_size

LONGER_SIDE = 768
_UNSPECIFIED, _HD_HEIGHT = 2, 720


class Upright:
    """Makes pictures of a film's frames.

    Args:
        film: whose frames they are.
        longer_side: pixels that the longer side has at most.
        max_pixels: that a picture has at most; see `fitting_size` for the other limits.
    """

    def __init__(
        self, film: Film, *, longer_side: int = LONGER_SIDE, max_pixels: int = MAX_PIXELS
    ) -> None:
        from av.video.reformatter import VideoReformatter

        self._film = film
        self._longer_side = longer_side
        self._max_pixels = max_pixels
        self._scaler = VideoReformatter()
        self._size: tuple[int, int] | None = None

    def picture(self, frame: Any) -> Picture:
        """The first frame sets the size for all that follow."""
        turns = round(frame.rotation / 90) % 4
        if self._size is None:
            self._size = self._fit(upright_size(self._film, turns))
        width, height = self._size
        flat = (height, width) if turns % 2 else (width, height)
        rgb = np.rot90(self._rgb(frame, *flat), turns)
        return _padded(rgb, self._film.name)

    def _fit(self, size: tuple[int, int]) -> tuple[int, int]:
        pixels = size[0] * size[1] * min(1.0, self._longer_side / max(size)) ** 2
        return fitting_size(*size, max_pixels=max(1, min(self._max_pixels, round(pixels))))

    def _rgb(self, frame: Any, width: int, height: int) -> NDArray[np.uint8]:
        if frame.interlaced_frame:
            return self._field(frame, width, height)
        smaller = width * height < frame.width * frame.height
        return self._scaled(frame, width, height, "AREA" if smaller else "BICUBIC")

    def _field(self, frame: Any, width: int, height: int) -> NDArray[np.uint8]:
        """The lines of one moment; the others are of the next, a 50th or 60th of a second later."""
        import cv2

        lines = self._scaled(frame, frame.width, frame.height, "BICUBIC")[::2]
        scaled = cv2.resize(lines, (width, height), interpolation=cv2.INTER_AREA)
        return np.asarray(scaled, np.uint8)

    def _scaled(self, frame: Any, width: int, height: int, way: str) -> NDArray[np.uint8]:
        from av.video.reformatter import Colorspace

        # By convention large pictures that do not say so are in the colours of HD television.
        is_hd = frame.colorspace == _UNSPECIFIED and frame.height >= _HD_HEIGHT
        colors = int(Colorspace.ITU709) if is_hd else None
        scaled = self._scaler.reformat(
            frame, width, height, "rgb24", src_colorspace=colors, interpolation=way
        )
        return np.asarray(scaled.to_ndarray(), np.uint8)


def upright_size(film: Film, turns: int) -> tuple[int, int]:
    """Width and height in square pixels, after that many quarter turns."""
    width = max(1, round(film.width * film.pixel_shape))
    return (film.height, width) if turns % 2 else (width, film.height)


def _padded(rgb: NDArray[np.uint8], name: str) -> Picture:
    height, width = rgb.shape[:2]
    wide, high = padded_size(width, height)
    if (wide, high) != (width, height):
        rgb = np.pad(rgb, ((0, high - height), (0, wide - width), (0, 0)))
    return Picture(wide, high, np.ascontiguousarray(rgb).tobytes(), name)
