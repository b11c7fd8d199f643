"""A video file, read by `models.inputs.films`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from models.cancel import CancelToken
from models.inputs.video import Frame

if TYPE_CHECKING:
    from models.inputs.films.keyframes import Keyframes
    from models.inputs.films.scrubber import Scrubber

# Of the preview, in pixels: as large as the dialog usually shows it.
_PREVIEW_SIDE = 640


class FilmFile:
    """See `FilmSource`.

    Args:
        path: of the file.
        longer_side, max_pixels: of the frames that go to the model, as they were chosen with; None
            for what `models.inputs.films` takes.
    """

    def __init__(
        self, path: Path, *, longer_side: int | None = None, max_pixels: int | None = None
    ) -> None:
        self._path = path
        self._longer_side = longer_side
        self._max_pixels = max_pixels

    def open(self) -> OpenFilmFile:
        return OpenFilmFile(self._path, *self._limits())

    def choose(
        self, count: int, on_progress: Callable[[float], None], cancel: CancelToken
    ) -> Keyframes:
        from models.inputs.films.keyframes import choose_keyframes

        longer_side, max_pixels = self._limits()
        return choose_keyframes(
            self._path,
            count,
            on_progress=on_progress,
            cancel=cancel,
            longer_side=longer_side,
            max_pixels=max_pixels,
        )

    def _limits(self) -> tuple[int, int]:
        # Only on the other threads, as it imports numpy.
        from models.inputs.films.upright import LONGER_SIDE
        from models.inputs.picture_size import MAX_PIXELS

        return self._longer_side or LONGER_SIDE, self._max_pixels or MAX_PIXELS


class OpenFilmFile:
    """See `OpenFilm`."""

    def __init__(self, path: Path, longer_side: int, max_pixels: int) -> None:
        from models.inputs.films.facts import probe
        from models.inputs.films.scrubber import Scrubber

        self._path = path
        self._longer_side = longer_side
        self._max_pixels = max_pixels
        self.frames_per_second = probe(path).frames_per_second
        self._scrubber: Scrubber = Scrubber(path, longer_side=_PREVIEW_SIDE)

    @property
    def seconds(self) -> float:
        return self._scrubber.seconds

    def frame_at(self, time: float) -> Frame:
        return self._scrubber.frame_at(time)

    def glimpse_at(self, time: float) -> Frame:
        return self._scrubber.glimpse_at(time)

    def take(self, time: float) -> Frame:
        from models.inputs.films.sampling import frames_at

        (frame,) = frames_at(
            self._path, (time,), longer_side=self._longer_side, max_pixels=self._max_pixels
        )
        return frame

    def close(self) -> None:
        self._scrubber.close()
