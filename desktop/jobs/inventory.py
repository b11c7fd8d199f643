"""Which models there are: those that can be had, those on this PC, and how they did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import Problem, SidelightError
from models.store.installed import InstalledModel
from models.store.manifest import BrokenManifest, read_manifest
from models.store.pace import Pace, read_pace
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import read_trials


@dataclass(frozen=True)
class Inventory:
    """All models at one moment.

    Attributes:
        entries: of the catalogue, by id.
        installed: sorted by name.
        trials: of installed models, by id, newest of each device.
        paces: what is wanted and known of the speed of installed models, by id.
        sizes: bytes on the disk of installed models, by id.
        files: bytes of each file of installed models, by id.
        damaged: what is wrong with installed models that are, by id.
        interrupted: installs that did not come to their end, with what is installed and whence.
        folder: where the models of the user are.
        away: why they cannot be reached, or None; what ships with the app is there all the same.
    """

    entries: Mapping[str, CatalogueEntry] = field(default_factory=dict)
    installed: tuple[InstalledModel, ...] = ()
    trials: Mapping[str, tuple[Trial, ...]] = field(default_factory=dict)
    paces: Mapping[str, Pace] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    files: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    damaged: Mapping[str, Problem] = field(default_factory=dict)
    interrupted: tuple[tuple[CatalogueEntry, EntrySource], ...] = ()
    folder: Path = Path()
    away: Problem | None = None

    def find(self, model_id: str) -> InstalledModel | None:
        return next((model for model in self.installed if model.id == model_id), None)


def read_inventory(store: ModelStore) -> Inventory:
    """Look at the disk. A model that goes meanwhile, by another window perhaps, is left out."""
    models = store.installed()
    damage = ((model.id, _damage(store, model)) for model in models)
    damaged = {model_id: problem for model_id, problem in damage if problem is not None}
    read = ((model.id, _file_sizes(model)) for model in models)
    files = {model_id: sizes for model_id, sizes in read if sizes is not None}
    here = tuple(model for model in models if model.id in files)
    return Inventory(
        entries={entry.id: entry for entry in read_catalogue()},
        installed=here,
        trials={model.id: read_trials(store, model.id) for model in here},
        paces={model.id: read_pace(store, model.id) for model in here},
        sizes={model.id: store.size_on_disk(model) for model in here},
        files=files,
        damaged={model_id: problem for model_id, problem in damaged.items() if model_id in files},
        interrupted=tuple((one.entry, one.place) for one in store.interrupted()),
        folder=store.user_folder,
        away=_away(store),
    )


def _file_sizes(model: InstalledModel) -> Mapping[str, int] | None:
    """None when it is not there any more."""
    try:
        manifest = read_manifest(model.folder)
    except BrokenManifest:
        return None
    return {path: file.size for path, file in manifest.files.items()}


def _away(store: ModelStore) -> Problem | None:
    try:
        store.require_folder()
    except SidelightError as error:
        return error.problem
    return None


def _damage(store: ModelStore, model: InstalledModel) -> Problem | None:
    try:
        store.check(model)
    except SidelightError as error:
        return error.problem
    return None


class InventoryWatch(QObject):
    """Reads the disk on a thread whenever something may have changed.

    Attributes:
        now: as it was read last.

    Signals:
        known(Inventory): read again; failed(Problem): it could not be read.
    """

    known = Signal(object)
    failed = Signal(object)

    def __init__(
        self, read: Callable[[], Inventory], pool: QThreadPool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.now = Inventory()
        self._read = read
        self._pool = pool
        self._reading: BackgroundCall | None = None
        self._is_stale = False

    def refresh(self) -> None:
        """Calls that come while it is being read lead to one more reading, not to many."""
        if self._reading is not None:
            self._is_stale = True
            return
        self._is_stale = False

        def read(_: CancelToken) -> Inventory:
            return self._read()

        self._reading = BackgroundCall(read, self)
        self._reading.succeeded.connect(self._on_read)
        self._reading.failed.connect(self._on_failed)
        self._reading.start(self._pool)

    def _on_read(self, inventory: Inventory) -> None:
        self._reading = None
        self.now = inventory
        self.known.emit(inventory)
        if self._is_stale:
            self.refresh()

    def _on_failed(self, problem: object) -> None:
        self._reading = None
        self.failed.emit(problem)
        if self._is_stale:
            self.refresh()
