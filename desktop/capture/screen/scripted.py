"""A screen without a display: pictures from a list, or a failure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from desktop.capture.screen.shot import Shot
from desktop.capture.screen.taker import Taker
from models.errors import Problem


class ScriptedTaker(Taker):
    """Gives what it was told to, a turn of the event loop later.

    Attributes:
        outcome: the pictures; or a problem; or None, when the user says no.
        takes: how often it was asked.
    """

    def __init__(
        self, outcome: Sequence[Shot] | Problem | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.outcome = outcome
        self.takes = 0
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._answer)

    def take(self) -> None:
        self.takes += 1
        self._later.start()

    def cancel(self) -> None:
        self._later.stop()

    def _answer(self) -> None:
        if self.outcome is None:
            self.given_up.emit()
        elif isinstance(self.outcome, Problem):
            self.failed.emit(self.outcome)
        else:
            self.hand_over(list(self.outcome))
