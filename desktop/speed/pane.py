"""The speed of the model that the library shows: on each device, and with faster answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.library.rows import LibraryRow
from desktop.speed.device_box import DeviceBox
from desktop.speed.faster_box import FasterBox
from desktop.speed.state import SpeedState


class SpeedPane(QWidget):
    """Takes no room for a model that is not installed.

    Attributes:
        model_id: of the one that is shown, or "".

    Signals (the model's id comes first):
        model_shown(id): its state is wanted.
        switched(id, wanted), measure_wanted(id), again_wanted(id), stop_wanted(id): by the user.
        draft_wanted(id): to see a model of the catalogue.
    """

    model_shown = Signal(str)
    switched = Signal(str, bool)
    measure_wanted = Signal(str)
    again_wanted = Signal(str)
    stop_wanted = Signal(str)
    draft_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model_id = ""
        self.devices = DeviceBox()
        self.faster = FasterBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.devices)
        column.addWidget(self.faster)
        self.hide()
        self.devices.measure_wanted.connect(self._on_measure)
        self.devices.stop_wanted.connect(self._on_stop)
        self.faster.switched.connect(self._on_switched)
        self.faster.again_wanted.connect(self._on_again)
        self.faster.stop_wanted.connect(self._on_stop)
        self.faster.draft_wanted.connect(self.draft_wanted)

    def show_row(self, row: LibraryRow | None) -> None:
        here = row is not None and row.installed is not None and row.damaged is None
        self.setVisible(here)
        self.model_id = row.id if row is not None and here else ""
        if row is None or not here:
            return
        self.devices.show_trials(row.trials, row.entry.kind)
        # A draft is no model to chat with.
        self.faster.setVisible(row.entry.kind == "text" and row.chats)
        self.model_shown.emit(row.id)

    def show_state(self, state: SpeedState) -> None:
        self.devices.show_state(state)
        self.faster.show_state(state)

    def _on_measure(self) -> None:
        self.measure_wanted.emit(self.model_id)

    def _on_again(self) -> None:
        self.again_wanted.emit(self.model_id)

    def _on_stop(self) -> None:
        self.stop_wanted.emit(self.model_id)

    def _on_switched(self, wanted: bool) -> None:
        self.switched.emit(self.model_id, wanted)
