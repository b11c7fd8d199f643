"""Everything that works on models in the background, built together."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool

from desktop.jobs.install_jobs import InstallJobs
from desktop.jobs.installs import Install
from desktop.jobs.inventory import Inventory, InventoryWatch, read_inventory
from desktop.jobs.pc_watch import PcWatch
from desktop.preferences.network_session import NetworkSession
from desktop.worker.engine_thread import EngineThread
from models.engine.protocol import Engine
from models.errors import SidelightError
from models.hardware.pc import look_at_pc
from models.installer import Installer
from models.places import Places
from models.sources.token import TokenStore
from models.store.store import ModelStore

_log = logging.getLogger(__name__)


class Workshop(QObject):
    """Shared by all places of the window.

    Attributes:
        installer: does the work, on threads.
        jobs: models on their way.
        inventory: what there is.
        pc: what this PC has.
        network: how the hubs are reached.
    """

    def __init__(
        self,
        places: Places,
        store: ModelStore,
        engine: EngineThread,
        make_engine: Callable[[], Engine],
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pool = pool
        self._is_clean = False
        self.network = NetworkSession(places.config, TokenStore(), pool, self)
        self.installer = Installer(store, places.config, self.network.network, make_engine)
        self.jobs = InstallJobs(self.installer, self)
        self.inventory = InventoryWatch(self._read, pool, self)
        self.pc = PcWatch(engine, pool, look_at_pc, store.user_folder, self)
        self.jobs.model_installed.connect(self._on_installed)
        self.jobs.changed.connect(self._on_job_changed)
        self.inventory.known.connect(self._on_known)

    def close(self, timeout_ms: int) -> bool:
        """Stop the installs, keeping what has arrived; False when one did not end in time."""
        return self.jobs.close(timeout_ms)

    def _read(self) -> Inventory:
        """On a thread; the first time also ends what an earlier run left half done."""
        if not self._is_clean:
            self._is_clean = True
            try:
                self.installer.store.clean()
            except SidelightError as error:
                _log.warning("what an earlier run left could not be cleaned: %s", error.problem)
        return read_inventory(self.installer.store)

    def _on_installed(self, _: str) -> None:
        self.inventory.refresh()
        self.pc.measure_again()

    def _on_job_changed(self, model_id: str) -> None:
        install = self.jobs.get(model_id)
        if install is None or install.trials:
            self.inventory.refresh()

    def _on_known(self, inventory: Inventory) -> None:
        """Shows installs that an earlier run left unfinished; those at work are known already."""
        left = [Install(entry, place, "paused") for entry, place in inventory.interrupted]
        self.jobs.restore(left, [device.id for device in self.pc.pc.devices] if self.pc.pc else [])
