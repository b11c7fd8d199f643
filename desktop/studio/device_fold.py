"""Where each part of the model runs, for a PC with more than one device; folded until asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.room.form_rows import ChoiceRow
from desktop.widgets.buttons import IconButton
from desktop.widgets.device_names import short_name
from desktop.widgets.joined import named
from desktop.widgets.labels import words_label
from models.engine import protocol as p

Parts = tuple[str, str, str]


class DeviceFold(QWidget):
    """Hidden while there is one device only. Signals: changed - by the user."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        name = self.tr("Advanced: devices")
        self.fold_button = IconButton("right", name, text=name)
        self.fold_button.setObjectName("foldButton")
        self.fold_button.setCheckable(True)
        self.whole = ChoiceRow(self.tr("Device"))
        self.parts = (
            ChoiceRow(self.tr("Text encoder")),
            ChoiceRow(self.tr("Denoiser")),
            ChoiceRow(self.tr("Decoder")),
        )
        self._fields = QWidget()
        self._devices: tuple[p.Device, ...] = ()
        self._usual = ""
        self._lay_out()
        self.fold_button.toggled.connect(self._on_folded)
        for field in (self.whole, *self.parts):
            field.picker.changed.connect(self._on_chosen)
        self._on_folded(False)
        self.hide()

    @property
    def device(self) -> str:
        """Of all parts; "" is the usual one."""
        return self.whole.picker.current

    @property
    def part_devices(self) -> Parts:
        text, denoiser, decoder = (field.picker.current for field in self.parts)
        return text, denoiser, decoder

    def set_devices(self, devices: Sequence[p.Device], usual: str) -> None:
        """What this PC has, and where the model runs when nothing else is said."""
        self._devices, self._usual = tuple(devices), usual
        self.show_chosen(self.device, self.part_devices)
        self.setVisible(len(devices) > 1)

    def show_chosen(self, device: str, parts: Parts) -> None:
        """`changed` is not emitted; a device that is gone counts as none."""
        there = {one.id for one in self._devices}
        choices = [(one.id, named(one.id, short_name(one))) for one in self._devices]
        usual = self.tr("Usual: {0}").format(self._usual)
        self.whole.picker.show_choices([("", usual), *choices], device if device in there else "")
        for field, part in zip(self.parts, parts, strict=True):
            chosen = part if part in there else ""
            field.picker.show_choices([("", self.tr("As all of it")), *choices], chosen)

    def _on_chosen(self, _: str) -> None:
        self.changed.emit()

    def _on_folded(self, unfolded: bool) -> None:
        self._fields.setVisible(unfolded)
        self.fold_button.set_icon("down" if unfolded else "right", self.fold_button.text())

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._fields)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(10)
        words = self.tr("A part on another device can make room, or be faster.")
        rows.addWidget(self.whole)
        rows.addWidget(words_label(words, look="muted"))
        for field in self.parts:
            rows.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields)
