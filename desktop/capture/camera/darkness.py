"""Notices when a camera sees nothing: its cover is closed, or it may not be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.capture.camera.device import Pixels

# Of 255. Noise of a covered sensor stays below; a dark room with any lamp in sight does not.
_BLACK = 24
_STEP = 8
_LEAST_FRAMES = 2


class DarkWatch:
    """Counts black pictures in a row.

    Args:
        frames: so many make darkness.
    """

    def __init__(self, frames: int) -> None:
        self._limit = max(_LEAST_FRAMES, frames)
        self._black = 0

    def saw(self, pixels: Pixels) -> bool | None:
        """True when it has become dark with this picture, False when it no longer is."""
        if not is_black(pixels):
            was_dark, self._black = self._black >= self._limit, 0
            return False if was_dark else None
        self._black += 1
        return True if self._black == self._limit else None


def is_black(pixels: Pixels) -> bool:
    """Whether next to nothing can be seen: 99 of 100 places are black, looked at every 8th."""
    seen = pixels[::_STEP, ::_STEP].max(axis=2)
    return bool((seen >= _BLACK).mean() < 0.01)
