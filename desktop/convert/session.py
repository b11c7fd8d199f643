"""From "Convert for this PC" to the model: asked, planned, made, and the report shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.convert.accuracy_dialog import AccuracyDialog
from desktop.convert.dialog import ConvertDialog
from desktop.convert.rows import ConversionRows
from desktop.convert.thumbnails import load_pictures
from desktop.convert.wishes import DeviceOption, Wish
from desktop.jobs.background import BackgroundCall
from desktop.jobs.conversions import Conversions
from desktop.widgets.device_names import short_name
from desktop.workshop import Workshop
from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry
from models.conversion.accuracy import AccuracyReport, read_report
from models.conversion.plan import Plan
from models.engine.protocol import Device
from models.errors import Problem
from models.hardware.fit import QUICK_FIRST
from models.hardware.npu_rules import knows_nf4
from models.hardware.pc import Pc

MakePlan = Callable[[Wish, Device, Pc], Plan]


class ConvertSession(QObject):
    """Stands between the views and those who plan and convert.

    Args:
        window: over which the dialogs are opened.
        shop: plans, converts, and knows what there is.
        rows: where what is on its way is shown.

    Attributes:
        dialog: the one that asks, while it is open; report: the one that shows a report.

    Signals:
        files_changing(model id): let go of the model, another one will take its place.
        failed(Problem): it could not even be planned.
        licence_opened(url): a web page is to be shown.
    """

    files_changing = Signal(str)
    failed = Signal(object)
    licence_opened = Signal(str)

    def __init__(
        self,
        window: QWidget,
        shop: Workshop,
        rows: ConversionRows,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._shop = shop
        self._conversions: Conversions = shop.conversions
        self._rows = rows
        self.dialog: ConvertDialog | None = None
        self.report: AccuracyDialog | None = None
        self._let_go: set[str] = set()
        self._conversions.changed.connect(self._on_changed)
        rows.cancel_clicked.connect(self._conversions.cancel)
        rows.retry_clicked.connect(self._on_retry)
        rows.report_clicked.connect(self.show_report)
        for conversion in self._conversions.all():
            self._on_changed(conversion.model_id)

    def convert(self, model_id: str) -> None:
        """Ask how a model of the catalogue, or one that was made here before, shall be made."""
        inventory = self._shop.inventory.now
        entry, model = inventory.entries.get(model_id), inventory.find(model_id)
        origin = model.place.reference if model is not None and model.place is not None else ""
        if entry is not None and entry.original is not None:
            self._ask(entry, "", self._plan_of_entry(entry))
        elif origin and Path(origin).is_absolute():
            self.convert_folder(Path(origin), model_id)

    def convert_folder(self, folder: Path, model_id: str = "") -> None:
        """Ask how a checkpoint or adapter of the user's shall be; as `model_id`, or a new one."""
        pc = self._shop.pc.pc
        if pc is None or not pc.devices:
            return
        make, device = self._plan_of_folder(folder, model_id), pc.devices[0]

        def look(_: CancelToken) -> Plan:
            return make(Wish("balanced", device.id), device, pc)

        def on_looked(plan: Plan) -> None:
            self._ask(plan.entry, str(folder), make)

        self._call(look, on_looked, self.failed.emit)

    def _plan_of_entry(self, entry: CatalogueEntry) -> MakePlan:
        def make(wish: Wish, device: Device, pc: Pc) -> Plan:
            how, pictures = wish.recipe or wish.effort, wish.calibration_pictures
            return self._shop.planner().for_entry(entry, how, device, pc, pictures)

        return make

    def _plan_of_folder(self, folder: Path, model_id: str) -> MakePlan:
        def make(wish: Wish, device: Device, pc: Pc) -> Plan:
            how, pictures = wish.recipe or wish.effort, wish.calibration_pictures
            plan = self._shop.planner().for_folder(folder, how, device, pc, pictures)
            return replace(plan, entry=replace(plan.entry, id=model_id or plan.entry.id))

        return make

    def show_report(self, model_id: str) -> None:
        """The accuracy check of a model that was converted on this PC."""
        model = self._shop.inventory.now.find(model_id)
        if model is None:
            return
        folder, name = model.folder, model.name

        def read(_: CancelToken) -> tuple[AccuracyReport | None, dict[str, QImage]]:
            report = read_report(folder)
            return report, load_pictures(report, folder) if report is not None else {}

        def on_read(found: tuple[AccuracyReport | None, dict[str, QImage]]) -> None:
            report, pictures = found
            if report is not None:
                self._show_report(name, report, pictures)

        self._call(read, on_read, self.failed.emit)

    # --- asking ---------------------------------------------------------------------------------

    def _ask(self, entry: CatalogueEntry, origin: str, make: MakePlan) -> None:
        pc = self._shop.pc.pc
        if pc is None or not pc.devices or self.dialog is not None:
            return
        dialog = self.dialog = ConvertDialog(entry, _options(pc), self._window, origin=origin)
        dialog.plan_wanted.connect(partial(self._on_plan_wanted, make))
        dialog.start_wanted.connect(self._on_start)
        dialog.licence_opened.connect(self.licence_opened)
        dialog.open_log_requested.connect(self._rows.open_log_requested)
        dialog.closed.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None

    def _on_plan_wanted(self, make: MakePlan, wish: Wish) -> None:
        pc, dialog = self._shop.pc.pc, self.dialog
        if pc is None or dialog is None:
            return
        device = next(one for one in pc.devices if one.id == wish.device)

        def plan(_: CancelToken) -> Plan:
            return make(wish, device, pc)

        def on_planned(planned: Plan) -> None:
            if self.dialog is dialog:
                dialog.show_plan(planned, wish)

        def on_failed(problem: Problem) -> None:
            if self.dialog is dialog:
                dialog.show_refusal(problem, wish)

        self._call(plan, on_planned, on_failed)

    def _on_start(self, plan: Plan) -> None:
        self._let_go.discard(plan.entry.id)
        self._conversions.start(plan)

    # --- what becomes of it ---------------------------------------------------------------------

    def _on_changed(self, model_id: str) -> None:
        conversion = self._conversions.get(model_id)
        self._rows.show_conversion(model_id, conversion)
        progress = conversion.progress if conversion is not None else None
        if progress is not None and progress.phase == "verify" and model_id not in self._let_go:
            # An older one of that id stays in use until the new one needs its memory and place.
            self._let_go.add(model_id)
            self.files_changing.emit(model_id)

    def _on_retry(self, model_id: str) -> None:
        conversion = self._conversions.get(model_id)
        if conversion is not None:
            self._on_start(conversion.plan)

    def _show_report(self, name: str, report: AccuracyReport, pictures: dict[str, QImage]) -> None:
        dialog = self.report = AccuracyDialog(name, self._window)
        dialog.view.show_report(report)
        dialog.view.show_pictures(pictures)
        dialog.closed.connect(self._on_report_closed)
        dialog.open()

    def _on_report_closed(self) -> None:
        self.report = None

    def _call(
        self,
        operation: Callable[[CancelToken], Any],
        done: Callable[[Any], None],
        failed: Callable[[Problem], None],
    ) -> None:
        call = BackgroundCall(operation, self)
        call.succeeded.connect(done)
        call.failed.connect(failed)
        call.start(self._shop.pool)


def _options(pc: Pc) -> list[DeviceOption]:
    """In the order of recommendations."""
    devices = sorted(pc.devices, key=lambda device: QUICK_FIRST.index(device.kind))
    return [
        DeviceOption(device.id, f"{device.id} · {short_name(device)}", _takes_nf4(device, pc))
        for device in devices
    ]


def _takes_nf4(device: Device, pc: Pc) -> bool:
    return device.kind == "CPU" or (device.kind == "NPU" and knows_nf4(pc))
