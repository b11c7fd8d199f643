"""Hears the recording: play, where it is, how long it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.listen.player_controls import PlayerControls


class PlayerBar(QWidget):
    """The controls in a row."""

    def __init__(self, controls: PlayerControls) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(controls.play_button)
        row.addWidget(controls.waveform, 1)
        row.addWidget(controls.time, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(controls.trouble)
