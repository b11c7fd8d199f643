"""Plays a sound."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.jobs.post import Post, newest_of
from desktop.listen.player_thread import At, Command, Ended, Failed, PlayerThread, Verb
from desktop.listen.portaudio import PortAudioSpeakers
from desktop.listen.speaker import Speakers
from desktop.listen.track import Playable


class SoundPlayer(QObject):
    """Decodes and plays on a thread of its own; nothing here waits, but `join`.

    Args:
        speakers: where it is heard; called on that thread.

    Signals:
        position(seconds): of what is heard now, at most 25 a second; also after a seek.
        playing_changed(bool): it plays, or no more.
        ended: all of it was heard; the next `play` begins again.
        failed(Problem): it does not play, or no more.
    """

    position = Signal(float)
    playing_changed = Signal(bool)
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        speakers: Callable[[], Speakers] = PortAudioSpeakers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._number = self._turned = 0  # of the last command, and the last but for seeks
        self._is_playing = self._is_closed = False
        self._post = Post(self, replaces=newest_of(At))
        self._post.arrived.connect(self._on_arrived)
        self._thread = PlayerThread(speakers, self._post.put)
        # Also when the window is gone without a word.
        self.destroyed.connect(self._thread.end)

    @property
    def is_playing(self) -> bool:
        """As the user wants it; the loudspeaker follows in a moment."""
        return self._is_playing

    def load(self, source: Playable) -> None:
        """Another sound, from its beginning; not played yet. What played before stops."""
        self._put("load", source=source)
        self._show_playing(False)

    def play(self) -> None:
        self._put("play")
        self._show_playing(not self._is_closed)

    def pause(self) -> None:
        self._put("pause")
        self._show_playing(False)

    def stop(self) -> None:
        """And back to the beginning."""
        self.pause()
        self.seek(0.0)

    def toggle(self) -> None:
        if self._is_playing:
            self.pause()
        else:
            self.play()

    def seek(self, seconds: float) -> None:
        """Go on from there; from the beginning when it is before that, `ended` when behind the end.
        Of many in a row only the last counts."""
        self._put("seek", seconds=seconds)

    def close(self) -> None:
        """Let go of device and file, end the thread. Returns at once; it cannot be used again."""
        self._put("close")
        self._is_closed = True
        self._show_playing(False)

    def join(self, timeout_s: float) -> bool:
        """Wait until a closed one has let go of everything; False when that took too long."""
        return self._thread.join(timeout_s)

    def _put(self, verb: Verb, seconds: float = 0.0, source: Playable | None = None) -> None:
        if not self._is_closed:
            self._number += 1
            if verb != "seek":
                self._turned = self._number
            self._thread.put(Command(self._number, verb, seconds, source))

    def _show_playing(self, playing: bool) -> None:
        if playing != self._is_playing:
            self._is_playing = playing
            self.playing_changed.emit(playing)

    def _on_arrived(self, letter: At | Ended | Failed) -> None:
        # What was on its way when the user wanted something else is of no interest.
        if isinstance(letter, At):
            if letter.number == self._number:
                self.position.emit(letter.seconds)
        elif letter.number >= self._turned:
            self._show_playing(False)
            if isinstance(letter, Failed):
                self.failed.emit(letter.problem)
            else:
                self.ended.emit()
