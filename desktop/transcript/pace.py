"""When views are made and how long at a time, so that every frame is painted in time."""

from __future__ import annotations

import math
import time

# Of a frame, in seconds, at 60 a second; so long after a step of the user views may be made, for
# what is made has to be painted too.
_FRAME_S, _MAKING_S = 0.0166, 0.006
# No turn is shorter, and none longer while somebody scrolls, and when nothing moves.
_LEAST_S, _MOVING_S, _RESTING_S = 0.002, 0.003, 0.008
# Who scrolled no longer ago may go on scrolling.
_REST_S = 0.04
# So long the event loop has for other things between views that are made ahead.
_PAUSE_MS = 8


class Pace:
    """One turn in a frame while somebody scrolls; else turn after turn until nothing in view is
    missing, and then with pauses."""

    def __init__(self) -> None:
        self._scrolled = self._began = self._until = -math.inf

    def scrolled(self) -> None:
        """By the user, now."""
        self._scrolled = time.perf_counter()

    @property
    def is_moving(self) -> bool:
        """Whether somebody scrolls; else one can wait for a view to be whole."""
        return time.perf_counter() - self._scrolled < _REST_S

    def begin_turn(self) -> None:
        now = self._began = time.perf_counter()
        self._until = now + _RESTING_S
        if self.is_moving:
            rest = self._scrolled + _MAKING_S - now
            self._until = now + max(_LEAST_S, min(rest, _MOVING_S))

    def is_turn_over(self) -> bool:
        """Whether the event loop should have its turn."""
        return time.perf_counter() >= self._until

    def wait_ms(self, is_urgent: bool) -> int:
        """Until the next turn: after each step of the user, but not for each of several in a
        frame."""
        now = time.perf_counter()
        if self.is_moving:
            pause = _MAKING_S if self._scrolled > self._began else _FRAME_S
            return math.ceil(max(0.0, self._began + pause - now) * 1000)
        return 0 if is_urgent else _PAUSE_MS
