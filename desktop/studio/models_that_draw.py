"""Which installed models draw, which of them is in use, and where it runs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop import settings as s
from desktop.chat.drawn_answer import Drawer
from desktop.chat.runtime import Runtime
from desktop.jobs.inventory import Inventory
from desktop.studio.wanted import from_text
from desktop.worker.engine_thread import EngineThread
from desktop.workshop import Workshop
from models.adapters.kept import Kept
from models.engine import protocol as p
from models.store.installed import InstalledModel


class ModelsThatDraw(QObject):
    """For the studio and for what is drawn in the chat.

    Attributes:
        is_known: whether it is known what is installed.

    Signals: changed - others are installed, another one is in use, or it runs elsewhere.
    """

    changed = Signal()

    def __init__(
        self,
        engine: EngineThread,
        workshop: Workshop,
        runtime: Runtime,
        settings: s.Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workshop, self._runtime = workshop, runtime
        self._models: tuple[InstalledModel, ...] = ()
        self._chosen = from_text(settings.get(s.STUDIO)).model
        self.is_known = False
        inventory = workshop.inventory
        inventory.known.connect(self._on_known)
        # After the runtime, which was built before.
        engine.devices_listed.connect(self._on_devices)
        runtime.device_changed.connect(self._on_devices)
        if inventory.now.entries:
            self._on_known(inventory.now)

    @property
    def models(self) -> tuple[InstalledModel, ...]:
        return self._models

    @property
    def current(self) -> InstalledModel | None:
        """The one that is chosen, or the first one."""
        first = next(iter(self._models), None)
        return self.find(self._chosen) or first

    def find(self, model_id: str) -> InstalledModel | None:
        return next((model for model in self._models if model.id == model_id), None)

    def choose(self, model_id: str) -> None:
        if model_id != self._chosen and self.find(model_id) is not None:
            self._chosen = model_id
            self.changed.emit()

    def use(self, model_id: str) -> None:
        """Also one that just came, and is not read from the disk yet."""
        self._chosen = model_id
        self.changed.emit()

    def usual_device(self, model: InstalledModel) -> str:
        """The one chosen for the model or measured as the fastest; else that of the chat, unless
        it was tried and works elsewhere only."""
        best = self._workshop.speeds.device_for(model)
        if best:
            return best
        trials = self._workshop.inventory.now.trials.get(model.id, ())
        worked = [trial.device for trial in trials if trial.works]
        known = self._runtime.device
        return known if known in worked or not worked else worked[-1]

    def fitting(self, model: InstalledModel) -> tuple[Kept, ...]:
        """Adapters for it."""
        return self._workshop.adapters.shelf.fitting(model)

    def ref(self, model: InstalledModel) -> p.ModelRef:
        """With all adapters that fit, so that they are switched without loading it again."""
        adapters = tuple(one.adapter for one in self.fitting(model))
        return replace(model.ref, adapters=adapters)

    def drawer(self) -> Drawer | None:
        """For what is drawn in the chat."""
        model = self.current
        if model is None:
            return None
        return Drawer(model, self.ref(model), self.usual_device(model))

    @property
    def devices(self) -> tuple[p.Device, ...]:
        """Of this PC."""
        return self._runtime.devices

    def other_device(self) -> str | None:
        """One to go to when the usual one fails."""
        return self._runtime.other_device()

    def _on_devices(self, *_: object) -> None:
        self.changed.emit()

    def _on_known(self, inventory: Inventory) -> None:
        self._models = tuple(one for one in inventory.installed if one.kind == "image")
        self.is_known = True
        self.changed.emit()
