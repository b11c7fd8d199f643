"""The worker thread: hosts the pipelines and runs one request at a time."""

from __future__ import annotations

import logging
import threading
from collections import deque
from dataclasses import dataclass, field

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import Backend, BackendDied
from models.engine.counting import Counting
from models.engine.faults import explain
from models.engine.performing import Performing
from models.errors import Cancelled, EngineLost
from models.words import say

_log = logging.getLogger(__name__)


@dataclass
class _Job:
    request: p.QueuedRequest
    cancel: CancelToken = field(default_factory=CancelToken)
    shown: list[str] = field(default_factory=list)


class Worker:
    """Queue in, events out.

    Args:
        backend: runs the models.
        emit: gets every event, one at a time: from the worker thread, from the one that counts,
            or from the caller of `stop` for a request that had not begun.
    """

    def __init__(self, backend: Backend, emit: p.Listener) -> None:
        self._backend = backend
        self._listener = emit
        # A listener may stop a request, which tells an event at once.
        self._telling = threading.RLock()
        self._waiting: deque[_Job] = deque()
        self._current: _Job | None = None
        self._changed = threading.Condition()
        self._closing = False
        self._performing = Performing(backend, self.emit)
        self._thread = threading.Thread(target=self._run, name="pipelines", daemon=True)
        self._counting = Counting(
            backend, self.emit, self._performing.loaded_counter, self._is_idle
        )
        self._performing.on_unload = self._counting.forget

    def start(self) -> None:
        self._thread.start()
        self._counting.start()

    def emit(self, event: p.Event) -> None:
        with self._telling:
            self._listener(event)

    def submit(self, request: p.Request) -> None:
        if isinstance(request, p.Count):
            self._counting.submit(request)
            return
        with self._changed:
            self._waiting.append(_Job(request))
            self._changed.notify()

    def stop(self, request_id: int) -> None:
        """Stop the running request at its next step, or take a waiting one out of the queue."""
        if self._counting.stop(request_id):
            return
        with self._changed:
            if self._current is not None and self._current.request.id == request_id:
                self._current.cancel.cancel()
                return
            waiting = [job for job in self._waiting if job.request.id == request_id]
            for job in waiting:
                self._waiting.remove(job)
        if waiting:
            self.emit(p.Stopped(request_id))

    def close(self, timeout_s: float) -> bool:
        """Stop everything and end the thread; False when it did not end in time."""
        with self._changed:
            self._closing = True
            self._waiting.clear()
            if self._current is not None:
                self._current.cancel.cancel()
            self._changed.notify()
        self._counting.close(timeout_s)
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _is_idle(self) -> bool:
        with self._changed:
            return self._current is None and not self._waiting

    def _run(self) -> None:
        while (job := self._next()) is not None:
            event = self._handle(job)
            with self._changed:
                self._current = None
                silent = self._closing
            if not silent:
                self.emit(event)
        self._performing.unload()

    def _next(self) -> _Job | None:
        """Wait for the next request; None when it is time to end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closing)
            if self._closing:
                return None
            self._current = self._waiting.popleft()
            return self._current

    def _handle(self, job: _Job) -> p.Event:
        """Run the request; whatever happens becomes its terminal event."""
        request = job.request
        try:
            return self._performing.perform(request, job.shown, job.cancel)
        except Cancelled:
            return p.Stopped(request.id, "".join(job.shown))
        except BackendDied:
            self._performing.forget()
            lost = EngineLost(
                say("The engine ended unexpectedly."), say("Ask again; it has been restarted.")
            )
            return p.Lost(request.id, lost.problem, "".join(job.shown))
        except Exception as error:  # noqa: BLE001 - the edge where foreign errors are explained
            problem = explain(error, request).problem
            _log.warning("request failed: %s", problem, exc_info=error)
            return p.Failed(request.id, problem)
