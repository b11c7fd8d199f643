"""The conversions of a running window: one at a time, as each may take most of the memory."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.jobs.conversions import Conversion, Conversions
from desktop.jobs.doorbell import doorbell
from desktop.jobs.lane import Lane, Ticket
from models.cancel import CancelToken
from models.conversion.accuracy import AccuracyReport
from models.conversion.plan import Plan
from models.conversion.progress import ConversionListener, ConversionProgress
from models.errors import Problem

_log = logging.getLogger(__name__)
# Enough to see what led to an error; more is in the log file.
KEPT_LINES = 500


class ConversionWork(Protocol):
    """What the jobs do on their thread."""

    def convert(
        self, plan: Plan, progress: ConversionListener, cancel: CancelToken, /
    ) -> AccuracyReport | None:
        """Convert, try out and install. Blocks; raises `SidelightError` or `Cancelled`, and then
        the library is as it was before."""

    def discard(self, model_id: str) -> None:
        """Delete what has arrived of one that is not wanted any more."""


@dataclass
class _Job:
    conversion: Conversion
    ticket: Ticket | None = None


class ConversionJobs(Conversions):
    """Signals: model_converted(model id) - its files are there, whole, and were tried."""

    model_converted = Signal(str)

    def __init__(self, work: ConversionWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._jobs: dict[str, _Job] = {}
        self._lane = Lane(1, self)
        self._clearing = Lane(1, self)
        self._bell = doorbell()

    def all(self) -> list[Conversion]:
        return [job.conversion for job in self._jobs.values()]

    def get(self, model_id: str) -> Conversion | None:
        job = self._jobs.get(model_id)
        return job.conversion if job is not None else None

    def start(self, plan: Plan) -> None:
        running = self._jobs.get(plan.entry.id)
        if running is not None and running.ticket is not None:
            return
        job = _Job(Conversion(plan, "waiting"))
        job.ticket = Ticket(
            self._operation(job),
            self._when_done(job),
            self._when_failed(job),
            self._when_cancelled(job),
        )
        self._jobs[plan.entry.id] = job
        self.changed.emit(plan.entry.id)
        self._lane.enter(job.ticket)

    def restore(self, plans: Iterable[Plan], problem: Problem) -> None:
        """Show what was interrupted when the app was last closed; the user decides what next."""
        for plan in plans:
            if plan.entry.id not in self._jobs:
                self._jobs[plan.entry.id] = _Job(Conversion(plan, "failed", problem=problem))
                self.changed.emit(plan.entry.id)

    def cancel(self, model_id: str) -> None:
        """Gone from the list at once; when the work has ended the next one begins, and what had
        arrived is deleted."""
        job = self._jobs.pop(model_id, None)
        if job is None:
            return
        if job.ticket is not None:
            self._lane.leave(job.ticket)
        elif job.conversion.state == "failed":
            self._discard(model_id)
        self.changed.emit(model_id)

    def enter_between(self, ticket: Ticket) -> None:
        """Something that needs the toolchains for itself: done once no conversion runs, while
        those that are wanted later wait."""
        self._lane.enter(ticket)

    def close(self, timeout_ms: int) -> bool:
        """Stop all. False when something did not end in time."""
        converted, cleared = self._lane.close(timeout_ms), self._clearing.close(timeout_ms)
        return converted and cleared

    # --- on its thread --------------------------------------------------------------------------

    def _operation(self, job: _Job) -> Callable[[CancelToken], AccuracyReport | None]:
        def convert(cancel: CancelToken) -> AccuracyReport | None:
            def on_progress(progress: ConversionProgress) -> None:
                self._bell.ring(self, self._on_went_on, job, progress)

            self._bell.ring(self, self._on_went_on, job, None)
            return self._work.convert(job.conversion.plan, on_progress, cancel)

        return convert

    # --- what becomes of it ---------------------------------------------------------------------

    def _on_went_on(self, job: _Job, progress: ConversionProgress | None) -> None:
        """Of one whose turn has come; without progress at first."""
        now = job.conversion
        if job.ticket is None:
            return
        if progress is None:
            self._show(job, replace(now, state="running"))
            return
        lines = tuple(line for line in progress.detail.splitlines() if line.strip())
        log = (*now.log, *lines)[-KEPT_LINES:]
        shown = now.progress if _says_no_more(progress, now.progress) else progress
        self._show(job, replace(now, state="running", progress=shown, log=log))

    def _when_done(self, job: _Job) -> Callable[[AccuracyReport | None], None]:
        def on_done(report: AccuracyReport | None) -> None:
            job.ticket = None
            self._show(job, replace(job.conversion, state="done", report=report))
            # Also when it was given up a moment too late: the model is there now.
            self.model_converted.emit(job.conversion.model_id)

        return on_done

    def _when_failed(self, job: _Job) -> Callable[[Problem], None]:
        def on_failed(problem: Problem) -> None:
            job.ticket = None
            _log.warning("converting %s failed: %s", job.conversion.model_id, problem)
            self._show(job, replace(job.conversion, state="failed", problem=problem))

        return on_failed

    def _when_cancelled(self, job: _Job) -> Callable[[], None]:
        def on_cancelled() -> None:
            job.ticket = None
            model_id = job.conversion.model_id
            if self._jobs.get(model_id) is job:  # nobody here asked for it
                del self._jobs[model_id]
                self.changed.emit(model_id)
            elif model_id not in self._jobs:  # not wanted anew meanwhile
                self._discard(model_id)

        return on_cancelled

    def _discard(self, model_id: str) -> None:
        def discard(_: CancelToken) -> None:
            self._work.discard(model_id)

        def on_failed(problem: Problem) -> None:
            _log.warning("what had arrived could not be deleted: %s", problem)

        self._clearing.enter(Ticket(discard, _ignore, on_failed, _ignore))

    def _show(self, job: _Job, conversion: Conversion) -> None:
        job.conversion = conversion
        if self._jobs.get(conversion.model_id) is job:
            self.changed.emit(conversion.model_id)


def _ignore(*_: object) -> None:
    """Nobody waits for it."""


def _says_no_more(progress: ConversionProgress, before: ConversionProgress | None) -> bool:
    """A line for the log without figures leaves those that are shown."""
    return (
        before is not None
        and bool(progress.detail)
        and progress.phase == before.phase
        and (progress.done, progress.total) == (0, 0)
    )
