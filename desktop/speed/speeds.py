"""What is wanted and known of the speed of models, and the measuring of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.jobs.inventory import Inventory, InventoryWatch
from desktop.jobs.lane import Lane, Ticket
from desktop.jobs.pc_watch import PcWatch
from desktop.speed.measurements import Job, Measurements, Tell
from desktop.speed.quiet_engine import QuietEngine
from desktop.speed.state import SpeedState
from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry
from models.engine import protocol as p
from models.speed.choosing import (
    can_be_faster,
    choose_faster,
    drafts_looked_at,
    left_to_measure,
    make_readable,
    measure_all,
    still_true,
    things_to_measure,
)
from models.speed.devices import fastest, measure_on_devices
from models.speed.pairing import drafts_for
from models.store.installed import InstalledModel
from models.store.pace import Measured, Pace, keep_pace
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import keep_trial

_FIRST = ("CPU",)


class Speeds(QObject):
    """A `Use` for the chat. One model is measured at a time, while nobody needs the engine.

    Args:
        store: tells where models are kept; asked each time, as they may be moved.

    Signals:
        changed(model id): its `state` is another one.
        devices_measured(model id): it is known how it does on each device.
        settled: nothing is measured any more, or something is not wanted any more; the engine may
            hold another model than the one in use.
    """

    changed = Signal(str)
    devices_measured = Signal(str)
    settled = Signal()

    def __init__(
        self,
        store: Callable[[], ModelStore],
        quiet: QuietEngine,
        inventory: InventoryWatch,
        pc: PcWatch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._quiet = store, quiet
        self._inventory, self._pc = inventory, pc
        self._paces: dict[str, Pace] = {}
        self._installed: dict[str, InstalledModel] = {}
        self._to_tell: set[str] = set()
        self._in_use: InstalledModel | None = None
        self._device = _FIRST[0]
        self._measuring, self._writing = Measurements(self), Lane(1, self)
        self._measuring.changed.connect(self.changed)
        self._measuring.all_ended.connect(self.settled)
        quiet.need_changed.connect(self._on_need_changed)
        inventory.known.connect(self._on_known)

    # --- what the chat asks ---------------------------------------------------------------------

    def faster_for(
        self, model: InstalledModel, device: str, messages: Sequence[p.Message]
    ) -> p.Faster:
        return choose_faster(self._pace(model.id), model, device, messages, self._installed)

    def device_for(self, model: InstalledModel) -> str:
        here = self._devices()
        chosen = self._pace(model.id).device
        if chosen in here:
            return chosen
        trials = self._inventory.now.trials.get(model.id, ())
        best = fastest([trial for trial in trials if trial.device in here])
        return best.device if best is not None else ""

    def choose_device(self, model: InstalledModel, device: str) -> None:
        self._keep(model.id, replace(self._pace(model.id), device=device))

    def run_on(self, model: InstalledModel | None, device: str) -> None:
        """What is in use now: measured by itself where that is wanted and not known."""
        is_new_device = device != self._device
        self._in_use, self._device = model, device
        if is_new_device:
            for model_id in self._installed:
                self.changed.emit(model_id)
        self._measure_what_is_in_use()

    # --- what the user does ---------------------------------------------------------------------

    def state(self, model_id: str) -> SpeedState:
        model, job = self._installed.get(model_id), self._measuring.of(model_id)
        if model is None:
            return SpeedState()
        pace, device = self._pace(model_id), job.device if job else self._device
        known = SpeedState(
            device,
            pace.wanted,
            can_be_faster(model, device),
            still_true(pace, model, device, self._installed),
            offer=self._offer(model),
            problem=self._measuring.problem(model_id),
        )
        if job is None:
            return known
        waits = self._quiet.is_needed
        return replace(
            known, doing=job.doing, done=job.done, total=job.total, at=job.at, waits=waits
        )

    def set_wanted(self, model_id: str, wanted: bool) -> None:
        """Switch faster answers on or off; what was measured stays."""
        pace = self._pace(model_id)
        if pace.wanted == wanted:
            return
        self._keep(model_id, replace(pace, wanted=wanted))
        if wanted:
            self._measure_faster(model_id, again=False)
            return
        job = self._measuring.of(model_id)
        if job is not None and job.doing == "faster":
            self.stop(model_id)
        else:
            self.settled.emit()

    def measure_again(self, model_id: str) -> None:
        self._measure_faster(model_id, again=True)

    def measure_devices(self, model_id: str) -> None:
        """On each device of this PC."""
        model, store, devices = self._installed.get(model_id), self._store(), self._devices()
        if model is None:
            return

        def work(tell: Tell, cancel: CancelToken) -> None:
            def on_trial(trial: Trial) -> None:
                keep_trial(store, model_id, trial)

            measure_on_devices(self._quiet, model.ref, devices, tell, on_trial, cancel)

        def on_done(_: None) -> None:
            self._to_tell.add(model_id)
            self._inventory.refresh()

        self._measuring.begin(model_id, Job("devices", self._device), work, on_done)

    def stop(self, model_id: str) -> None:
        self._measuring.stop(model_id)

    def release(self, _: str) -> None:
        """Let go of all models, as the files of one are about to change."""
        for model_id in self._measuring.models():
            self.stop(model_id)

    def close(self, timeout_ms: int) -> bool:
        """False when something did not end in time."""
        measured = self._measuring.close(timeout_ms)
        return self._writing.close(timeout_ms) and measured

    # --- measuring ------------------------------------------------------------------------------

    def _measure_what_is_in_use(self) -> None:
        model = self._in_use
        if model is None or not self._pace(model.id).wanted or model.id not in self._installed:
            return
        looked_at = drafts_looked_at(model, self._device, self._installed)
        if looked_at not in self._pace(model.id).looked_at:
            self._measure_faster(model.id, again=False)

    def _measure_faster(self, model_id: str, *, again: bool) -> None:
        model, device = self._installed.get(model_id), self._device
        if model is None or not can_be_faster(model, device):
            return
        installed, pace = dict(self._installed), self._pace(model_id)

        def work(tell: Tell, cancel: CancelToken) -> tuple[Measured, ...]:
            def on_answers(done: int, total: int) -> None:
                tell(device, done, total)

            make_readable(self._quiet, model, device, cancel)
            wanted = things_to_measure(model, device, drafts_for(model, installed.values()))
            left = wanted if again else left_to_measure(pace, wanted)
            return measure_all(self._quiet, model, left, installed, on_answers, cancel)

        def on_done(found: tuple[Measured, ...]) -> None:
            known = self._pace(model_id)
            for one in found:
                known = known.with_measured(one)
            self._keep(model_id, known)

        if not self._measuring.begin(model_id, Job("faster", device), work, on_done):
            return
        looked_at = drafts_looked_at(model, device, installed)
        self._keep(model_id, pace.having_looked_at(device, looked_at))

    def _on_need_changed(self) -> None:
        for model_id in self._measuring.models():
            self.changed.emit(model_id)

    # --- what is known --------------------------------------------------------------------------

    def _on_known(self, inventory: Inventory) -> None:
        """What the user wanted since the disk was read has the last word."""
        self._installed = {model.id: model for model in inventory.installed}
        for model_id, pace in inventory.paces.items():
            self._paces.setdefault(model_id, pace)
        for model_id in set(self._paces) - set(self._installed):
            del self._paces[model_id]
        for model_id in self._installed:
            self.changed.emit(model_id)
        told, self._to_tell = self._to_tell, set()
        for model_id in told:
            self.devices_measured.emit(model_id)
        self._measure_what_is_in_use()

    def _pace(self, model_id: str) -> Pace:
        return self._paces.get(model_id, Pace())

    def _keep(self, model_id: str, pace: Pace) -> None:
        self._paces[model_id] = pace
        store = self._store()

        def write(_: CancelToken) -> None:
            keep_pace(store, model_id, pace)

        self._writing.enter(Ticket(write, _leave_it, _leave_it, _leave_it))
        self.changed.emit(model_id)

    def _devices(self) -> tuple[str, ...]:
        pc = self._pc.pc
        return tuple(device.id for device in pc.devices) if pc is not None else _FIRST

    def _offer(self, model: InstalledModel) -> CatalogueEntry | None:
        """A draft of the catalogue that was made for it and is not here yet."""
        entries = self._inventory.now.entries.values()
        made_for_it = [entry for entry in entries if model.id in entry.drafts_for]
        if any(entry.id in self._installed for entry in made_for_it):
            return None
        return next(iter(made_for_it), None)


def _leave_it(*_: object) -> None:
    """Nothing follows from it."""
