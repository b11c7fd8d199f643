"""Events on their way from the engine's thread to the window's thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QObject, Qt, Signal

from models.engine import protocol as p


class Outbox(QObject):
    """Takes events on any thread and hands them out on the one it lives on, in order.

    However many come while the window is busy, it is woken once, and texts in a row are joined:
    a slow window gets fewer and longer ones instead of a growing queue.

    Signals:
        arrived(event): the next one.
    """

    arrived = Signal(object)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: list[p.Event] = []
        self._closed = False
        # Touched by the window's thread only.
        self._ready: deque[p.Event] = deque()
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def put(self, events: Sequence[p.Event]) -> None:
        with self._lock:
            if self._closed or not events:
                return
            wakes = not self._waiting
            self._waiting += events
        if wakes:
            self._woken.emit()

    def close(self) -> None:
        """Nothing is handed out any more, whatever is still on its way."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
        self._ready.clear()

    def _on_woken(self) -> None:
        with self._lock:
            taken, self._waiting = self._waiting, []
        self._ready.extend(_join_texts(taken))
        # One queue for all: a listener that runs an event loop of its own brings us here again.
        while self._ready:
            self.arrived.emit(self._ready.popleft())


def _join_texts(events: Iterable[p.Event]) -> Iterable[p.Event]:
    for (kind, request_id), row in groupby(events, lambda event: (type(event), event.request_id)):
        if kind is p.Text:
            pieces = (event.text for event in row if isinstance(event, p.Text))
            yield p.Text(request_id, "".join(pieces))
        else:
            yield from row
