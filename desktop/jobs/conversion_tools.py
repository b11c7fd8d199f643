"""The toolchains that conversions leave on the disk: how much they take, and removing them."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.jobs.conversion_jobs import ConversionJobs
from desktop.jobs.lane import Ticket
from models.cancel import CancelToken
from models.errors import Problem, SidelightError

_log = logging.getLogger(__name__)


class ConversionTools(QObject):
    """Works between conversions, so that no one is left without the tools it runs in.

    Args:
        folder: of the toolchains; need not exist.
        jobs: the conversions.

    Attributes:
        size: bytes, as measured last; 0 when there are none, or it is not known yet.
        is_removing: also while that waits for a conversion to come to its end.

    Signals:
        changed: look at the attributes again.
        removed(bytes): so many are free again; failed(Problem): they could not be removed.
    """

    changed = Signal()
    # No int: that would be one of 32 bits.
    removed = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, jobs: ConversionJobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.size = 0
        self.is_removing = False
        self._folder = folder
        self._jobs = jobs
        self._measuring: Ticket | None = None

    @property
    def is_in_use(self) -> bool:
        """Whether a model is being converted, or waits for its turn."""
        return any(one.state in ("waiting", "running") for one in self._jobs.all())

    def measure(self) -> None:
        """Look at the disk, as soon as no conversion runs."""
        if self._measuring is None:
            self._measuring = Ticket(
                self._measure, self._on_measured, self._on_not_measured, self._on_not_measured
            )
            self._jobs.enter_between(self._measuring)

    def remove(self) -> None:
        """All of them; the next conversion makes those it needs anew. Nothing happens while they
        are in use, or removed already."""
        if self.is_in_use or self.is_removing:
            return
        self.is_removing = True
        self.changed.emit()
        ticket = Ticket(self._remove, self._on_removed, self._on_not_removed, self._on_ended)
        self._jobs.enter_between(ticket)

    # --- on a thread of the conversions -----------------------------------------------------------

    def _measure(self, _: CancelToken) -> int:
        from models.conversion.toolchains.environment import Environments
        from models.store.leftovers import delete_set_aside

        if self._folder.is_dir():  # of a removal that the end of the app cut off
            delete_set_aside(self._folder)
        environments = Environments(self._folder)
        return sum(environments.size_on_disk(one) for one in environments.on_disk())

    def _remove(self, cancel: CancelToken) -> int:
        from models.conversion.toolchains.environment import Environments

        environments, freed = Environments(self._folder), 0
        trouble: SidelightError | None = None
        for toolchain in environments.on_disk():
            cancel.check()
            size = environments.size_on_disk(toolchain)
            try:
                environments.remove(toolchain)
                freed += size
            except SidelightError as error:  # another process may use one; the others go
                trouble = trouble or error
        if trouble is not None:
            raise trouble
        return freed

    # --- what becomes of it -----------------------------------------------------------------------

    def _on_measured(self, size: int) -> None:
        self._measuring = None
        self.size = size
        self.changed.emit()

    def _on_not_measured(self, problem: Problem | None = None) -> None:
        self._measuring = None
        _log.warning("the conversion tools could not be measured: %s", problem)

    def _on_removed(self, freed: int) -> None:
        self._on_ended()
        self.removed.emit(freed)

    def _on_not_removed(self, problem: Problem) -> None:
        self._on_ended()
        self.failed.emit(problem)

    def _on_ended(self) -> None:
        """Some may be gone, whatever came of it."""
        self.is_removing = False
        self.size = 0
        self.changed.emit()
        self.measure()
