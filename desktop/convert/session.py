"""From "Convert for this PC" to the model: asked, planned, made, and the report shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QWidget

from desktop.convert.accuracy_dialog import AccuracyDialog
from desktop.convert.dialog import ConvertDialog
from desktop.convert.rows import ConversionRows
from desktop.convert.thumbnails import load_pictures
from desktop.convert.wishes import DeviceOption, Wish
from desktop.jobs.background import BackgroundCall
from desktop.jobs.conversions import Conversions
from desktop.jobs.inventory import InventoryWatch
from desktop.jobs.pc_watch import PcWatch
from desktop.widgets.device_names import short_name
from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry
from models.conversion.accuracy import AccuracyReport, read_report
from models.conversion.plan import Plan
from models.conversion.planner import Planner
from models.engine.protocol import Device
from models.errors import Problem
from models.hardware.npu_rules import knows_nf4
from models.hardware.pc import Pc

MakePlan = Callable[[Wish, Device, Pc], Plan]


class ConvertSession(QObject):
    """Stands between the views and those who plan and convert.

    Args:
        parent_window: over which the dialogs are opened.
        make_planner: called on a thread, once.
        rows: where what is on its way is shown.

    Signals:
        files_changing(model id): let go of the model, another one will take its place.
        failed(Problem): it could not even be planned.
        open_log_requested.
    """

    files_changing = Signal(str)
    failed = Signal(object)
    open_log_requested = Signal()

    def __init__(
        self,
        parent_window: QWidget,
        make_planner: Callable[[], Planner],
        conversions: Conversions,
        inventory: InventoryWatch,
        pc: PcWatch,
        pool: QThreadPool,
        rows: ConversionRows,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = parent_window
        self._make_planner = make_planner
        self._conversions = conversions
        self._inventory = inventory
        self._pc = pc
        self._pool = pool
        self._rows = rows
        self.dialog: ConvertDialog | None = None
        self.report: AccuracyDialog | None = None
        conversions.changed.connect(self._on_changed)
        rows.cancel_clicked.connect(conversions.cancel)
        rows.retry_clicked.connect(self._on_retry)
        rows.report_clicked.connect(self._on_report)
        rows.open_log_requested.connect(self.open_log_requested)
        for conversion in conversions.all():
            self._on_changed(conversion.model_id)

    def convert(self, entry: CatalogueEntry) -> None:
        """Ask how the original of a catalogue's entry shall be converted."""

        def make(wish: Wish, device: Device, pc: Pc) -> Plan:
            pictures = wish.calibration_pictures
            return self._make_planner().for_entry(
                entry, wish.recipe or wish.effort, device, pc, pictures
            )

        self._ask(entry, "", make)

    def convert_folder(self, folder: Path, entry: CatalogueEntry) -> None:
        """Ask how a checkpoint of the user's shall be; `entry` is what `look_at` says of it."""

        def make(wish: Wish, device: Device, pc: Pc) -> Plan:
            pictures = wish.calibration_pictures
            return self._make_planner().for_folder(
                folder, wish.recipe or wish.effort, device, pc, pictures
            )

        self._ask(entry, str(folder), make)

    def show_report(self, model_id: str) -> None:
        """The accuracy check of a model that was converted on this PC."""
        model = self._inventory.now.find(model_id)
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
        pc = self._pc.pc
        if pc is None or not pc.devices or self.dialog is not None:
            return
        dialog = self.dialog = ConvertDialog(entry, _options(pc), self._window, origin=origin)
        dialog.plan_wanted.connect(partial(self._on_plan_wanted, make))
        dialog.start_wanted.connect(self._on_start)
        dialog.licence_opened.connect(_open_page)
        dialog.open_log_requested.connect(self.open_log_requested)
        dialog.closed.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None

    def _on_plan_wanted(self, make: MakePlan, wish: Wish) -> None:
        pc, dialog = self._pc.pc, self.dialog
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
        self.files_changing.emit(plan.entry.id)
        self._conversions.start(plan)

    # --- what becomes of it ---------------------------------------------------------------------

    def _on_changed(self, model_id: str) -> None:
        self._rows.show_conversion(model_id, self._conversions.get(model_id))

    def _on_retry(self, model_id: str) -> None:
        conversion = self._conversions.get(model_id)
        if conversion is not None:
            self._on_start(conversion.plan)

    def _on_report(self, model_id: str) -> None:
        conversion = self._conversions.get(model_id)
        if conversion is not None and conversion.report is not None:
            self.show_report(model_id)

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
        call.start(self._pool)


def _options(pc: Pc) -> list[DeviceOption]:
    """GPUs first, as in recommendations."""
    order = ("discrete GPU", "integrated GPU", "CPU", "NPU")
    devices = sorted(pc.devices, key=lambda device: order.index(device.kind))
    return [
        DeviceOption(device.id, f"{device.id} · {short_name(device)}", _takes_nf4(device, pc))
        for device in devices
    ]


def _takes_nf4(device: Device, pc: Pc) -> bool:
    return device.kind == "CPU" or (device.kind == "NPU" and knows_nf4(pc))


def _open_page(url: str) -> None:
    if url.startswith("https://"):
        QDesktopServices.openUrl(QUrl(url))
