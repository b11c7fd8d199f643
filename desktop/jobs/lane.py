"""A lane: calls of one kind, so many at a time, the others in the order they came."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool

from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.errors import Problem

Operation = Callable[[CancelToken], Any]


class Ticket:
    """A place in the lane: waiting, running, or over. One of the three is called at its end."""

    def __init__(
        self,
        operation: Operation,
        on_done: Callable[[Any], None],
        on_failed: Callable[[Problem], None],
        on_cancelled: Callable[[], None],
    ) -> None:
        self.operation = operation
        self.on_done = on_done
        self.on_failed = on_failed
        self.on_cancelled = on_cancelled
        self.call: BackgroundCall | None = None


class Lane(QObject):
    """Runs at most `width` operations at once on threads of its own."""

    def __init__(self, width: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(width)
        self._waiting: list[Ticket] = []
        self._running: list[Ticket] = []
        self._is_closed = False

    def enter(self, ticket: Ticket) -> Ticket:
        self._waiting.append(ticket)
        self._advance()
        return ticket

    def leave(self, ticket: Ticket) -> None:
        """Cancel it: at once when it still waits, else as soon as the operation has heard."""
        if ticket in self._waiting:
            self._waiting.remove(ticket)
            ticket.on_cancelled()
        elif ticket.call is not None:
            ticket.call.cancel()

    def close(self, timeout_ms: int) -> bool:
        """Cancel all; False when something did not end in time. Nobody hears of the ends."""
        self._is_closed = True
        self._waiting.clear()
        for ticket in self._running:
            if ticket.call is not None:
                ticket.call.cancel()
        return self._pool.waitForDone(timeout_ms)

    def _advance(self) -> None:
        while self._waiting and len(self._running) < self._width and not self._is_closed:
            self._start(self._waiting.pop(0))

    def _start(self, ticket: Ticket) -> None:
        self._running.append(ticket)
        call = ticket.call = BackgroundCall(ticket.operation, self)

        def ending(then: Callable[..., None]) -> Callable[..., None]:
            def end(*result: Any) -> None:
                self._running.remove(ticket)
                ticket.call = None
                if not self._is_closed:
                    then(*result)
                    self._advance()

            return end

        call.succeeded.connect(ending(ticket.on_done))
        call.failed.connect(ending(ticket.on_failed))
        call.cancelled.connect(ending(ticket.on_cancelled))
        call.start(self._pool)
