"""How far getting a model is."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

FetchPhase = Literal["connecting", "copying", "downloading", "unpacking", "verifying"]

_WINDOW_S = 5.0


@dataclass(frozen=True)
class FetchProgress:
    """How far a phase is.

    Attributes:
        phase: what is being done.
        done: units done so far.
        total: units in all; 0 when not known.
        unit: what is counted.
        rate: units a second over the last few seconds; 0.0 when not known yet.
    """

    phase: FetchPhase
    done: int = 0
    total: int = 0
    unit: str = "bytes"
    rate: float = 0.0


ProgressListener = Callable[[FetchProgress], None]


class ProgressMeter:
    """Tells a listener how far a phase is, and how fast it goes."""

    def __init__(
        self, listener: ProgressListener, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._listener = listener
        self._clock = clock
        self._phase: FetchPhase | None = None
        self._done = 0
        self._seen: deque[tuple[float, int]] = deque()

    def tell(self, phase: FetchPhase, done: int = 0, total: int = 0) -> None:
        if phase != self._phase:
            self._phase = phase
            self._seen.clear()
        self._done = done
        self._seen.append((self._clock(), done))
        while len(self._seen) > 2 and self._seen[-1][0] - self._seen[1][0] >= _WINDOW_S:
            self._seen.popleft()
        self._listener(FetchProgress(phase, done, total, rate=self._rate()))

    def advance(self, phase: FetchPhase, more: int, total: int) -> None:
        """As `tell`, with what was done since the last time."""
        self.tell(phase, (self._done if phase == self._phase else 0) + more, total)

    def _rate(self) -> float:
        (start, first), (now, last) = self._seen[0], self._seen[-1]
        return max(0.0, (last - first) / (now - start)) if now > start else 0.0
