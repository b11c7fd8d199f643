"""How other threads reach the window's."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal

Answer = Callable[[], None]


@cache
def doorbell() -> Doorbell:
    """The one there is. To be asked for on the window's thread."""
    return Doorbell()


class Doorbell(QObject):
    """The only object of Qt that other threads touch, there as long as the process.

    A signal that another thread emits reads what belongs to its object. Where that goes meanwhile
    with its window, the process ends.
    """

    _rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[Answer] = deque()
        self._rung.connect(self._on_rung, Qt.ConnectionType.QueuedConnection)

    def ring(self, answer: Answer) -> None:
        """Have it called on the window's thread, in order. It looks itself whether what it is about
        is still there."""
        self._waiting.append(answer)
        # Raised when the app has ended, and nobody wants to know any more.
        with contextlib.suppress(RuntimeError):
            self._rung.emit()

    def _on_rung(self) -> None:
        self._waiting.popleft()()
