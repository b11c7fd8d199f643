"""What is kept of a picture that was looked at: a tiny copy and a few measures, about 1.5 kB."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

CELLS_WIDE, CELLS_HIGH = 24, 16
_LEVELS = 16
# Sharpness is measured at this width: details below it are noise as often as not.
_MIDDLE_WIDTH = 480
_CHANGED = 8
# Dark and without anything in it; black is 16 in limited range.
_DARK, _FLAT = 32.0, 8.0


@dataclass(frozen=True, eq=False)
class Look:
    """A picture of the film as it was seen.

    Attributes:
        pts: its time stamp in the stream.
        time: seconds from the beginning of the film.
        cells: mean Y, U and V of 16 x 24 cells, uint8, shape (16, 24, 3): a colour layout.
        levels: share of pixels in 16 levels of Y, U and V, float32, shape (48,), sums to 3.
        sharpness: variance of the Laplacian of Y (Pech-Pacheco et al., "Diatom autofocusing in
            brightfield microscopy", ICPR 2000), at a width of 480 pixels.
        is_key: whether it is decoded without others.
    """

    pts: int
    time: float
    cells: NDArray[np.uint8]
    levels: NDArray[np.float32]
    sharpness: float
    is_key: bool = False

    @property
    def light(self) -> float:
        """Mean of Y, 16 to 235 as a rule."""
        return float(self.cells[:, :, 0].mean())

    @property
    def is_black(self) -> bool:
        return self.light < _DARK and float(self.cells[:, :, 0].std()) < _FLAT


class Eye:
    """Measures pictures of one film; keeps the scaler that they share."""

    def __init__(self) -> None:
        from av.video.reformatter import VideoReformatter

        self._scaler = VideoReformatter()

    def look(self, frame: Any, pts: int, time: float) -> Look:
        """Measure a decoded picture of PyAV."""
        import cv2

        width = min(_MIDDLE_WIDTH, frame.width)
        height = max(1, frame.height * width // frame.width)
        small = self._scaler.reformat(frame, width, height, "yuv420p", interpolation="AREA")
        planes = [_pixels(plane) for plane in small.planes]
        size = (CELLS_WIDE, CELLS_HIGH)
        cells = [cv2.resize(plane, size, interpolation=cv2.INTER_AREA) for plane in planes]
        _, deviation = cv2.meanStdDev(cv2.Laplacian(planes[0], cv2.CV_16S))
        sharpness = float(deviation[0, 0]) ** 2
        is_key = bool(frame.key_frame)
        return Look(pts, time, np.stack(cells, axis=2), _levels(planes), sharpness, is_key)


def cell_distance(a: Look, b: Look) -> float:
    """Mean difference of the cells, Y, U and V added up; 0 to 765, a cut gives 20 and more."""
    return float(np.abs(a.cells.astype(np.int16) - b.cells).mean()) * 3


def changed_share(a: Look, b: Look) -> float:
    """Share of the cells that look different; a caption that appears changes few."""
    difference = np.abs(a.cells.astype(np.int16) - b.cells).sum(axis=2)
    return float((difference > _CHANGED).mean())


def level_distance(a: Look, b: Look) -> float:
    """Share of the picture whose levels differ, 0 to 1; things that only move do not count."""
    return float(np.abs(a.levels - b.levels).sum()) / 6


def is_duplicate(a: Look, b: Look) -> bool:
    """Whether nobody would want both: no part of the picture changed to speak of."""
    difference = np.abs(a.cells.astype(np.int16) - b.cells).sum(axis=2)
    return bool(difference.mean() < 3.0 and difference.max() < 24)


def _pixels(plane: Any) -> NDArray[np.uint8]:
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    return rows[: plane.height, : plane.width]


def _levels(planes: list[NDArray[np.uint8]]) -> NDArray[np.float32]:
    counts = []
    for plane in planes:
        sparse = plane[::2, ::2].ravel() >> 4
        counts.append(np.bincount(sparse, minlength=_LEVELS) / sparse.size)
    return np.concatenate(counts).astype(np.float32)
