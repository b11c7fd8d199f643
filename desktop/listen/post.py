"""Letters from a thread to the window's."""

from __future__ import annotations

import contextlib
import threading
from collections import deque

from PySide6.QtCore import QObject, Qt, Signal


class Post(QObject):
    """Takes letters on any thread and hands them out on the one it lives on, in order.

    Args:
        newest_only: kinds of letters of which only the newest waits, however busy the window is.

    Signals:
        arrived(letter): the next one.
    """

    arrived = Signal(object)
    _woken = Signal()

    def __init__(self, *newest_only: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest_only = newest_only
        self._lock = threading.Lock()
        self._waiting: list[object] = []
        # Touched by the window's thread only.
        self._ready: deque[object] = deque()
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def put(self, letter: object) -> None:
        with self._lock:
            wakes = not self._waiting
            if isinstance(letter, self._newest_only):
                self._waiting = [one for one in self._waiting if type(one) is not type(letter)]
            self._waiting.append(letter)
        if wakes:
            # Raised when the window is gone meanwhile, and nobody wants to know any more.
            with contextlib.suppress(RuntimeError):
                self._woken.emit()

    def _on_woken(self) -> None:
        with self._lock:
            taken, self._waiting = self._waiting, []
        self._ready.extend(taken)
        # One queue for all: a listener that runs an event loop of its own brings us here again.
        while self._ready:
            self.arrived.emit(self._ready.popleft())
