"""What the shutter does: one picture, several, or a question every few seconds."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.widgets.joined import named
from desktop.widgets.labels import set_look


class CameraMode(str, Enum):
    """What the shutter does."""

    PHOTO = "photo"
    BURST = "burst"
    LIVE = "live"


class ModeBar(QWidget):
    """Three buttons, one of which is down.

    Signals:
        chosen(mode).
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        texts = {
            CameraMode.PHOTO: (self.tr("Photo"), self.tr("Take one picture")),
            CameraMode.BURST: (self.tr("Burst"), self.tr("Take several pictures in a row")),
            CameraMode.LIVE: (self.tr("Live"), self.tr("Ask again every few seconds")),
        }
        self.buttons: dict[CameraMode, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for mode, (text, name) in texts.items():
            button = self.buttons[mode] = QPushButton(text)
            button.setCheckable(True)
            button.setAccessibleName(named(text, name))
            button.setToolTip(name)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            row.addWidget(button, 1)
        self.buttons[CameraMode.PHOTO].setChecked(True)
        self._show_checked()
        self._group.buttonToggled.connect(self._on_toggled)

    @property
    def mode(self) -> CameraMode:
        return next(mode for mode, button in self.buttons.items() if button.isChecked())

    def choose(self, mode: CameraMode) -> None:
        self.buttons[mode].setChecked(True)

    def _on_toggled(self, button: QPushButton, checked: bool) -> None:
        if checked:
            self._show_checked()
            self.chosen.emit(self.mode)

    def _show_checked(self) -> None:
        for button in self.buttons.values():
            set_look(button, "look", "primary" if button.isChecked() else "outlined")
