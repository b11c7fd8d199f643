"""A thin line that fills."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

_STEPS = 1000
_HEIGHT = 6


class ThinProgress(QProgressBar):
    """How far something is, or that it goes on without saying how far."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thinProgress")
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(name)

    def show_share(self, share: float | None) -> None:
        """0 to 1; None moves it without an end."""
        if share is None:
            self.setRange(0, 0)
        else:
            self.setRange(0, _STEPS)
            self.setValue(round(share * _STEPS))

    def share(self) -> float | None:
        """What is shown."""
        return self.value() / _STEPS if self.maximum() else None
