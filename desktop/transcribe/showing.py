"""The recording that is shown: its text as it grows, corrected, copied, exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication

from desktop.chat.page import Notice
from desktop.jobs.background import BackgroundCall
from desktop.listen.waveform_view import Outline
from desktop.notices import Notices, from_problem
from desktop.transcribe.export import Kind, as_text, write
from desktop.transcribe.job import Job
from desktop.transcribe.page import TranscribePage
from desktop.transcribe.transcribing import Transcribing
from models.cancel import CancelToken
from models.errors import Problem
from models.transcripts.transcript import Line, Transcript

_COLUMNS = 1200
# Longer ones are not read once more for the sake of a picture of them.
_LONGEST_OUTLINE_S = 1800.0


class Showing(QObject):
    """Attributes:
        id: of the recording; "" for none.

    Signals: changed - another one is shown, or none.
    """

    changed = Signal()

    def __init__(
        self,
        page: TranscribePage,
        transcribing: Transcribing,
        notices: Notices,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._queue = page, transcribing
        self._notices, self._pool = notices, pool
        self._transcript: Transcript | None = None
        # Lines that came while what was there before is still being read.
        self._early: list[tuple[int, Sequence[Line]]] = []
        self._undo: dict[str, list[tuple[int, str]]] = {}
        self._outline: BackgroundCall | None = None
        self.id = ""
        self._connect()

    @property
    def transcript(self) -> Transcript | None:
        """As it is now; None while it is being read."""
        if self._transcript is None:
            return None
        return replace(self._transcript, lines=tuple(self._page.line_rows.lines))

    def take_over(self, before: Showing) -> None:
        self._undo = before._undo
        self._page.left.view.choose(before.id)
        self._show_undo()

    def show(self, job_id: str) -> None:
        """ "" for none."""
        if job_id == self.id:
            return
        page, job = self._page, self._queue.find(job_id)
        self.id = job_id if job is not None else ""
        self._forget()
        page.text.ask_box.end()
        page.text.find_bar.field.clear()
        page.line_rows.show_lines(())
        page.text.lines.show_none()
        if job is not None:
            self._show_job(job)
            page.text.player.show_sound(job.path, job.seconds)
        if job is not None and job.is_kept:
            self._queue.read(job_id)
            self._look_at(job)
        self._show_undo()
        self.changed.emit()

    # --- the text -------------------------------------------------------------------------------

    def _on_read(self, job_id: str, transcript: Transcript) -> None:
        if job_id != self.id:
            return
        self._transcript = transcript
        self._page.line_rows.show_lines(transcript.lines)
        early, self._early = self._early, []
        for first, lines in early:
            self._add(first, lines)
        self._refresh()

    def _on_lines(self, job_id: str, first: int, lines: Sequence[Line]) -> None:
        if job_id != self.id:
            return
        if self._transcript is None:
            self._early.append((first, lines))
        else:
            self._add(first, lines)
            self._refresh()

    def _add(self, first: int, lines: Sequence[Line]) -> None:
        """Those that are not there yet. Where some are missing between, what is on the disk is
        shown: a full disk may have kept more than was told."""
        known = len(self._page.line_rows.lines)
        if first > known:
            self._read_again()
        else:
            self._page.line_rows.add(lines[known - first :])

    def _on_changed(self, job: Job) -> None:
        if job.id == self.id:
            self._show_job(job)

    def _refresh(self) -> None:
        job = self._queue.find(self.id)
        if job is not None:
            self._show_job(job)

    def _show_job(self, job: Job) -> None:
        self._page.text.show_job(job)
        self._page.text.show_facts(job, self._transcript)

    # --- corrections ----------------------------------------------------------------------------

    def _on_corrected(self, row: int, text: str) -> None:
        line = self._page.line_rows.line_at(row)
        if line is not None:
            self._undo.setdefault(self.id, []).append((row, line.text))
            self._correct(row, line, text)

    def undo(self) -> None:
        """The last correction of what is shown."""
        steps = self._undo.get(self.id)
        if steps:
            row, text = steps.pop()
            line = self._page.line_rows.line_at(row)
            if line is not None:
                self._correct(row, line, text)
                self._page.text.lines.go_to(row)

    def _correct(self, row: int, line: Line, text: str) -> None:
        self._page.line_rows.put(row, line.with_text(text))
        self._queue.correct(self.id, row, text)
        self._show_undo()

    def _on_not_corrected(self, job_id: str, _: int, problem: Problem) -> None:
        """What is on the disk is shown again."""
        self._notices.tell(from_problem(problem))
        self._undo.pop(job_id, None)
        if job_id == self.id:
            self._read_again()
            self._show_undo()

    def _read_again(self) -> None:
        self._transcript = None
        self._queue.read(self.id)

    def _show_undo(self) -> None:
        self._page.text.set_can_undo(bool(self._undo.get(self.id)))

    # --- copies ---------------------------------------------------------------------------------

    def _on_copy(self) -> None:
        transcript = self.transcript
        if transcript is not None:
            QGuiApplication.clipboard().setText(as_text(transcript).rstrip("\n"))
            self._notices.tell(Notice("info", self.tr("The text was copied.")))

    def _on_export(self, kind: Kind) -> None:
        job = self._queue.find(self.id)
        if job is not None:
            self._page.ask_where_to_save(kind, job.name)

    def _on_export_chosen(self, kind: Kind, path: Path) -> None:
        transcript = self.transcript
        if transcript is None:
            return
        call = BackgroundCall(lambda _: write(transcript, kind, path), self)
        call.succeeded.connect(partial(self._on_exported, path))
        call.failed.connect(self._on_failed)
        call.start(self._pool)

    def _on_exported(self, path: Path, _: object) -> None:
        self._notices.tell(Notice("info", self.tr("Saved as “{0}”.").format(path.name)))

    def _on_failed(self, problem: Problem) -> None:
        self._notices.tell(from_problem(problem))

    # --- how it looks ---------------------------------------------------------------------------

    def _look_at(self, job: Job) -> None:
        if job.seconds > _LONGEST_OUTLINE_S:
            return
        path = job.path

        def look(cancel: CancelToken) -> Outline:
            from models.inputs.sounds.waveform import waveform

            return waveform(path, _COLUMNS, cancel=cancel)

        call = self._outline = BackgroundCall(look, self)
        call.succeeded.connect(partial(self._on_outline, job.id))
        # It is only a picture; what is wrong with the file is said when it is played.
        call.failed.connect(self._on_no_outline)
        call.start(self._pool)

    def _on_outline(self, job_id: str, outline: Outline) -> None:
        if job_id == self.id:
            self._outline = None
            self._page.text.player.show_outline(outline)

    def _on_no_outline(self, _: Problem) -> None:
        if self.sender() is self._outline:
            self._outline = None

    def _forget(self) -> None:
        self._transcript = None
        self._early.clear()
        if self._outline is not None:
            self._outline.cancel()
            self._outline = None

    def _connect(self) -> None:
        page, queue, text = self._page, self._queue, self._page.text
        page.left.view.chosen.connect(self.show)
        page.line_rows.corrected.connect(self._on_corrected)
        page.undo_wanted.connect(self.undo)
        page.export_chosen.connect(self._on_export_chosen)
        text.copy_wanted.connect(self._on_copy)
        text.export_wanted.connect(self._on_export)
        queue.was_read.connect(self._on_read)
        queue.lines_came.connect(self._on_lines)
        queue.changed.connect(self._on_changed)
        queue.not_corrected.connect(self._on_not_corrected)
