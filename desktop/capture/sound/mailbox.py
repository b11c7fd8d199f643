"""Events on their way from the microphone's thread to the window's."""

from __future__ import annotations

import contextlib
import threading
from collections import deque

from PySide6.QtCore import QObject, Qt, Signal

from desktop.capture.sound.take import Event, Heard, Partial


class Mailbox(QObject):
    """Takes events on any thread and hands them out on the one it lives on, in order.

    Of levels and of partial recordings only the newest of a kind waits, however busy the window is.

    Signals:
        arrived(event): the next one.
    """

    arrived = Signal(object)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: list[Event] = []
        # Touched by the window's thread only.
        self._ready: deque[Event] = deque()
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def put(self, event: Event) -> None:
        with self._lock:
            wakes = not self._waiting
            if isinstance(event, Heard | Partial):
                self._waiting = [one for one in self._waiting if not _is_older(one, event)]
            self._waiting.append(event)
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


def _is_older(one: Event, event: Heard | Partial) -> bool:
    return type(one) is type(event) and isinstance(one, Heard | Partial) and one.take is event.take
