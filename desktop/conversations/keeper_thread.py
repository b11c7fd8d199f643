"""The thread that the store is used on. Nothing of it waits, and nothing that is to be saved is
forgotten: what cannot be written now is written later."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.conversations.faults import StoreDamaged, StoreTooNew, StoreUnavailable
from desktop.conversations.recovery import recover
from desktop.conversations.store import Store
from desktop.jobs.faults import problem_of
from models.errors import DiskFull, Problem, SidelightError

_log = logging.getLogger(__name__)

_LAZY_S = 0.25
_AGAIN_S = 2.0
_BUSY_S = 1.0
# What may pass.
_FOR_NOW = (DiskFull, StoreUnavailable, StoreTooNew)

Tell = Callable[..., None]


@dataclass(frozen=True)
class Job:
    """Something to be done with the store.

    Attributes:
        operation: does it, and tells what came of it.
        about: id of the message or conversation that it saves; other jobs about it keep their
            order.
        saves: it changes something, and is done again when that was not possible.
        key: a newer job with the same key makes this one worth nothing.
        on_failed: told instead of a general failure; of what is done again, each time.
    """

    operation: Callable[[Store], None]
    about: str = ""
    saves: bool = True
    key: tuple[str, ...] = ()
    on_failed: Callable[[Problem], None] | None = None


class KeeperThread:
    """Opens the store, recovers a damaged one, and does jobs in the order they came.

    Args:
        folder: of the store.
        on_failed: told, on this thread, what went wrong; of trouble that lasts, once.
        on_recovered: told with `Recovered`.
    """

    def __init__(self, folder: Path, on_failed: Tell, on_recovered: Tell) -> None:
        self._folder = folder
        self._on_failed = on_failed
        self._on_recovered = on_recovered
        self._store: Store | None = None
        self._wake = threading.Condition()
        self._jobs: deque[Job] = deque([Job(lambda _: None, saves=False)])  # opens it
        self._when_idle: deque[Job] = deque([Job(Store.purge, saves=False)])
        self._lazy: dict[tuple[str, ...], Job] = {}
        self._lazy_at = 0.0
        self._is_closed = False
        # Of this thread alone.
        self._unsaved: deque[Job] = deque()
        self._again_at = 0.0
        self._trouble: Problem | None = None
        self._thread = threading.Thread(target=self._run, name="conversations", daemon=True)

    @property
    def is_all_saved(self) -> bool:
        """Once it has ended."""
        return not self._unsaved

    def start(self) -> None:
        self._thread.start()

    def put(self, job: Job) -> None:
        with self._wake:
            if job.key:
                self._jobs = deque(one for one in self._jobs if one.key != job.key)
            self._lazy.pop(("text", job.about), None)
            self._jobs.append(job)
            self._wake.notify()

    def put_lazily(self, job: Job) -> None:
        """Four times a second is enough, and only the newest with its key counts."""
        with self._wake:
            self._lazy[job.key] = job
            self._wake.notify()

    def close(self) -> None:
        """Returns at once; what is to be saved is saved, nothing else is done."""
        with self._wake:
            self._is_closed = True
            self._wake.notify()

    def join(self, timeout_s: float) -> bool:
        """Wait for the end of a closed one; False when that takes longer."""
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # --- on the thread --------------------------------------------------------------------------

    def breathe(self) -> None:
        """Called in the middle of a long job: what is being said meanwhile is saved."""
        with self._wake:
            due = self._take_lazy()
        for job in due:
            self._do(job)

    def _run(self) -> None:
        while (job := self._next()) is not None:
            self._do(job)
        self._save_again()
        if self._unsaved:
            _log.error("%d changes of conversations are not saved", len(self._unsaved))
        if self._store is not None:
            self._store.close()

    def _next(self) -> Job | None:
        """Waits for the next one; None when it is to end."""
        with self._wake:
            while True:
                self._jobs.extendleft(reversed(self._take_lazy()))
                if self._is_closed:
                    self._jobs = deque(one for one in self._jobs if one.saves)
                if self._jobs:
                    return self._jobs.popleft()
                if self._is_closed and not self._lazy:
                    return None
                if self._unsaved and time.monotonic() >= self._again_at:
                    return Job(lambda _: None, key=("again",))
                if self._when_idle:
                    return self._when_idle.popleft()
                self._wake.wait(self._patience())

    def _take_lazy(self) -> list[Job]:
        """Those that are due, unless something about the same waits to be done first."""
        now = time.monotonic()
        if not self._lazy or (now < self._lazy_at and not self._is_closed):
            return []
        waiting = {job.about for job in self._jobs}
        due = [job for job in self._lazy.values() if job.about not in waiting]
        if due:
            self._lazy = {key: job for key, job in self._lazy.items() if job.about in waiting}
            self._lazy_at = now + _LAZY_S
        return due

    def _patience(self) -> float | None:
        times = [self._lazy_at] if self._lazy else []
        times += [self._again_at] if self._unsaved else []
        return max(0.0, min(times) - time.monotonic()) if times else None

    def _do(self, job: Job) -> None:
        if job.saves and self._unsaved:
            self._keep(job)
            self._save_again()
        elif (problem := self._attempt(job)) is not None:
            self._keep(job)
            self._tell_unsaved(job, problem)

    def _keep(self, job: Job) -> None:
        if job.key:
            self._unsaved = deque(one for one in self._unsaved if one.key != job.key)
        self._unsaved.append(job)
        self._again_at = time.monotonic() + _AGAIN_S

    def _save_again(self) -> None:
        """In order, up to the first that still cannot be saved."""
        while self._unsaved:
            problem = self._attempt(self._unsaved[0])
            if problem is not None:
                self._again_at = time.monotonic() + _AGAIN_S
                self._tell_unsaved(self._unsaved[-1], problem)
                return
            self._unsaved.popleft()

    def _tell_unsaved(self, job: Job, problem: Problem) -> None:
        if job.on_failed is not None:
            job.on_failed(problem)
        self._tell_trouble(problem)

    def _tell_trouble(self, problem: Problem) -> None:
        """Once, however often it comes in a row."""
        if self._trouble is None or self._trouble.what != problem.what:
            self._on_failed(problem)
        self._trouble = problem

    def _attempt(self, job: Job) -> Problem | None:
        """What keeps it from being saved; None when it is done, or can never be."""
        try:
            self._with_store(job.operation)
        except _FOR_NOW as error:
            if job.saves:
                return error.problem
            self._tell_failed(job, error)
        except Exception as error:  # noqa: BLE001 - logged, told, never lost
            self._tell_failed(job, error)
        else:
            # That something can be read does not mean that the trouble is over.
            if job.saves or not self._unsaved:
                self._trouble = None
        return None

    def _tell_failed(self, job: Job, error: Exception) -> None:
        if not isinstance(error, SidelightError):
            _log.error("the keeper of conversations failed", exc_info=error)
        problem = problem_of(error)
        if job.on_failed is not None:
            job.on_failed(problem)
        elif isinstance(error, _FOR_NOW):
            self._tell_trouble(problem)
        else:
            self._on_failed(problem)

    def _with_store(self, operation: Callable[[Store], None]) -> None:
        try:
            operation(self._reach_store())
        except StoreDamaged:
            self._recover()
            operation(self._reach_store())

    def _reach_store(self) -> Store:
        if self._store is None or not self._store.is_open:
            self._store = Store(self._folder, busy_s=_BUSY_S)
        return self._store

    def _recover(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
        report = recover(self._folder)
        _log.warning("a damaged store was set aside: %s", report)
        self._on_recovered(report)
