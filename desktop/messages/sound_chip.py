"""A sound that was attached to a question: its name, its length, and a button to hear it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton, round_side
from desktop.widgets.joined import listed
from desktop.widgets.status_line import StatusLine
from desktop.widgets.tooltips import plain_tooltip
from models.inputs.clock import clock

# Of name and note.
_WIDTH = 136


class SoundChip(QFrame):
    """A small player; what it plays is somebody else's business.

    Signals:
        toggled: it is to be played, or no more.
    """

    toggled = Signal()

    def __init__(self, name: str, note: str) -> None:
        super().__init__()
        self.setObjectName("soundChip")
        self.setAccessibleName(listed([name, note] if note else [name]))
        self.setToolTip(plain_tooltip(f"{name}\n{note}" if note else name))
        self._name, self._note = name, note
        self.play_button = IconButton("play", self.tr("Play {0}").format(name))
        self.play_button.clicked.connect(self.toggled)
        self._title = StatusLine(Qt.TextElideMode.ElideMiddle)
        self._title.show_words(name, "")
        self._words = QLabel(note)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("look", "small")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._fit_text()
        theme().changed.connect(self._fit_text)

    @property
    def words(self) -> str:
        """Below its name: what is to be known of it, or where it is played."""
        return self._words.text()

    def show_position(self, seconds: float) -> None:
        """It plays, and is there."""
        if self.words != clock(seconds):
            self._words.setText(clock(seconds))
            self.play_button.set_icon("pause", self.tr("Pause {0}").format(self._name))

    def show_still(self) -> None:
        """It does not play."""
        self._words.setText(self._note)
        self.play_button.set_icon("play", self.tr("Play {0}").format(self._name))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addWidget(self._words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(self.play_button)
        layout.addLayout(column)

    def _fit_text(self) -> None:
        side = round_side()
        self.play_button.setFixedSize(side, side)
        self._title.setFixedWidth(scaled(_WIDTH))
        self._words.setMaximumWidth(scaled(_WIDTH))
