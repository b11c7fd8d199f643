"""What a sound is heard with: play button, waveform, time, and what is wrong when it is silent."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QLabel

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


class PlayerControls(QObject):
    """Widgets for others to lay out, and the player that they show and turn.

    Args:
        player: the controls' own from now on; closed with `release`.

    Attributes:
        trouble: why it does not play; hidden while it does.

    Signals:
        heard(seconds): this place is heard now.
        ended: all of it was heard.
        failed(Problem): it does not play, or no more; `trouble` says so.
    """

    heard = Signal(float)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, player: SoundPlayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        player.setParent(self)
        self._seconds = 0.0
        self.play_button = IconButton("play", self.tr("Play"), "filled")
        self.play_button.setObjectName("playButton")
        self.play_button.setAutoDefault(False)
        self.waveform = WaveformView()
        self.time = QLabel()
        self.time.setProperty("look", "muted")
        self.trouble = words_label(look="danger")
        self.trouble.hide()
        self._connect()
        self._fit()

    @property
    def is_playing(self) -> bool:
        return self._player.is_playing

    def show_sound(self, source: Source, seconds: float) -> None:
        """Another sound; ``seconds``: its length, 0.0 while it is not known."""
        self._player.load(source)
        self.waveform.show_outline(())
        self.trouble.hide()
        self.show_length(seconds)
        self._show_place(0.0)

    def show_length(self, seconds: float) -> None:
        if seconds != self._seconds:
            self._seconds = seconds
            self.waveform.set_length(seconds)
            self._show_time(self.waveform.seconds)

    def show_outline(self, outline: Outline) -> None:
        """See `models.inputs.sounds.waveform`."""
        self.waveform.show_outline(outline)

    def show_problem(self, problem: Problem) -> None:
        self.trouble.setText(problem_words(problem))
        self.trouble.setToolTip(problem.cause)
        self.trouble.show()
        self.failed.emit(problem)

    def play_from(self, seconds: float) -> None:
        self.trouble.hide()
        self._player.seek(seconds)
        self._show_place(seconds)
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
        self._show_place(seconds)
        if self._player.is_playing:
            self.heard.emit(seconds)

    def _on_ended(self) -> None:
        self._show_place(0.0)
        self.ended.emit()

    def _on_sought(self, seconds: float) -> None:
        self._player.seek(seconds)
        self._show_time(seconds)

    def _show_place(self, seconds: float) -> None:
        self.waveform.show_position(seconds)
        self._show_time(seconds)

    def _show_time(self, seconds: float) -> None:
        words = clock(seconds)
        if self._seconds:
            words = self.tr("{0} / {1}").format(words, clock(self._seconds))
        self.time.setText(words)

    def _fit(self) -> None:
        scale = min(1.5, theme().scale)
        self.play_button.setFixedSize(QSize(_BUTTON, _BUTTON) * scale)
        self.play_button.setIconSize(QSize(_ICON, _ICON) * scale)

    def _connect(self) -> None:
        self.play_button.clicked.connect(self.toggle)
        self.waveform.toggled.connect(self.toggle)
        self.waveform.sought.connect(self._on_sought)
        self._player.position.connect(self._on_position)
        self._player.playing_changed.connect(self._on_playing)
        self._player.ended.connect(self._on_ended)
        self._player.failed.connect(self.show_problem)
        theme().changed.connect(self._fit)
