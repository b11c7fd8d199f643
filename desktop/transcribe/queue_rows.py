"""The recordings in the order in which they are written down, for a list of Qt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.transcribe.job import Job
from desktop.transcribe.words import spoken_words

Index = QModelIndex | QPersistentModelIndex
# What a row is painted from.
JOB = int(Qt.ItemDataRole.UserRole)


class QueueRows(QAbstractListModel):
    """Changed rows are told one by one, so that a long list need not be laid out anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []

    @property
    def jobs(self) -> tuple[Job, ...]:
        return tuple(self._jobs)

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """Another order, more or fewer of them; what is current stays so."""
        wanted = {job.id: job for job in jobs}
        for row in reversed(range(len(self._jobs))):
            if self._jobs[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._jobs[row]
                self.endRemoveRows()
        known = {job.id for job in self._jobs}
        new = [job for job in jobs if job.id not in known]
        if new:
            first = len(self._jobs)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._jobs += new
            self.endInsertRows()
        for row, job in enumerate(self._jobs):
            self._put(row, wanted[job.id])
        if [job.id for job in self._jobs] != list(wanted):
            self._sort(jobs)

    def show_job(self, job: Job) -> None:
        """It is further on."""
        row = self.row_of(job.id)
        if row >= 0:
            self._put(row, job)

    def row_of(self, job_id: str) -> int:
        """-1 for none."""
        return next((row for row, job in enumerate(self._jobs) if job.id == job_id), -1)

    def job_at(self, index: Index) -> Job | None:
        return self._jobs[index.row()] if index.isValid() else None

    def find(self, job_id: str) -> Job | None:
        return next((job for job in self._jobs if job.id == job_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._jobs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        job = self.job_at(index)
        if job is None:
            return None
        if role == JOB:
            return job
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_words(job)
        return job.name if role == Qt.ItemDataRole.ToolTipRole else None

    def _sort(self, jobs: Sequence[Job]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._jobs[index.row()].id for index in before]
        self._jobs = list(jobs)
        after = [self.index(self.row_of(job_id), 0) for job_id in ids]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _put(self, row: int, job: Job) -> None:
        if self._jobs[row] != job:
            self._jobs[row] = job
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)
