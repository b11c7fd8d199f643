"""A recording on its way through the engine, stretch by stretch."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.jobs.background import BackgroundCall
from desktop.worker.engine_thread import EngineThread
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Cancelled, Problem, SidelightError
from models.transcripts.job import State
from models.transcripts.journal import Journal
from models.transcripts.transcript import Line
from models.transcripts.writing import Pace, Writing

Result = TypeVar("Result")


@dataclass(frozen=True)
class _Step:
    """What a call has brought.

    Attributes:
        first: index of the first of the new lines.
        language: what is spoken, as far as it is known.
        request: what the engine is to do next; None at the end.
    """

    first: int
    lines: tuple[Line, ...]
    pace: Pace
    language: str
    request: p.Transcribe | None


class Run(QObject):
    """Asks for a stretch of at most 30 s at a time, so that whatever else the engine is asked for
    waits for no more than that.

    Args:
        journal: of a job that is not done.
        model: what writes it down.
        pool: of one thread.

    Signals:
        advanced(Pace, language, index of the first new line, tuple of Line).
        ended(State, Problem or None): the journal is closed.
    """

    advanced = Signal(object, str, int, object)
    ended = Signal(str, object)

    def __init__(
        self,
        engine: EngineThread,
        journal: Journal,
        model: p.ModelRef,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._journal, self._pool = engine, journal, pool
        self._writing = Writing(journal, model, apart=False)
        self._request: p.Transcribe | None = None
        # What it is to be when it is halted; None while it is to go on.
        self._then: State | None = None
        self._problem: Problem | None = None
        self._count = 0
        self._is_open = self._has_ended = False
        engine.sound_transcribed.connect(self._on_transcribed)
        engine.request_stopped.connect(self._on_stopped)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_lost)

    @property
    def id(self) -> str:
        return self._journal.id

    def begin(self) -> None:
        self._call(self._open)

    def fail(self, problem: Problem) -> None:
        """It cannot even begin."""
        self._end("failed", problem)

    def halt(self, then: State) -> None:
        """After the stretch that is being written down; what came of it is kept."""
        self._then = then
        self._writing.stop()

    def drop(self, then: State) -> None:
        """At once, because the model has to leave the engine."""
        self.halt(then)
        if self._request is not None:
            self._engine.stop(self._request.id)

    def close_now(self) -> None:
        """No thread is at it any more; the app ends."""
        if not self._has_ended:
            self._has_ended = True
            self._then = "waiting"
            with suppress(SidelightError):
                self._leave(None)

    # --- on the pool's thread -------------------------------------------------------------------

    def _open(self) -> _Step:
        try:
            self._count = len(self._journal.written().lines)
            self._writing.__enter__()
        except SidelightError as error:
            self._journal.set_state("failed", error.problem)
            raise
        self._is_open = True
        return self._guarded(lambda: self._next(()))

    def _take(self, event: p.Transcribed) -> _Step:
        return self._guarded(lambda: self._next(self._writing.take(event)))

    def _next(self, lines: tuple[Line, ...]) -> _Step:
        first = self._count
        self._count += len(lines)
        request = self._asked_for()
        if request is None and self._then is None:
            self._leave(None)
        return _Step(first, lines, self._writing.pace, self._writing.language, request)

    def _asked_for(self) -> p.Transcribe | None:
        """What was taken is told also when it is not to go on."""
        try:
            return self._writing.next_request()
        except Cancelled:
            return None

    def _guarded(self, operation: Callable[[], Result]) -> Result:
        try:
            return operation()
        except Exception as error:
            self._leave(error)
            raise

    def _leave(self, error: Exception | None) -> None:
        """Close the journal, as "done" when it is."""
        if not self._is_open:
            return
        self._is_open = False
        kind = type(error) if error is not None else None
        self._writing.__exit__(kind, error, None)
        if self._then not in (None, "paused") and self._journal.job().state == "paused":
            assert self._then is not None
            self._journal.set_state(self._then, self._problem)

    # --- on this thread -------------------------------------------------------------------------

    def _call(self, operation: Callable[[], _Step]) -> None:
        call = BackgroundCall(lambda _: operation(), self)
        call.succeeded.connect(self._on_step)
        call.failed.connect(self._on_call_failed)
        call.start(self._pool)

    def _on_step(self, step: _Step) -> None:
        if self._has_ended:
            return
        self.advanced.emit(step.pace, step.language, step.first, step.lines)
        if self._then is not None:
            self._close()
        elif step.request is None:
            self._end("done", None)
        else:
            self._submit(step.request)

    def _submit(self, request: p.Transcribe) -> None:
        self._request = request
        self._engine.submit(request)

    def _close(self) -> None:
        def leave(_: CancelToken) -> State:
            self._leave(None)
            return self._journal.job().state

        call = BackgroundCall(leave, self)
        call.succeeded.connect(self._on_closed)
        call.failed.connect(self._on_call_failed)
        call.start(self._pool)

    def _on_closed(self, state: State) -> None:
        self._end(state, self._problem if state == "failed" else None)

    def _on_call_failed(self, problem: Problem) -> None:
        self._end("failed", problem)

    def _end(self, state: State, problem: Problem | None) -> None:
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit(state, problem)

    # --- what the engine tells ------------------------------------------------------------------

    def _is_about(self, event: p.Event) -> bool:
        if self._has_ended or self._request is None or self._request.id != event.request_id:
            return False
        self._request = None
        return True

    def _on_transcribed(self, event: p.Transcribed) -> None:
        if self._is_about(event):
            self._call(lambda: self._take(event))

    def _on_stopped(self, event: p.Stopped) -> None:
        if self._is_about(event):
            self._then = self._then or "paused"
            self._close()

    def _on_lost(self, event: p.Lost) -> None:
        """An engine that was lost once is asked again: nothing of what was said is."""
        request = self._request
        if request is not None and event.deaths == 1 and self._is_about(event):
            self._submit_again(request)
        else:
            self._on_failed(event)

    def _submit_again(self, request: p.Transcribe) -> None:
        self._submit(
            p.Transcribe(
                *(request.model, request.device, request.sound, request.language),
                translate=request.translate,
                times=request.times,
                words=request.words,
            )
        )

    def _on_failed(self, event: p.Failed | p.Lost) -> None:
        if self._is_about(event):
            self._then, self._problem = "failed", event.problem
            self._close()
