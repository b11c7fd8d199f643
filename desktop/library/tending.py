"""One thing at a time with a model: verify, repair, update, remove it. Several models at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.jobs.doorbell import doorbell
from desktop.jobs.lane import Lane, Ticket
from desktop.widgets.amounts import progress_words
from models.cancel import CancelToken
from models.errors import Problem
from models.sources.progress import FetchProgress, ProgressListener

Work = Callable[[ProgressListener, CancelToken], object]
# So many wait for disks and hubs at once; a model that is removed should not have to.
_AT_ONCE = 4


@dataclass(frozen=True)
class _Task:
    words: str
    ticket: Ticket


class Tending(QObject):
    """On threads of its own: what takes minutes keeps nothing else in the window from going on.

    Signals:
        went_on(model id, words): what is being done with it.
        ended(model id): it was done, failed or was stopped; the callback for that comes next.
    """

    went_on = Signal(str, str)
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: dict[str, _Task] = {}
        self._lane = Lane(_AT_ONCE, self)
        self._bell = doorbell()

    @property
    def is_busy(self) -> bool:
        return bool(self._tasks)

    def begin(
        self,
        model_id: str,
        words: str,
        work: Work,
        on_done: Callable[[Any], None],
        on_failed: Callable[[Problem], None],
    ) -> None:
        """Nothing happens while something else is being done with that model."""
        if model_id in self._tasks:
            return

        def run(cancel: CancelToken) -> object:
            def on_progress(progress: FetchProgress) -> None:
                self._bell.ring(self, self._on_progressed, model_id, progress)

            return work(on_progress, cancel)

        def ending(then: Callable[..., None]) -> Callable[..., None]:
            def end(*outcome: object) -> None:
                del self._tasks[model_id]
                self.ended.emit(model_id)
                then(*outcome)

            return end

        ticket = Ticket(run, ending(on_done), ending(on_failed), ending(_leave_it))
        self._tasks[model_id] = _Task(words, ticket)
        self.went_on.emit(model_id, f"{words} …")
        self._lane.enter(ticket)

    def stop(self, model_id: str) -> None:
        """End it as soon as it hears; what it was about to replace stays."""
        task = self._tasks.get(model_id)
        if task is not None:
            self._lane.leave(task.ticket)

    def close(self, timeout_ms: int) -> bool:
        """Stop all; False when something did not end in time."""
        return self._lane.close(timeout_ms)

    def _on_progressed(self, model_id: str, progress: FetchProgress) -> None:
        task = self._tasks.get(model_id)
        if task is not None:
            self.went_on.emit(model_id, f"{task.words} · {progress_words(progress)}")


def _leave_it() -> None:
    """What was stopped is as it was before."""
