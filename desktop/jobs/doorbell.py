"""How other threads reach the window's."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable
from functools import cache

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

Answer = Callable[..., None]


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
        self._waiting: deque[tuple[QObject, Answer, tuple[object, ...]]] = deque()
        self._rung.connect(self._on_rung, Qt.ConnectionType.QueuedConnection)

    def ring(self, whom: QObject, answer: Answer, *words: object) -> None:
        """Have `answer` called with the words on the window's thread, in order; never when Qt's
        part of `whom` is gone by then."""
        self._waiting.append((whom, answer, words))
        # Raised when the app has ended, and nobody wants to know any more.
        with contextlib.suppress(RuntimeError):
            self._rung.emit()

    def _on_rung(self) -> None:
        whom, answer, words = self._waiting.popleft()
        if shiboken6.isValid(whom):
            answer(*words)
