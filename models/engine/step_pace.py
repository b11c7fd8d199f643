"""How long a step of drawing takes: a stop is heard only at its end."""

from __future__ import annotations

import time
from collections.abc import Callable

from models.engine import protocol as p

# Steps are not all alike, and what hangs should not be waited for in vain.
_MARGIN = 1.5
_MOST_S = 60.0


class StepPace:
    """Watches the events of one request.

    Args:
        clock: seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: float | None = None
        self._step_s = 0.0

    def note(self, event: p.Event) -> None:
        if not isinstance(event, p.Progress):
            return
        if event.phase != "drawing":
            self._last, self._step_s = None, 0.0
            return
        now = self._clock()
        if self._last is not None:
            self._step_s = now - self._last
        self._last = now

    @property
    def patience_s(self) -> float:
        """What a stop may take because of a step that runs; 0.0 when none does."""
        return min(_MOST_S, _MARGIN * self._step_s)
