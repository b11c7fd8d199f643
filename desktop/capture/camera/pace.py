"""Files are played as fast as they were filmed."""

from __future__ import annotations

import time
from collections.abc import Callable

_LATEST_S = 0.5
_USUAL_FPS = 25.0
_FASTEST_FPS = 120.0


class Pace:
    """Lets one picture through at a time.

    Args:
        fps: as the file says; 25 where it says nothing that makes sense.
        wait: waits for seconds, or less when there is a reason to.
    """

    def __init__(
        self,
        fps: float,
        wait: Callable[[float], object],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.fps = fps if 0 < fps <= _FASTEST_FPS else _USUAL_FPS
        self._wait = wait
        self._clock = clock
        self._due = clock()

    def keep(self) -> None:
        """Wait until the next picture is due. Who is late catches up, but not for long."""
        now = self._clock()
        if self._due > now:
            self._wait(self._due - now)
        elif now - self._due > _LATEST_S:
            self._due = now
        self._due += 1 / self.fps
