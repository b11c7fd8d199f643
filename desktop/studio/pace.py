"""How long drawing still takes, from how long its steps took."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

# Earlier ones say nothing about a PC that has got other work meanwhile.
_LAST = 12


class Pace:
    """Told of each step; a picture that has not begun takes as many steps as this one.

    Args:
        clock: seconds, from anywhere.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque(maxlen=_LAST)
        self._steps = 0

    def begin(self) -> None:
        """A picture; what lies between two is no step."""
        self._marks.clear()

    def tell(self, done: int, steps: int) -> None:
        self._steps = steps
        self._marks.append((self._clock(), done))

    def left_s(self, pictures: int) -> float | None:
        """Seconds for the rest of this picture and those after it; None while it is not known."""
        if len(self._marks) < 2:
            return None
        (began, first), (now, last) = self._marks[0], self._marks[-1]
        if last <= first:
            return None
        steps = self._steps - last + pictures * self._steps
        return steps * (now - began) / (last - first)
