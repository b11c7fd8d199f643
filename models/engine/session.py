"""An engine driven from one thread: submit, watch, get the result or the error."""

from __future__ import annotations

import queue
from collections.abc import Callable
from types import TracebackType
from typing import Protocol

from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Cancelled, Problem
from models.inputs.utterance import Utterance

# How soon a set token is seen.
_LOOK_S = 0.1


class RequestFailed(Exception):
    """The engine could not do it; ``problem`` says why, ``text`` is what had arrived."""

    def __init__(self, problem: Problem, text: str = "") -> None:
        super().__init__(problem.what)
        self.problem = problem
        self.text = text


class Asking(Protocol):
    """Whoever can ask an engine and wait for what comes of it, as `EngineSession` does."""

    def run(
        self,
        request: p.Request,
        on_text: Callable[[str], None] | None = None,
        on_progress: Callable[[p.Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> p.Event:
        """See `EngineSession.run`."""
        ...


class EngineSession:
    """Starts the engine and ends it with the `with` block."""

    def __init__(self, engine: p.Engine) -> None:
        self._engine = engine
        self._events: queue.SimpleQueue[p.Event] = queue.SimpleQueue()

    def __enter__(self) -> EngineSession:
        self._engine.start(self._events.put)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._engine.close()

    def run(
        self,
        request: p.Request,
        on_text: Callable[[str], None] | None = None,
        on_progress: Callable[[p.Progress], None] | None = None,
        cancel: CancelToken | None = None,
        on_utterance: Callable[[Utterance], None] | None = None,
    ) -> p.Event:
        """The terminal event of success. The callbacks are called on the calling thread.

        Raises:
            RequestFailed: the request failed, or the engine was lost.
            Cancelled: interrupted from the keyboard, or by the token.
        """
        self._engine.submit(request)
        try:
            while True:
                event = self._next(request.id, cancel)
                if isinstance(event, p.Text) and on_text is not None:
                    on_text(event.text)
                elif isinstance(event, p.Progress) and on_progress is not None:
                    on_progress(event)
                elif isinstance(event, p.Sounded) and on_utterance is not None:
                    on_utterance(event.utterance)
                elif isinstance(event, p.Terminal):
                    return success_of(event)
        except KeyboardInterrupt:
            self._engine.stop(request.id)
            raise Cancelled from None

    def _next(self, request_id: int, cancel: CancelToken | None) -> p.Event:
        """The next event of the request; asks it to stop when the token is set."""
        while True:
            if cancel is not None and cancel.cancelled:
                # Only the first time counts for the engine.
                self._engine.stop(request_id)
            try:
                event = self._events.get(timeout=_LOOK_S)
            except queue.Empty:
                continue
            if event.request_id == request_id:
                return event


def success_of(event: p.Event) -> p.Event:
    """The terminal event, if it is one of success; raises what `EngineSession.run` does."""
    if isinstance(event, p.Failed):
        raise RequestFailed(event.problem)
    if isinstance(event, p.Lost):
        raise RequestFailed(event.problem, event.text)
    if isinstance(event, p.Stopped):
        raise Cancelled
    return event
