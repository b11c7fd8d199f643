"""A question every few seconds about what the camera sees."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage


class LiveAsking(QObject):
    """Asks about a picture that came after the last question, when the last answer is over.

    Signals:
        asked(question, picture).
    """

    asked = Signal(str, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question = ""
        self._running = self._answering = self._due = False
        self._newest: QImage | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_due)

    @property
    def running(self) -> bool:
        return self._running

    @property
    def answering(self) -> bool:
        """An answer is awaited, also after `stop`."""
        return self._answering

    def start(self, question: str, seconds: float) -> None:
        """Ask at once, and then again, at the soonest after so many seconds."""
        self._question = question
        self._timer.setInterval(round(seconds * 1000))
        self._timer.stop()
        self._running = self._due = True
        self._ask()

    def stop(self) -> None:
        self._running = self._due = False
        self._newest = None
        self._timer.stop()

    def answered(self) -> None:
        """The last question's answer is over, however it ended."""
        self._answering = False
        self._ask()

    def see(self, image: QImage) -> None:
        if self._running:
            self._newest = image
            self._ask()

    def _on_due(self) -> None:
        self._due = True
        self._ask()

    def _ask(self) -> None:
        if not (self._running and self._due) or self._answering or self._newest is None:
            return
        image, self._newest = self._newest, None
        self._answering, self._due = True, False
        self._timer.start()
        self.asked.emit(self._question, image)
