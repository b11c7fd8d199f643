"""Hears the recording: play, where it is, how long it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.listen.player import SoundPlayer
from desktop.listen.track import Source
from desktop.listen.waveform_view import Outline, WaveformView
from desktop.sentences import problem_words
from desktop.theme import theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import words_label
from models.errors import Problem
from models.inputs.clock import clock

_BUTTON, _ICON = 40, 20


class PlayerBar(QWidget):
    """Args:
        player: the bar's own from now on; closed with `release`.

    Signals:
        heard(seconds): this place is heard now; silent: nothing is.
    """

    heard = Signal(float)
    silent = Signal()

    def __init__(self, player: SoundPlayer) -> None:
        super().__init__()
        self._player = player
        player.setParent(self)
        self._seconds = 0.0
        self.play_button = IconButton("play", self.tr("Play"), "filled")
        self.play_button.setObjectName("playButton")
        self.waveform = WaveformView()
        self.time = QLabel()
        self.time.setProperty("look", "muted")
        self.trouble = words_label(look="danger")
        self.trouble.hide()
        self._lay_out()
        self._connect()
        theme().changed.connect(self._fit)
        self._fit()

    @property
    def is_playing(self) -> bool:
        return self._player.is_playing

    def show_sound(self, source: Source, seconds: float) -> None:
        """Another one."""
        self._player.load(source)
        self.waveform.show_outline(())
        self.trouble.hide()
        self.show_length(seconds)
        self._show_time(0.0)
        self.waveform.show_position(0.0)

    def show_length(self, seconds: float) -> None:
        if seconds != self._seconds:
            self._seconds = seconds
            self.waveform.set_length(seconds)
            self._show_time(self.waveform.seconds)

    def show_outline(self, outline: Outline) -> None:
        self.waveform.show_outline(outline)

    def play_from(self, seconds: float) -> None:
        self.trouble.hide()
        self._player.seek(seconds)
        self.waveform.show_position(seconds)
        self._show_time(seconds)
        if not self._player.is_playing:
            self._player.play()
        self.heard.emit(seconds)

    def toggle(self) -> None:
        self.trouble.hide()
        self._player.toggle()

    def pause(self) -> None:
        if self._player.is_playing:
            self._player.pause()

    def release(self) -> None:
        """Silence; the file and the loudspeaker are let go. Returns at once."""
        self._player.close()

    def _on_playing(self, playing: bool) -> None:
        name = self.tr("Pause") if playing else self.tr("Play")
        self.play_button.set_icon("pause" if playing else "play", name)

    def _on_position(self, seconds: float) -> None:
        self.waveform.show_position(seconds)
        self._show_time(seconds)
        if self._player.is_playing:
            self.heard.emit(seconds)

    def _on_ended(self) -> None:
        self.waveform.show_position(0.0)
        self._show_time(0.0)
        self.silent.emit()

    def _on_sought(self, seconds: float) -> None:
        self._player.seek(seconds)
        self._show_time(seconds)

    def _on_failed(self, problem: Problem) -> None:
        self.trouble.setText(problem_words(problem))
        self.trouble.setToolTip(problem.cause)
        self.trouble.show()
        self.silent.emit()

    def _show_time(self, seconds: float) -> None:
        words = clock(seconds)
        if self._seconds:
            words = self.tr("{0} / {1}").format(words, clock(self._seconds))
        self.time.setText(words)

    def _fit(self) -> None:
        scale = min(1.5, theme().scale)
        self.play_button.setFixedSize(QSize(_BUTTON, _BUTTON) * scale)
        self.play_button.setIconSize(QSize(_ICON, _ICON) * scale)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.play_button)
        row.addWidget(self.waveform, 1)
        row.addWidget(self.time, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.trouble)

    def _connect(self) -> None:
        self.play_button.clicked.connect(self.toggle)
        self.waveform.toggled.connect(self.toggle)
        self.waveform.sought.connect(self._on_sought)
        self._player.position.connect(self._on_position)
        self._player.playing_changed.connect(self._on_playing)
        self._player.ended.connect(self._on_ended)
        self._player.failed.connect(self._on_failed)
