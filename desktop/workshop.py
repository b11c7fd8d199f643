"""Everything that works on models in the background, built together."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool

from desktop.adapters.keeper import AdapterKeeper
from desktop.jobs.conversion_jobs import ConversionJobs
from desktop.jobs.install_jobs import InstallJobs
from desktop.jobs.installs import Install
from desktop.jobs.inventory import Inventory, InventoryWatch, read_inventory
from desktop.jobs.pc_watch import PcWatch
from desktop.preferences.network_session import NetworkSession
from desktop.speed.quiet_engine import QuietEngine
from desktop.speed.speeds import Speeds
from desktop.worker.engine_thread import EngineThread
from models.adapters.store import AdapterStore
from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.conversion.accuracy import AccuracyReport
from models.conversion.plan import Plan
from models.conversion.progress import ConversionListener
from models.engine.protocol import Engine
from models.errors import Problem, SidelightError
from models.hardware.fit import fits_on
from models.hardware.pc import look_at_pc
from models.installer import Installer, devices_to_try
from models.places import Places
from models.sources.token import TokenStore
from models.store.store import ModelStore
from models.words import say

if TYPE_CHECKING:
    from models.conversion.converter import Converter
    from models.conversion.planner import Planner

_log = logging.getLogger(__name__)


class Workshop(QObject):
    """Shared by all places of the window.

    Attributes:
        installer: does the work, on threads.
        jobs: models on their way.
        inventory: what there is.
        pc: what this PC has.
        speeds: how fast models are here.
        network: how the hubs are reached.
        conversions: models that are being made here.
        adapters: that are kept.
        toolchains: where what conversion runs in is kept.
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
        self._left: list[Plan] = []
        self.network = NetworkSession(places.config, TokenStore(), pool, self)
        self.installer = Installer(store, places.config, self.network.network, make_engine)
        self.jobs = InstallJobs(self.installer, self._devices_for, self)
        self.inventory = InventoryWatch(self._read, pool, self)
        self.pc = PcWatch(engine, pool, look_at_pc, store.user_folder, self)
        quiet = QuietEngine(engine, self)
        self.speeds = Speeds(self._store_now, quiet, self.inventory, self.pc, self)
        self.toolchains = places.toolchains
        self._planner: Planner | None = None
        self._conversion = _Conversion(self.installer, places.toolchains)
        self.conversions = ConversionJobs(self._conversion, self)
        self.adapters = AdapterKeeper(AdapterStore(places.adapters), pool, self)
        self.conversions.model_converted.connect(self._on_installed)
        self.conversions.changed.connect(self._on_conversion_changed)
        self.jobs.model_installed.connect(self._on_installed)
        self.jobs.changed.connect(self._on_job_changed)
        self.inventory.known.connect(self._on_known)

    def close(self, timeout_ms: int) -> bool:
        """Stop what is being measured, the installs, keeping what has arrived, and the
        conversions; False when one did not end in time."""
        speeds = self.speeds.close(timeout_ms)
        self.adapters.close()
        jobs, conversions = self.jobs.close(timeout_ms), self.conversions.close(timeout_ms)
        return speeds and jobs and conversions

    def planner(self) -> Planner:
        """Of conversions; reads files the first time, so for threads."""
        from models.conversion.planner import Planner
        from models.conversion.toolchains.environment import Environments

        if self._planner is None:
            environments = Environments(self.toolchains)
            self._planner = Planner(self.installer.store, environments)
        return self._planner

    def _store_now(self) -> ModelStore:
        """Another one once the models have been moved."""
        return self.installer.store

    def _read(self) -> Inventory:
        """On a thread; the first time also ends what an earlier run left half done."""
        if not self._is_clean:
            self._is_clean = True
            try:
                self.installer.store.clean()
                self._left = self._conversion.interrupted()
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

    def _on_conversion_changed(self, model_id: str) -> None:
        """What was let go of for one that came to nothing is there as before."""
        conversion = self.conversions.get(model_id)
        if conversion is None or conversion.state == "failed":
            self.inventory.refresh()

    def _on_known(self, inventory: Inventory) -> None:
        """Shows installs that an earlier run left unfinished; those at work are known already."""
        left = [
            Install(entry, place, "paused")
            for entry, place in inventory.interrupted
            if place.kind != "made"
        ]
        self.jobs.restore(left)
        self.adapters.set_models(inventory.installed)
        self.conversions.restore(self._left, _interrupted())
        self._left = []

    def _devices_for(self, entry: CatalogueEntry, place: EntrySource) -> tuple[str, ...]:
        """Where a build is tried, as far as is known now what this PC has."""
        pc = self.pc.pc
        return devices_to_try(fits_on(entry, place, pc) if pc is not None else ())


def _interrupted() -> Problem:
    return Problem(
        "Interrupted",
        say("Sidelight was closed before the conversion came to its end."),
        say("Try again: what was downloaded is still here."),
    )


class _Conversion:
    """The work of `ConversionJobs`. The libraries behind it are imported when it is needed."""

    def __init__(self, installer: Installer, toolchains: Path) -> None:
        self._installer = installer
        self.toolchains = toolchains

    def convert(
        self, plan: Plan, progress: ConversionListener, cancel: CancelToken, /
    ) -> AccuracyReport:
        """The dialog lets nobody start who has not said yes to the checkpoint's own code."""
        trusted = [plan.asks_to_trust] if plan.asks_to_trust else []
        return self._converter().convert(plan, progress, cancel, trusted)

    def discard(self, model_id: str) -> None:
        self._installer.discard(model_id)

    def interrupted(self) -> list[Plan]:
        """Of an earlier run; those without a download to go on with are deleted."""
        if not any(one.place.kind == "made" for one in self._installer.store.interrupted()):
            return []
        return self._converter().interrupted()

    def _converter(self) -> Converter:
        from models.conversion import converter
        from models.conversion.toolchains.environment import Environments

        return converter.Converter(self._installer, Environments(self.toolchains))
