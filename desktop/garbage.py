"""Python's collector of garbage, on the window's thread alone.

Collected on another thread, an object of Qt in a circle of references is deleted there, and that
ends the process: PySide deletes what belongs to the window's thread nowhere else.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 500


class Garbage(QObject):
    """Looks twice a second whether enough has come together, as Python itself would. Python does
    it by itself again once this object is gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()
        self.destroyed.connect(gc.enable)


def collect_what_is_due() -> None:
    """The oldest generation of which enough has come together, and all younger ones."""
    levels = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, enough) in enumerate(levels) if count > enough]
    if due:
        gc.collect(due[-1])
