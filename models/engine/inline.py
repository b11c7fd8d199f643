"""The engine in the caller's own process, for tests and debugging (`--engine inline`)."""

from __future__ import annotations

from models.engine.backend import Backend
from models.engine.protocol import Event, Listener, Request
from models.engine.worker import Worker

_CLOSE_TIMEOUT_S = 30.0


class InlineEngine:
    """An `Engine` without a process of its own: a polite stop is all there is."""

    def __init__(self, backend: Backend) -> None:
        self._worker = Worker(backend, self._emit)
        self._listener: Listener | None = None

    def start(self, listener: Listener) -> None:
        self._listener = listener
        self._worker.start()

    def submit(self, request: Request) -> None:
        self._worker.submit(request)

    def stop(self, request_id: int) -> None:
        self._worker.stop(request_id)

    def close(self) -> None:
        self._listener = None
        self._worker.close(_CLOSE_TIMEOUT_S)

    def _emit(self, event: Event) -> None:
        listener = self._listener
        if listener is not None:
            listener(event)
