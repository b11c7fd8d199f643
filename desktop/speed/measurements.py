"""What is being measured of models, one of them at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.jobs.doorbell import doorbell
from desktop.jobs.lane import Lane, Ticket
from desktop.speed.state import Doing
from models.cancel import CancelToken
from models.errors import Problem

# Tells what is being measured, and how many of how many are done; from any thread.
Tell = Callable[[str, int, int], None]


@dataclass
class Job:
    """What is being measured of a model; attributes as of `SpeedState`."""

    doing: Doing
    device: str
    ticket: Ticket | None = None
    done: int = 0
    total: int = 0
    at: str = ""


class Measurements(QObject):
    """On a thread of its own.

    Signals:
        changed(model id): it has begun, gone on or ended.
        all_ended: nothing is measured any more.
    """

    changed = Signal(str)
    all_ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[str, Job] = {}
        self._problems: dict[str, Problem] = {}
        self._lane = Lane(1, self)
        self._bell = doorbell()

    def of(self, model_id: str) -> Job | None:
        return self._jobs.get(model_id)

    def models(self) -> tuple[str, ...]:
        """Ids of those that are measured, or wait for that."""
        return tuple(self._jobs)

    def problem(self, model_id: str) -> Problem | None:
        """Why the last one came to nothing."""
        return self._problems.get(model_id)

    def begin(
        self,
        model_id: str,
        job: Job,
        work: Callable[[Tell, CancelToken], object],
        on_done: Callable[[Any], None],
    ) -> bool:
        """False while something else is being measured of that model."""
        if model_id in self._jobs:
            return False
        self._problems.pop(model_id, None)

        def run(cancel: CancelToken) -> object:
            def tell(at: str, done: int, total: int) -> None:
                self._bell.ring(self, self._on_progressed, model_id, at, done, total)

            return work(tell, cancel)

        def on_failed(problem: Problem) -> None:
            self._problems[model_id] = problem

        ended = (self._ending(model_id, then) for then in (on_done, on_failed, _leave_it))
        job.ticket = Ticket(run, *ended)
        self._jobs[model_id] = job
        self.changed.emit(model_id)
        self._lane.enter(job.ticket)
        return True

    def stop(self, model_id: str) -> None:
        job = self._jobs.get(model_id)
        if job is not None and job.ticket is not None:
            self._lane.leave(job.ticket)

    def close(self, timeout_ms: int) -> bool:
        """False when something did not end in time."""
        return self._lane.close(timeout_ms)

    def _ending(self, model_id: str, then: Callable[..., None]) -> Callable[..., None]:
        def end(*outcome: object) -> None:
            del self._jobs[model_id]
            then(*outcome)
            self.changed.emit(model_id)
            if not self._jobs:
                self.all_ended.emit()

        return end

    def _on_progressed(self, model_id: str, at: str, done: int, total: int) -> None:
        job = self._jobs.get(model_id)
        if job is not None:
            job.at, job.done, job.total = at, done, total
            self.changed.emit(model_id)


def _leave_it(*_: object) -> None:
    """What was stopped is as it was before."""
