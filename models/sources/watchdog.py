"""Notices that nothing has moved for too long, whatever a client library is waiting for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Watchdog:
    """Calls `on_silence` once, on a thread of its own, when nobody has called `touch` in time."""

    def __init__(
        self,
        limit_s: float,
        on_silence: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._limit_s = limit_s
        self._on_silence = on_silence
        self._clock = clock
        self._lock = threading.Lock()
        self._until = clock() + limit_s

    def touch(self, rest_s: float = 0.0) -> None:
        """Something moves; nothing need move for `rest_s` from now."""
        with self._lock:
            self._until = max(self._until, self._clock() + rest_s + self._limit_s)

    def check(self) -> bool:
        """Whether it has been too long; then it has been told."""
        with self._lock:
            silent = self._clock() > self._until
        if silent:
            self._on_silence()
        return silent
