"""Which models there are: those that can be had, those on this PC, and how they did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.store.installed import InstalledModel
from models.store.trial import Trial


@dataclass(frozen=True)
class Inventory:
    """All models at one moment.

    Attributes:
        entries: of the catalogue, by id.
        installed: sorted by name.
        trials: of installed models, by id, newest of each device.
        sizes: bytes on the disk of installed models, by id.
        interrupted: installs that did not come to their end, with what is installed and whence.
    """

    entries: Mapping[str, CatalogueEntry] = field(default_factory=dict)
    installed: tuple[InstalledModel, ...] = ()
    trials: Mapping[str, tuple[Trial, ...]] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    interrupted: tuple[tuple[CatalogueEntry, EntrySource], ...] = ()

    def find(self, model_id: str) -> InstalledModel | None:
        return next((model for model in self.installed if model.id == model_id), None)


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
