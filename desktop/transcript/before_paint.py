"""Says when a window is about to be painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class BeforePaint(QObject):
    """Watches one window at a time.

    A layout within layouts is done after several turns of the event loop, and Qt may paint between
    them: words that have come would be cut off, and painted twice.

    Signals:
        about_to_paint: what is put right now is seen right.
    """

    about_to_paint = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None

    def watch(self, window: QWidget) -> None:
        self.stop()
        self._window = window
        window.installEventFilter(self)

    def stop(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest:
            self.about_to_paint.emit()
        return super().eventFilter(watched, event)
