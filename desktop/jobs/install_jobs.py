"""The installs of a running window: two fetched at a time, one tried at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.jobs.doorbell import doorbell
from desktop.jobs.installs import Install, Installs, State
from desktop.jobs.lane import Lane, Ticket
from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import Problem
from models.sources.progress import FetchProgress, ProgressListener
from models.store.installed import InstalledModel
from models.store.trial import Trial

_log = logging.getLogger(__name__)
_FETCHED_AT_ONCE = 2

DeviceListener = Callable[[str], None]
DevicesFor = Callable[[CatalogueEntry, EntrySource], Sequence[str]]


class InstallWork(Protocol):
    """What the jobs do on their threads; `models.installer.Installer` is the real one."""

    def fetch(
        self,
        entry: CatalogueEntry,
        place: EntrySource,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> InstalledModel:
        """Put it on the disk; what has arrived is kept when it fails or is cancelled."""

    def try_on(
        self,
        model_id: str,
        devices: Sequence[str],
        on_device: DeviceListener,
        cancel: CancelToken,
    ) -> tuple[Trial, ...]:
        """Try an installed model on the devices in this order until one works."""

    def discard(self, model_id: str) -> None:
        """Delete what has arrived of a model that is not wanted any more."""


@dataclass
class _Job:
    install: Install
    devices: tuple[str, ...] = ()
    was_here: bool = False
    ticket: Ticket | None = None
    is_given_up: bool = False
    is_resumed: bool = False


class InstallJobs(Installs):
    """Args: devices_for: where a build is to be tried on this PC, in order.

    Signals: model_installed(model id) - its files are there, whole; trying it comes next.
    """

    model_installed = Signal(str)

    def __init__(
        self, work: InstallWork, devices_for: DevicesFor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._devices_for = devices_for
        self._jobs: dict[str, _Job] = {}
        self._discarding: set[str] = set()
        self._fetching = Lane(_FETCHED_AT_ONCE, self)
        self._trying = Lane(1, self)
        self._bell = doorbell()

    def all(self) -> list[Install]:
        return [job.install for job in self._jobs.values()]

    def get(self, model_id: str) -> Install | None:
        job = self._jobs.get(model_id)
        return job.install if job is not None else None

    def restore(self, unfinished: Iterable[Install]) -> None:
        """Show what was interrupted when the app was last closed; the user decides what next."""
        for install in unfinished:
            if install.entry.id not in self._jobs:
                self._show(self._keep(_Job(install)), install)

    def start(self, entry: CatalogueEntry, place: EntrySource, devices: Sequence[str]) -> None:
        if not self._is_at_work(entry.id):
            self._fetch(self._keep(_Job(Install(entry, place, "waiting"), tuple(devices))))

    def try_again(self, entry: CatalogueEntry, place: EntrySource, devices: Sequence[str]) -> None:
        """Try an installed model on these devices, without fetching anything. It stays what it
        is, ready, also when they refuse it."""
        if not self._is_at_work(entry.id):
            install = Install(entry, place, "trying")
            self._try(self._keep(_Job(install, tuple(devices), was_here=True)))

    def forget(self, model_id: str) -> None:
        """It was removed, so it is not ready any more; one that is at work goes on."""
        if not self._is_at_work(model_id) and self._jobs.pop(model_id, None) is not None:
            self.changed.emit(model_id)

    def pause(self, model_id: str) -> None:
        job = self._jobs.get(model_id)
        if job is not None and job.ticket is not None and job.install.state != "trying":
            job.is_resumed = False
            self._show(job, replace(job.install, state="paused"))
            self._fetching.leave(job.ticket)

    def resume(self, model_id: str) -> None:
        job = self._jobs.get(model_id)
        if job is None or job.install.state not in ("paused", "failed"):
            return
        if job.ticket is None:
            self._fetch(job)
        else:  # still ending
            job.is_resumed = True
            self._show(job, replace(job.install, state="waiting"))

    def cancel(self, model_id: str) -> None:
        job = self._jobs.get(model_id)
        if job is None:
            return
        job.is_given_up = True
        if job.ticket is None:
            self._give_up(job)
        else:
            lane = self._trying if job.install.state == "trying" else self._fetching
            lane.leave(job.ticket)

    def close(self, timeout_ms: int) -> bool:
        """Stop all; what has arrived is kept. False when something did not end in time."""
        fetched, tried = self._fetching.close(timeout_ms), self._trying.close(timeout_ms)
        return fetched and tried

    def _is_at_work(self, model_id: str) -> bool:
        job = self._jobs.get(model_id)
        return job is not None and job.ticket is not None

    def _keep(self, job: _Job) -> _Job:
        self._jobs[job.install.entry.id] = job
        return job

    # --- fetching -------------------------------------------------------------------------------

    def _fetch(self, job: _Job) -> None:
        entry, place = job.install.entry, job.install.place
        job.is_resumed = False
        if entry.id in self._discarding:
            self._show(job, Install(entry, place, "waiting"))
            return  # begins as soon as what is left of the last attempt is gone

        def fetch(cancel: CancelToken) -> InstalledModel:
            def on_progress(progress: FetchProgress) -> None:
                self._bell.ring(self, self._on_fetch_went_on, job, progress)

            on_progress(FetchProgress("connecting"))
            return self._work.fetch(entry, place, on_progress, cancel)

        def on_done(_: InstalledModel) -> None:
            job.ticket = None
            self.model_installed.emit(entry.id)
            self._try(job)

        ticket = Ticket(fetch, on_done, self._when_failed(job), self._when_fetch_ended(job))
        job.ticket = ticket
        self._show(job, Install(entry, place, "waiting"))
        self._fetching.enter(ticket)

    def _on_fetch_went_on(self, job: _Job, progress: FetchProgress) -> None:
        if job.ticket is not None and job.install.state in ("waiting", "fetching"):
            self._show(job, replace(job.install, state="fetching", progress=progress))

    def _when_fetch_ended(self, job: _Job) -> Callable[[], None]:
        def on_cancelled() -> None:
            job.ticket = None
            if job.is_given_up:
                self._give_up(job)
            elif job.is_resumed:
                self._fetch(job)
            else:
                self._show(job, replace(job.install, state="paused"))

        return on_cancelled

    # --- trying ---------------------------------------------------------------------------------

    def _try(self, job: _Job) -> None:
        entry, place = job.install.entry, job.install.place
        # What suits it may not have been known when the install began.
        devices = job.devices or tuple(self._devices_for(entry, place))

        def try_on(cancel: CancelToken) -> tuple[Trial, ...]:
            def on_device(device: str) -> None:
                self._bell.ring(self, self._on_device_came, job, device)

            return self._work.try_on(entry.id, devices, on_device, cancel)

        def on_done(trials: tuple[Trial, ...]) -> None:
            job.ticket = None
            self._end(job, trials, _refusal(trials))

        def on_cancelled() -> None:
            # It is whole on the disk, just not tried.
            job.ticket = None
            self._show(job, replace(job.install, state="ready", device=""))

        ticket = job.ticket = Ticket(try_on, on_done, self._when_failed(job), on_cancelled)
        self._show(job, replace(job.install, state="trying", device="", trials=(), problem=None))
        self._trying.enter(ticket)

    def _on_device_came(self, job: _Job, device: str) -> None:
        if job.install.state == "trying":
            self._show(job, replace(job.install, device=device))

    # --- ends -----------------------------------------------------------------------------------

    def _when_failed(self, job: _Job) -> Callable[[Problem], None]:
        def on_failed(problem: Problem) -> None:
            job.ticket = None
            if job.is_given_up:
                self._give_up(job)
            else:
                _log.warning("installing %s failed: %s", job.install.entry.id, problem)
                self._end(job, (), problem)

        return on_failed

    def _end(self, job: _Job, trials: tuple[Trial, ...], problem: Problem | None) -> None:
        state: State = "ready" if problem is None or job.was_here else "failed"
        self._show(job, replace(job.install, state=state, trials=trials, problem=problem))

    def _give_up(self, job: _Job) -> None:
        """Gone from the list at once; what had arrived is deleted before it can start anew."""
        model_id = job.install.entry.id
        self._jobs.pop(model_id, None)
        self._discarding.add(model_id)

        def discard(_: CancelToken) -> None:
            self._work.discard(model_id)

        def on_discarded(*outcome: object) -> None:
            if isinstance(outcome[0] if outcome else None, Problem):
                _log.warning("what had arrived could not be deleted: %s", outcome[0])
            self._discarding.discard(model_id)
            anew = self._jobs.get(model_id)
            if anew is not None and anew.ticket is None and anew.install.state == "waiting":
                self._fetch(anew)

        self._fetching.enter(Ticket(discard, on_discarded, on_discarded, on_discarded))
        self.changed.emit(model_id)

    def _show(self, job: _Job, install: Install) -> None:
        job.install = install
        self.changed.emit(install.entry.id)


def _refusal(trials: tuple[Trial, ...]) -> Problem | None:
    """Why it works nowhere; None when it does somewhere, or was tried nowhere."""
    works = any(trial.works for trial in trials)
    return None if works or not trials else trials[-1].problem
