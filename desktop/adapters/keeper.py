"""The adapters of this PC, kept and changed on another thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.adapters.shelf import Shelf, read_shelf
from desktop.jobs.background import BackgroundCall
from models.adapters.kept import Kept
from models.adapters.store import AdapterStore
from models.cancel import CancelToken
from models.errors import Problem, SidelightError
from models.sources.look_at import is_adapter
from models.store.installed import InstalledModel


@dataclass(frozen=True)
class Added:
    """An adapter that was taken in.

    Attributes:
        path: what it was made a copy of.
        can_be_merged: into a model of its own, as the folder names the one it was made for.
    """

    kept: Kept
    path: Path
    can_be_merged: bool


@dataclass(frozen=True)
class _Outcome:
    """What came of a change."""

    added: tuple[Added, ...] = ()
    problems: tuple[Problem, ...] = ()


_Work = Callable[[], _Outcome]


class AdapterKeeper(QObject):
    """One change after the other, each followed by a look at the disk.

    Attributes:
        shelf: what is known by now.
        is_known: whether the disk was looked at.

    Signals:
        changed: there are others, or other models that they may fit.
        added(tuple of Added): these were taken in, and it is known what they fit.
        refused(Problem): something could not be done.
    """

    changed = Signal()
    added = Signal(object)
    refused = Signal(object)

    def __init__(
        self, store: AdapterStore, pool: QThreadPool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._pool = store, pool
        self._waiting: list[_Work] = []
        self._call: BackgroundCall | None = None
        self._models: tuple[InstalledModel, ...] = ()
        self.shelf = Shelf()
        self.is_known = False

    @property
    def is_working(self) -> bool:
        return self._call is not None or bool(self._waiting)

    def set_models(self, models: Sequence[InstalledModel]) -> None:
        """Those that are installed; what is kept is compared with them."""
        if not self.is_known or tuple(models) != self._models:
            self._models = tuple(models)
            self.refresh()

    def refresh(self) -> None:
        """Look at the disk."""
        self._do(_Outcome)

    def register(self, paths: Sequence[Path]) -> None:
        """Files and folders of adapters; each is taken in, or refused in words."""
        store = self._store

        def register() -> _Outcome:
            taken = [_taken_in(store, path) for path in paths]
            problems = tuple(one for one in taken if isinstance(one, Problem))
            return _Outcome(tuple(one for one in taken if isinstance(one, Added)), problems)

        self._do(register)

    def remove(self, adapter_id: str) -> None:
        def remove() -> _Outcome:
            self._store.remove(adapter_id)
            return _Outcome()

        self._do(remove)

    def rename(self, adapter_id: str, name: str) -> None:
        def rename() -> _Outcome:
            self._store.rename(adapter_id, name)
            return _Outcome()

        self._do(rename)

    def close(self) -> None:
        """What has begun ends soon, and nobody hears of it."""
        self._waiting.clear()
        if self._call is not None:
            self._call.cancel()

    def _do(self, work: _Work) -> None:
        self._waiting.append(work)
        self._advance()

    def _advance(self) -> None:
        if self._call is not None or not self._waiting:
            return
        work, store, models, before = self._waiting.pop(0), self._store, self._models, self.shelf

        def run(cancel: CancelToken) -> tuple[_Outcome, Shelf]:
            outcome = _outcome_of(work)
            return outcome, read_shelf(store, models, before, cancel)

        self._call = BackgroundCall(run, self)
        self._call.succeeded.connect(self._on_done)
        self._call.failed.connect(self._on_failed)
        self._call.cancelled.connect(self._on_cancelled)
        self._call.start(self._pool)

    def _on_done(self, done: tuple[_Outcome, Shelf]) -> None:
        outcome, self.shelf = done
        self._call, self.is_known = None, True
        self._advance()
        self.changed.emit()
        if outcome.added:
            self.added.emit(outcome.added)
        for problem in outcome.problems:
            self.refused.emit(problem)

    def _on_failed(self, problem: Problem) -> None:
        self._call = None
        self.refused.emit(problem)
        self._advance()
        self.changed.emit()

    def _on_cancelled(self) -> None:
        self._call = None


def _outcome_of(work: _Work) -> _Outcome:
    try:
        return work()
    except SidelightError as error:
        return _Outcome(problems=(error.problem,))


def _taken_in(store: AdapterStore, path: Path) -> Added | Problem:
    try:
        return Added(store.register(path), path, path.is_dir() and is_adapter(path))
    except SidelightError as error:
        return error.problem
