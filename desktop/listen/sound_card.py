"""A sound to look at and to hear, with what is said in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.listen.player import SoundPlayer
from desktop.listen.player_controls import PlayerControls
from desktop.listen.spoken_lines import SpokenLines
from desktop.listen.track import Source
from desktop.widgets.status_line import StatusLine
from models.inputs.spoken import Spoken


class SoundCard(QFrame):
    """Name, length, waveform, play button, and lines to click.

    Args:
        player: the card's own from now on; closed with the controls' `release`.
    """

    def __init__(self, player: SoundPlayer) -> None:
        super().__init__()
        self.setObjectName("card")
        self.controls = PlayerControls(player, self)
        self.name = StatusLine(Qt.TextElideMode.ElideMiddle)
        self.lines = SpokenLines()
        self._lay_out()
        self.lines.chosen.connect(self.controls.play_from)
        self.controls.heard.connect(self.lines.show_time)
        self.controls.ended.connect(self.lines.show_none)

    def show_sound(self, source: Source, name: str, seconds: float) -> None:
        """Another sound; ``seconds``: its length, 0.0 while it is not known."""
        self.controls.show_sound(source, seconds)
        self.name.show_words(name, "optionTitle")
        self.setAccessibleName(name)
        self.show_spoken(())

    def show_spoken(self, lines: Sequence[Spoken]) -> None:
        """What is said in it, in order of time; may come later."""
        self.lines.show_lines(lines)
        self.lines.setVisible(bool(lines))

    def _lay_out(self) -> None:
        controls = self.controls
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(controls.play_button)
        head.addWidget(self.name, 1)
        head.addWidget(controls.time)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(controls.waveform)
        column.addWidget(controls.trouble)
        column.addWidget(self.lines, 1)
        # Without lines, room that is left is below.
        column.addStretch(0)
        self.lines.hide()
