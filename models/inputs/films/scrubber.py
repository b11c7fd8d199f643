"""Small frames of a video at any time, for a slider that is dragged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from models.inputs.films import refusals
from models.inputs.films.fetching import Fetcher, Wanted
from models.inputs.films.film import Film, stamp_of
from models.inputs.films.sampling import length_of
from models.inputs.films.upright import Upright
from models.inputs.video import Frame

_SMALL = 320


class Scrubber:
    """Keeps a video open and shows what is in it; to be used by one thread, and closed.

    Args:
        path: of the video file.
        longer_side: pixels that the longer side of a frame has.

    Attributes:
        seconds: the length of the video.

    Raises `BadVideo` for what cannot be read, when opened.
    """

    def __init__(self, path: Path, *, longer_side: int = _SMALL) -> None:
        self.seconds = length_of(path)
        self._film = Film(path, draft=True)
        self._fetcher = Fetcher(self._film)
        self._upright = Upright(self._film, longer_side=longer_side)

    def __enter__(self) -> Scrubber:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._film.close()

    def frame_at(self, time: float) -> Frame:
        """What is shown at that time, small, with the time at which it begins."""
        pts = self._film.pts_at(max(0.0, time))
        return self._small(self._fetcher.fetch(Wanted(pts, pts)))

    def glimpse_at(self, time: float) -> Frame:
        """The last key picture until that time: quicker, for while the slider moves."""
        return self._small(self._fetcher.key_before(self._film.pts_at(max(0.0, time))))

    def _small(self, frame: Any | None) -> Frame:
        if frame is None:
            raise refusals.damaged(self._film.name)
        return Frame(self._upright.picture(frame), self._film.time_of(stamp_of(frame)))
