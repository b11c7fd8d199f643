"""What the room's buttons do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.chat.page import Action, Choice, Notice
from desktop.chat.runtime import Runtime
from desktop.notices import Notices, from_problem
from desktop.sentences import translated
from desktop.transcribe.abilities import Abilities
from desktop.transcribe.asking_session import AskingSession
from desktop.transcribe.job import Job
from desktop.transcribe.models_that_hear import ModelsThatHear
from desktop.transcribe.page import TranscribePage
from desktop.transcribe.showing import Showing
from desktop.transcribe.transcribing import Transcribing
from desktop.worker.engine_thread import EngineThread
from models.errors import Problem


class TranscribeSession(QObject):
    """Connects the page to the queue, the disk and the models.

    Attributes:
        showing: the recording that is shown.
        asking: questions about it.

    Signals:
        ask_wanted(Attached, question): to be taken into a new chat; the question may be "".
    """

    ask_wanted = Signal(object, str)

    def __init__(
        self,
        page: TranscribePage,
        transcribing: Transcribing,
        models: ModelsThatHear,
        engine: EngineThread,
        runtime: Runtime,
        notices: Notices,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._queue, self._models = page, transcribing, models
        self._notices = notices
        self.showing = Showing(page, transcribing, notices, pool, self)
        self.asking = AskingSession(page, self.showing, engine, runtime, notices, self)
        self._connect()
        self._on_models()
        self._on_listed()

    def take_over(self, before: TranscribeSession) -> None:
        """What is shown there, and can be undone."""
        self.showing.take_over(before.showing)

    def choose(self, job_id: str) -> None:
        self._page.left.view.choose(job_id)

    # --- the queue ------------------------------------------------------------------------------

    def _on_files(self, paths: Sequence[str]) -> None:
        if paths:
            self._queue.add_files([Path(path) for path in paths])
            return
        what = self.tr("Nothing could be taken over from there.")
        todo = self.tr("Save it as a file first, then drop the file.")
        self._notices.tell(Notice("warning", what, todo))

    def _on_listed(self) -> None:
        view, rows = self._page.left.view, self._page.queue_rows
        row = rows.row_of(self.showing.id)
        rows.show_jobs(self._queue.jobs)
        jobs = rows.jobs
        if jobs and rows.find(self.showing.id) is None:
            view.choose(jobs[min(max(row, 0), len(jobs) - 1)].id)
        elif not jobs:
            self.showing.show("")
        self._page.show_text(bool(jobs))

    def _on_changed(self, job: Job) -> None:
        self._page.queue_rows.show_job(job)

    def _on_replaced(self, before: str, job_id: str) -> None:
        """It has a journal now, and is the same to the user."""
        if self.showing.id == before:
            self._page.queue_rows.show_jobs(self._queue.jobs)
            self.choose(job_id)

    def _on_anew(self, job_id: str) -> None:
        job = self._queue.find(job_id)
        if job is not None:
            self._queue.add_files([job.path])

    def _on_removed(self, job_id: str, name: str) -> None:
        undo = Action(f"transcribe-again:{job_id}", self.tr("Undo"))
        words = self.tr("“{0}” was removed.").format(name)
        self._notices.tell(Notice("info", words, actions=(undo,)))

    def _on_notice_action(self, action: str) -> None:
        kind, _, job_id = action.partition(":")
        if kind == "transcribe-again":
            self._queue.restore(job_id)

    def _on_failed(self, problem: Problem) -> None:
        self._notices.tell(from_problem(problem))

    # --- models ---------------------------------------------------------------------------------

    def _on_models(self) -> None:
        page, models = self._page, self._models
        current = models.current
        choices = [Choice(one.id, one.name, translated(one.label)) for one in models.models]
        page.top.model_picker.set_choices(choices, current.id if current else "")
        page.top.model_picker.setEnabled(bool(choices))
        can = models.abilities(current) if current is not None else None
        name = current.name if current is not None else ""
        page.left.wishes.show_wanted(models.wanted, can or Abilities(), name if can else "")
        page.left.set_needs_more(current is None or (can is not None and not can.knows_many))

    # --- what the user does ---------------------------------------------------------------------

    def _on_turn(self) -> None:
        self._queue.turn(self.showing.id)

    def _on_remove(self) -> None:
        self._queue.remove(self.showing.id)

    def _connect(self) -> None:
        page, queue, view = self._page, self._queue, self._page.left.view
        page.files_chosen.connect(self._on_files)
        page.notice_action_chosen.connect(self._on_notice_action)
        page.top.model_picker.chosen.connect(self._models.use)
        page.left.wishes.changed.connect(self._models.want)
        page.text.turn_wanted.connect(self._on_turn)
        page.text.remove_wanted.connect(self._on_remove)
        view.turned.connect(queue.turn)
        view.remove_wanted.connect(queue.remove)
        view.anew_wanted.connect(self._on_anew)
        queue.listed.connect(self._on_listed)
        queue.changed.connect(self._on_changed)
        queue.replaced.connect(self._on_replaced)
        queue.removed.connect(self._on_removed)
        queue.failed.connect(self._on_failed)
        self._models.changed.connect(self._on_models)
        self.asking.wanted.connect(self.ask_wanted)
