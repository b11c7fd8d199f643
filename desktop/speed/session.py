"""What the user does about the speed of models in the library, done."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.library.page import LibraryPage
from desktop.speed.speeds import Speeds


class SpeedSession(QObject):
    """Stands between the library and those who measure."""

    def __init__(self, page: LibraryPage, speeds: Speeds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speeds = speeds
        self._pane = pane = page.details.speed
        pane.model_shown.connect(self._show)
        pane.switched.connect(speeds.set_wanted)
        pane.measure_wanted.connect(speeds.measure_devices)
        pane.again_wanted.connect(speeds.measure_again)
        pane.stop_wanted.connect(speeds.stop)
        pane.draft_wanted.connect(page.show_model)
        speeds.changed.connect(self._show)
        if pane.model_id:
            self._show(pane.model_id)

    def _show(self, model_id: str) -> None:
        if model_id == self._pane.model_id:
            self._pane.show_state(self._speeds.state(model_id))
