"""The thread that a video's frames are read on."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from desktop.film.reading import FilmSource, OpenFilm
from desktop.jobs.faults import problem_of
from models.errors import Problem, SidelightError
from models.inputs.video import Frame

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Glance:
    """A wish to see what is shown at a time; `hurried` while the slider moves."""

    time: float
    hurried: bool = False


@dataclass(frozen=True)
class Opened:
    """The video can be read; both 0.0 when not known."""

    seconds: float
    frames_per_second: float


@dataclass(frozen=True)
class Seen:
    """What is shown at the time that was wished; `exact` unless it was read in a hurry."""

    wish: Glance
    frame: Frame
    exact: bool


@dataclass(frozen=True)
class Taken:
    """A frame for the model; `time` is the one that was asked for."""

    time: float
    frame: Frame


@dataclass(frozen=True)
class Failed:
    """Why nothing is seen at all, a `Glance` shows nothing, or no frame is taken at a time."""

    problem: Problem
    wish: Glance | float | None = None


class ReaderThread:
    """Opens the video, and reads what is wished: every frame to take, and of glances the newest.

    It is no QThread, as a drive that never answers must not keep the app from ending.

    Args:
        source: opened, used and closed on this thread.
        tell: called on it with `Opened`, `Seen`, `Taken` and `Failed`.
    """

    def __init__(self, source: FilmSource, tell: Callable[[object], None]) -> None:
        self._source = source
        self._tell = tell
        self._wake = threading.Condition()
        self._glance: Glance | None = None
        self._takes: deque[float] = deque()
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="film reader", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def glance(self, wish: Glance) -> None:
        with self._wake:
            self._glance = wish
            self._wake.notify()

    def take(self, time: float) -> None:
        with self._wake:
            self._takes.append(time)
            self._wake.notify()

    def close(self) -> None:
        """Returns at once; what is being read comes to nothing."""
        with self._wake:
            self._is_closed = True
            self._wake.notify()

    def join(self, timeout_s: float) -> bool:
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # --- on the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        film = self._opened()
        if film is None:
            return
        try:
            while (wish := self._next()) is not None:
                self._tried(film, wish)
        finally:
            film.close()

    def _opened(self) -> OpenFilm | None:
        try:
            film = self._source.open()
        except Exception as error:  # noqa: BLE001 - told, never lost
            self._tell(Failed(_problem_of(error)))
            return None
        self._tell(Opened(film.seconds, film.frames_per_second))
        return film

    def _next(self) -> Glance | float | None:
        """None when it is to end."""
        with self._wake:
            self._wake.wait_for(lambda: self._is_closed or self._takes or self._glance)
            if self._is_closed:
                return None
            if self._takes:
                return self._takes.popleft()
            wish, self._glance = self._glance, None
            return wish

    def _tried(self, film: OpenFilm, wish: Glance | float) -> None:
        try:
            if isinstance(wish, Glance):
                self._look(film, wish)
            else:
                self._tell(Taken(wish, film.take(wish)))
        except Exception as error:  # noqa: BLE001 - told, never lost
            self._tell(Failed(_problem_of(error), wish))

    def _look(self, film: OpenFilm, wish: Glance) -> None:
        if wish.hurried:
            self._tell(Seen(wish, film.glimpse_at(wish.time), exact=False))
        with self._wake:
            if self._glance is not None or self._is_closed:
                return  # something else is wished by now
        self._tell(Seen(wish, film.frame_at(wish.time), exact=True))


def _problem_of(error: Exception) -> Problem:
    if not isinstance(error, SidelightError):
        _log.error("the film's thread failed", exc_info=error)
    return problem_of(error)
