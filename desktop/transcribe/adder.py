"""Looks at what is dropped, away from the window's thread."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.hearing.hearing import no_model
from desktop.jobs.background import BackgroundCall
from desktop.transcribe.adding import Found, begin, files_among
from desktop.transcribe.job import UNKEPT
from desktop.transcribe.models_that_hear import ModelsThatHear
from models.transcripts.journal import Journals


class Adder(QObject):
    """Files wait until it is known what writes them down.

    Signals:
        found(key, Path, Problem or None): a file, and why it cannot be taken.
        looked: at all that was dropped together.
        begun(key, Job of models.transcripts): it has a journal.
        not_begun(key, Problem), failed(Problem).
    """

    found = Signal(str, object, object)
    looked = Signal()
    begun = Signal(str, object)
    not_begun = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self, journals: Journals, models: ModelsThatHear, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._journals, self._models = journals, models
        # Of its own: two hundred files to look at delay nothing else.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._numbers = itertools.count(1)
        self._held: list[Path] = []
        models.changed.connect(self._on_models)

    def add(self, paths: Sequence[Path]) -> None:
        if not self._models.is_ready:
            self._held += paths
            return
        call = BackgroundCall(lambda cancel: files_among(paths, cancel), self)
        call.succeeded.connect(self._on_found)
        call.failed.connect(self.failed)
        call.start(self._pool)

    def close(self, timeout_ms: int) -> bool:
        """Nothing more is looked at; False when that took too long."""
        self._pool.clear()
        return self._pool.waitForDone(timeout_ms)

    def _on_models(self) -> None:
        held, self._held = self._held, []
        if held:
            self.add(held)

    def _on_found(self, found: list[Found]) -> None:
        good: list[tuple[str, Path]] = []
        for one in found:
            key = f"{UNKEPT}{next(self._numbers)}"
            self.found.emit(key, one.path, one.problem)
            if one.problem is None:
                good.append((key, one.path))
        self.looked.emit()
        for key, path in good:
            self._begin(key, path)

    def _begin(self, key: str, path: Path) -> None:
        model = self._models.current
        if model is None:
            self.not_begun.emit(key, no_model())
            return
        wishes = self._models.wishes(model)
        call = BackgroundCall(lambda _: begin(self._journals, path, wishes, model.name), self)
        call.succeeded.connect(partial(self.begun.emit, key))
        call.failed.connect(partial(self.not_begun.emit, key))
        call.start(self._pool)
