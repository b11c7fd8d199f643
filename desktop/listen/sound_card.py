"""A sound to look at and to hear, with what is said in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop.listen.player import SoundPlayer
from desktop.listen.spoken_lines import SpokenLines
from desktop.listen.track import Source
from desktop.listen.waveform_view import Outline, WaveformView
from desktop.sentences import problem_words
from desktop.theme import theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import words_label
from desktop.widgets.status_line import StatusLine
from models.errors import Problem
from models.inputs.clock import clock
from models.inputs.spoken import Spoken

_BUTTON, _ICON = 40, 20


class SoundCard(QFrame):
    """Name, length, waveform, play button, and lines to click.

    Args:
        player: the card's own from now on; closed with `release`.

    Signals:
        problem_shown(Problem): it does not play; the card says so itself.
    """

    problem_shown = Signal(object)

    def __init__(self, player: SoundPlayer) -> None:
        super().__init__()
        self.setObjectName("card")
        self._player = player
        player.setParent(self)
        self._seconds = 0.0
        self.play_button = IconButton("play", self.tr("Play"), "filled")
        self.play_button.setObjectName("playButton")
        self.play_button.setAutoDefault(False)
        self.name = StatusLine(Qt.TextElideMode.ElideMiddle)
        self.time = QLabel()
        self.time.setProperty("look", "muted")
        self.waveform = WaveformView()
        self.trouble = words_label(look="danger")
        self.lines = SpokenLines()
        self._lay_out()
        self._connect()
        self._show_time(0.0)

    def show_sound(self, source: Source, name: str, seconds: float) -> None:
        """Another sound; ``seconds``: its length, 0.0 while it is not known."""
        self._player.load(source)
        self.name.show_words(name, "optionTitle")
        self.setAccessibleName(name)
        self.waveform.show_outline(())
        self.show_spoken(())
        self.trouble.hide()
        self.show_length(seconds)

    def show_length(self, seconds: float) -> None:
        self._seconds = seconds
        self.waveform.set_length(seconds)
        self._show_time(self.waveform.seconds)

    def show_outline(self, outline: Outline) -> None:
        """See `models.inputs.sounds.waveform`."""
        self.waveform.show_outline(outline)

    def show_spoken(self, lines: Sequence[Spoken]) -> None:
        """What is said in it, in order of time; may come later."""
        self.lines.show_lines(lines)
        self.lines.setVisible(bool(lines))

    def show_problem(self, problem: Problem) -> None:
        self.trouble.setText(problem_words(problem))
        self.trouble.setToolTip(problem.cause)
        self.trouble.show()
        self.problem_shown.emit(problem)

    def release(self) -> None:
        """Silence; the file and the loudspeaker are let go. Returns at once."""
        self._player.close()

    def _on_toggled(self) -> None:
        self.trouble.hide()
        self._player.toggle()

    def _on_playing(self, playing: bool) -> None:
        name = self.tr("Pause") if playing else self.tr("Play")
        self.play_button.set_icon("pause" if playing else "play", name)

    def _on_position(self, seconds: float) -> None:
        self.waveform.show_position(seconds)
        self._show_time(seconds)
        if self._player.is_playing:
            self.lines.show_time(seconds)

    def _on_ended(self) -> None:
        self.waveform.show_position(0.0)
        self._show_time(0.0)
        self.lines.show_none()

    def _on_sought(self, seconds: float) -> None:
        self._player.seek(seconds)
        self._show_time(seconds)

    def _on_line_chosen(self, seconds: float) -> None:
        self._player.seek(seconds)
        self.waveform.show_position(seconds)
        self._show_time(seconds)
        if not self._player.is_playing:
            self._on_toggled()
        self.lines.show_time(seconds)

    def _show_time(self, seconds: float) -> None:
        words = clock(seconds)
        if self._seconds:
            words = self.tr("{0} / {1}").format(words, clock(self._seconds))
        self.time.setText(words)

    def _lay_out(self) -> None:
        scale = min(1.5, theme().scale)
        self.play_button.setFixedSize(QSize(_BUTTON, _BUTTON) * scale)
        self.play_button.setIconSize(QSize(_ICON, _ICON) * scale)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.play_button)
        head.addWidget(self.name, 1)
        head.addWidget(self.time)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.waveform)
        column.addWidget(self.trouble)
        column.addWidget(self.lines, 1)
        # Without lines, room that is left is below.
        column.addStretch(0)
        self.trouble.hide()
        self.lines.hide()

    def _connect(self) -> None:
        self.play_button.clicked.connect(self._on_toggled)
        self.waveform.toggled.connect(self._on_toggled)
        self.waveform.sought.connect(self._on_sought)
        self.lines.chosen.connect(self._on_line_chosen)
        self._player.position.connect(self._on_position)
        self._player.playing_changed.connect(self._on_playing)
        self._player.ended.connect(self._on_ended)
        self._player.failed.connect(self.show_problem)
