"""The queue of recordings: one is written down, the others wait. Has no words and no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaObject, QObject, Qt, QThreadPool, Signal

from desktop.jobs.background import BackgroundCall
from desktop.jobs.changing_files import is_about
from desktop.transcribe.adder import Adder
from desktop.transcribe.job import Job, State
from desktop.transcribe.models_that_hear import ModelsThatHear
from desktop.transcribe.run import Run
from desktop.worker.engine_thread import EngineThread
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Problem, SidelightError
from models.store.installed import InstalledModel
from models.transcripts import job as kept
from models.transcripts.journal import Journal, Journals
from models.transcripts.transcript import Line, Transcript
from models.transcripts.writing import Pace


class Transcribing(QObject):
    """Goes on while nobody looks.

    Signals:
        listed: there are more, fewer or in another order.
        changed(Job): one is further on.
        replaced(id, id): one that was looked at has a journal now; `listed` follows.
        lines_came(id, index of the first one, tuple of Line): they are on the disk.
        removed(id, name): `restore` brings it back until the app ends.
        was_read(id, Transcript): as `read` asked.
        not_corrected(id, index, Problem).
        failed(Problem): of what is in no row.
    """

    listed = Signal()
    changed = Signal(object)
    replaced = Signal(str, str)
    lines_came = Signal(str, int, object)
    removed = Signal(str, str)
    was_read = Signal(str, object)
    not_corrected = Signal(str, int, object)
    failed = Signal(object)

    def __init__(
        self,
        engine: EngineThread,
        journals: Journals,
        models: ModelsThatHear,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._journals, self._models = engine, journals, models
        self._jobs: dict[str, Job] = {}
        self._put_away: dict[str, Job] = {}
        self._kept: dict[str, kept.Job] = {}
        self._run: Run | None = None
        # One thread each: what is written is written in order, and a slow decoder delays nothing.
        self._disk, self._decoder = QThreadPool(self), QThreadPool(self)
        for pool in (self._disk, self._decoder):
            pool.setMaxThreadCount(1)
        self._adder = Adder(journals, models, self)
        self._has_begun = self._is_closed = self._is_held = False
        models.changed.connect(self._on_models)
        self._adder.found.connect(self._on_found)
        self._adder.looked.connect(self.listed)
        self._adder.begun.connect(self._on_begun)
        self._adder.not_begun.connect(self._on_not_begun)
        self._adder.failed.connect(self.failed)

    # --- what there is --------------------------------------------------------------------------

    @property
    def jobs(self) -> tuple[Job, ...]:
        """What is to be done first, in its order; then what is done, the newest first."""
        jobs = self._jobs.values()
        done = [job for job in jobs if job.state == "done"]
        return (*(job for job in jobs if job.state != "done"), *reversed(done))

    def find(self, job_id: str) -> Job | None:
        return self._jobs.get(job_id)

    def start(self) -> None:
        """Once the window is seen: those that were being written down go on by themselves."""
        if not self._has_begun:
            self._has_begun = True
            self._run_on_disk(self._read_all, self._on_all)

    def read(self, job_id: str) -> None:
        """`was_read` or `failed` follows."""
        journal = self._journals.get(job_id)
        self._run_on_disk(lambda _: journal.transcript(), partial(self._on_read, job_id))

    # --- what the user does ---------------------------------------------------------------------

    def add_files(self, paths: Sequence[Path]) -> None:
        """Recordings, videos and folders of them."""
        self._adder.add(paths)

    def turn(self, job_id: str) -> None:
        """Pause it, or let it go on."""
        job = self._jobs.get(job_id)
        if job is not None and job.can_turn:
            (self.pause if job.can_turn == "pause" else self.go_on)(job_id)

    def pause(self, job_id: str) -> None:
        """The next one begins when the stretch that is being written down is."""
        job = self._jobs[job_id]
        if self._run is not None and self._run.id == job_id:
            self._run.halt("paused")
        else:
            self._set_state(job_id, "paused")
        self._put(replace(job, state="paused", left_s=None))

    def go_on(self, job_id: str) -> None:
        """Behind those that wait already."""
        job = self._jobs.pop(job_id)
        self._jobs[job_id] = replace(job, state="waiting", problem=None)
        self.listed.emit()
        self.changed.emit(self._jobs[job_id])
        if self._run is None or self._run.id != job_id:
            self._set_state(job_id, "waiting")
        self._next()

    def remove(self, job_id: str) -> None:
        """`removed` follows; what is in no journal is gone at once."""
        job = self._jobs.pop(job_id, None)
        if job is None:
            return
        self.listed.emit()
        if not job.is_kept:
            return
        self._put_away[job_id] = job
        self.removed.emit(job_id, job.name)
        if self._run is not None and self._run.id == job_id:
            self._run.halt("paused")
        else:
            self._put_on_disk_away(job_id)

    def restore(self, job_id: str) -> None:
        """What was removed."""
        job = self._put_away.pop(job_id, None)
        if job is not None and self._run is not None and self._run.id == job_id:
            self._on_restored(job, None)
        elif job is not None:
            done = partial(self._on_restored, job)
            self._run_on_disk(lambda _: self._journals.bring_back(job_id), done)

    def correct(self, job_id: str, index: int, text: str | None) -> None:
        """Keep a line as it was corrected by hand; None for what the model had written."""
        journal = self._journals.get(job_id)
        call = BackgroundCall(lambda _: journal.correct(index, text), self)
        call.failed.connect(partial(self.not_corrected.emit, job_id, index))
        call.start(self._disk)

    def release(self, model_id: str) -> bool:
        """Let go of a model whose files are about to change; "" stands for all of the user's.
        Returns whether it was in use: all models are gone from the engine then."""
        run = self._run
        model = self._model_of(run.id) if run is not None else None
        if run is None or model is None or not is_about(model_id, model):
            return False
        self._is_held = True
        run.drop("waiting")
        self._engine.submit(p.Unload())
        return True

    def close(self, timeout_ms: int) -> bool:
        """Keep where it is; it goes on with the next start. False when that took too long."""
        self._is_closed = True
        if self._run is not None:
            self._run.halt("waiting")
        ended = self._adder.close(timeout_ms)
        for pool in (self._decoder, self._disk):
            ended = pool.waitForDone(timeout_ms) and ended
        if self._run is not None and ended:
            self._run.close_now()
        # Nobody is there any more to be told.
        self.blockSignals(True)
        return ended

    # --- one after the other --------------------------------------------------------------------

    def _next(self) -> None:
        is_busy = self._run is not None or self._is_closed or self._is_held
        if is_busy or not self._models.is_known or not self._has_begun:
            return
        job = next((one for one in self._jobs.values() if one.state == "waiting"), None)
        model = self._model_of(job.id) if job is not None else None
        if job is None or model is None:
            return
        journal = self._journals.get(job.id)
        prepare = partial(_prepare, journal, self._kept[job.id].wishes, model.name)
        run = self._run = Run(self._engine, journal, model.ref, self._decoder, self)
        run.advanced.connect(self._on_advanced)
        run.ended.connect(self._on_ended)
        self._put(replace(job, state="running", problem=None))
        # Behind all that is to be noted of it on the disk.
        call = BackgroundCall(lambda _: prepare(), self)
        call.succeeded.connect(self._on_prepared)
        call.failed.connect(run.fail)
        call.start(self._disk)

    def _on_prepared(self, _: object) -> None:
        if self._run is not None and not self._is_closed:
            self._run.begin()

    def _model_of(self, job_id: str) -> InstalledModel | None:
        """The one that it was begun with; when that is gone, the one in use now."""
        was = self._kept[job_id]
        model = self._models.find(was.wishes.model)
        if model is not None:
            wishes = replace(was.wishes, device=self._models.device(model))
        else:
            model = self._models.current
            if model is None:
                return None
            wishes = self._models.wishes(model)
        self._kept[job_id] = replace(was, wishes=wishes, model_name=model.name)
        return model

    def _on_advanced(self, pace: Pace, language: str, first: int, lines: tuple[Line, ...]) -> None:
        assert self._run is not None
        job = self._jobs.get(self._run.id)
        if job is None:
            return
        if lines:
            self.lines_came.emit(job.id, first, lines)
        left_s = pace.left_s if job.state == "running" else None
        self._put(
            replace(
                job,
                done_s=pace.done_s,
                seconds=pace.total_s,
                left_s=left_s,
                language=language,
            )
        )

    def _on_ended(self, state: State, problem: Problem | None) -> None:
        run, self._run = self._run, None
        assert run is not None
        QMetaObject.invokeMethod(run, "deleteLater", Qt.ConnectionType.QueuedConnection)
        job = self._jobs.get(run.id)
        if job is None:
            self._put_on_disk_away(run.id)
        # Paused, and wanted again before it had come to its end.
        elif state == "paused" and job.state == "waiting":
            self._set_state(job.id, "waiting")
        else:
            self._put(replace(job, state=state, problem=problem, left_s=None))
            self.listed.emit()
        self._next()

    # --- what comes from the disk ---------------------------------------------------------------

    def _read_all(self, _: CancelToken) -> list[tuple[kept.Job, float]]:
        """What an earlier run has removed goes first."""
        self._journals.sweep()
        jobs = [job for job in self._journals.all() if job.origin == "window"]
        return [(job, self._done_s(job)) for job in jobs]

    def _done_s(self, job: kept.Job) -> float:
        if job.state == "done":
            return job.seconds
        try:
            return self._journals.get(job.id).written().done_s
        except SidelightError:
            return 0.0

    def _on_all(self, found: list[tuple[kept.Job, float]]) -> None:
        """One whose process has ended goes on; those that were added meanwhile come after it."""
        new, self._jobs = self._jobs, {}
        for job, done_s in found:
            self._kept.setdefault(job.id, job)
            shown = _shown(job, done_s)
            state: State = "waiting" if shown.state == "running" else shown.state
            self._jobs[job.id] = new.get(job.id, replace(shown, state=state))
        # What was interrupted comes before what had only waited.
        first = [job.id for job, _ in found if job.state == "running"]
        order = [*first, *(one for one in self._jobs if one not in first)]
        self._jobs = {**{one: self._jobs[one] for one in order}, **new}
        self.listed.emit()
        self._next()

    def _on_found(self, key: str, path: Path, problem: Problem | None) -> None:
        state: State = "reading" if problem is None else "failed"
        self._jobs[key] = Job(key, path.name, path, state, problem=problem)

    def _on_begun(self, key: str, job: kept.Job) -> None:
        """It takes the place of what stood there for it."""
        self._kept[job.id] = job
        if key not in self._jobs:
            self._put_on_disk_away(job.id)
            return
        new = _shown(job, 0.0)
        self._jobs = {
            (job.id if one == key else one): (new if one == key else was)
            for one, was in self._jobs.items()
        }
        self.replaced.emit(key, job.id)
        self.listed.emit()
        self._next()

    def _on_not_begun(self, key: str, problem: Problem) -> None:
        job = self._jobs.get(key)
        if job is not None:
            self._put(replace(job, state="failed", problem=problem))

    def _on_read(self, job_id: str, transcript: Transcript) -> None:
        self.was_read.emit(job_id, transcript)

    def _put_on_disk_away(self, job_id: str) -> None:
        self._run_on_disk(lambda _: self._journals.put_away(job_id), _nothing)

    def _on_restored(self, job: Job, _: object) -> None:
        state: State = "paused" if job.state == "running" else job.state
        self._jobs[job.id] = replace(job, state=state, left_s=None)
        self.listed.emit()
        self._next()

    def _set_state(self, job_id: str, state: kept.State) -> None:
        journal = self._journals.get(job_id)
        self._run_on_disk(lambda _: journal.set_state(state), _nothing)

    def _put(self, job: Job) -> None:
        self._jobs[job.id] = job
        self.changed.emit(job)

    def _on_models(self) -> None:
        self._is_held = False
        self._next()

    def _run_on_disk(
        self, operation: Callable[[CancelToken], Any], done: Callable[[Any], None]
    ) -> None:
        call = BackgroundCall(operation, self)
        call.succeeded.connect(done)
        call.failed.connect(self.failed)
        call.start(self._disk)


def _shown(job: kept.Job, done_s: float) -> Job:
    return Job(
        *(job.id, job.name, job.source.path, job.state, job.seconds),
        done_s=done_s,
        problem=job.problem,
    )


def _prepare(journal: Journal, wishes: kept.Wishes, model_name: str) -> None:
    """Note what it is written down with from now on."""
    job = journal.job()
    if job.wishes != wishes:
        journal.keep(replace(job, wishes=wishes, model_name=model_name))


def _nothing(_: object) -> None:
    """It is done."""
