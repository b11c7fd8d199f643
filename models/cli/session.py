"""An engine driven from one thread: submit, watch, get the result or the error."""

from __future__ import annotations

import queue
from collections.abc import Callable
from types import TracebackType

from models.cli.terminal import Terminal
from models.engine import protocol as p
from models.errors import Cancelled, Problem

_PHASES = {
    "starting": "Starting",
    "checking": "Checking the model",
    "reading": "Reading the model",
    "preparing": "Preparing the model (only once)",
    "compiling": "Making the model ready",
    "warming": "Warming up",
    "prefill": "Reading the question",
}


class RequestFailed(Exception):
    """The engine could not do it; ``problem`` says why, ``text`` is what had arrived."""

    def __init__(self, problem: Problem, text: str = "") -> None:
        super().__init__(problem.what)
        self.problem = problem
        self.text = text


class EngineSession:
    """Starts the engine and ends it with the `with` block."""

    def __init__(self, engine: p.Engine, terminal: Terminal) -> None:
        self._engine = engine
        self._terminal = terminal
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

    def run(self, request: p.Request, on_text: Callable[[str], None] | None = None) -> p.Event:
        """The terminal event of success.

        Raises:
            RequestFailed: the request failed, or the engine was lost.
            Cancelled: interrupted from the keyboard.
        """
        self._engine.submit(request)
        try:
            return self._follow(request.id, on_text)
        except KeyboardInterrupt:
            self._engine.stop(request.id)
            raise Cancelled from None

    def _follow(self, request_id: int, on_text: Callable[[str], None] | None) -> p.Event:
        while True:
            event = self._events.get()
            if event.request_id != request_id:
                continue
            if isinstance(event, p.Text) and on_text is not None:
                on_text(event.text)
            elif isinstance(event, p.Progress):
                self._terminal.progress(describe(event))
            elif isinstance(event, p.Failed):
                raise RequestFailed(event.problem)
            elif isinstance(event, p.Lost):
                raise RequestFailed(event.problem, event.text)
            elif isinstance(event, p.Stopped):
                raise Cancelled
            elif isinstance(event, p.Terminal):
                return event


def describe(event: p.Progress) -> str:
    """Progress in a few words: "Reading the model: 40 %"."""
    words = _PHASES[event.phase]
    return f"{words}: {100 * event.done // event.total} %" if event.total else f"{words} …"
