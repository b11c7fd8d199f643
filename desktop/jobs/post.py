"""Letters from other threads to the window's."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from desktop.jobs.doorbell import doorbell

Replaces = Callable[[Any, Any], bool]
Join = Callable[[Sequence[Any]], Iterable[Any]]


class Post(QObject):
    """Takes letters on any thread and hands them out on the one it lives on, in order.

    However many come while the window is busy, it is woken once.

    Args:
        replaces: whether a letter that still waits is worth nothing once a newer one is there;
            called with both, the newer one first, on the thread that puts it.
        join: makes fewer and longer letters of those that wait, on the window's thread.

    Signals:
        arrived(letter): the next one.
    """

    arrived = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        replaces: Replaces | None = None,
        join: Join | None = None,
    ) -> None:
        super().__init__(parent)
        self._replaces = replaces
        self._join = join
        self._lock = threading.Lock()
        self._waiting: list[Any] = []
        self._is_closed = False
        # Touched by the window's thread only.
        self._ready: deque[Any] = deque()
        self._bell = doorbell()

    def put(self, *letters: Any) -> None:
        with self._lock:
            if self._is_closed or not letters:
                return
            wakes = not self._waiting
            for letter in letters:
                self._lay_down(letter)
        if wakes:
            self._bell.ring(self, self._on_woken)

    def close(self) -> None:
        """Nothing is handed out any more, whatever is still on its way."""
        with self._lock:
            self._is_closed = True
            self._waiting.clear()
        self._ready.clear()

    def _lay_down(self, letter: Any) -> None:
        replaces = self._replaces
        if replaces is not None:
            self._waiting = [one for one in self._waiting if not replaces(letter, one)]
        self._waiting.append(letter)

    def _on_woken(self) -> None:
        with self._lock:
            taken, self._waiting = self._waiting, []
        self._ready.extend(taken if self._join is None else self._join(taken))
        # One queue for all: a listener that runs an event loop of its own brings us here again.
        while self._ready and shiboken6.isValid(self):
            self.arrived.emit(self._ready.popleft())


def newest_of(*kinds: type) -> Replaces:
    """Of letters of each of these kinds only the newest waits."""

    def replaces(newer: Any, waiting: Any) -> bool:
        return isinstance(newer, kinds) and type(waiting) is type(newer)

    return replaces
