"""Listens all the time, and hears who speaks."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.capture.sound.microphone import Microphones
from desktop.capture.sound.portaudio import PortAudioMicrophones
from desktop.handsfree import heeding as h
from desktop.jobs.faults import problem_of
from desktop.jobs.post import Post, newest_of
from models.errors import MicrophoneFault, Problem
from models.inputs.sound import Sound

_log = logging.getLogger(__name__)
_CLOSE_S = 3.0


class Ear(QObject):
    """Opens the microphone on a thread of its own; nothing here waits, but `close`.

    Args:
        source: made and used on that thread only.

    Signals:
        opened: it listens from now on.
        level(float): 0 to 1.
        began: somebody speaks.
        paused(Sound): what was said so far; it may have been all.
        ended(Sound): all of it; 16 kHz mono.
        dropped: it was no speech after all.
        failed(Problem): nothing is heard any more.
        remarked(Problem): nothing went wrong, but it is good to know.
    """

    opened = Signal()
    level = Signal(float)
    began = Signal()
    paused = Signal(object)
    ended = Signal(object)
    dropped = Signal()
    failed = Signal(object)
    remarked = Signal(object)

    def __init__(
        self,
        source: Callable[[], Microphones] = PortAudioMicrophones,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._run: _Run | None = None
        self._threads: list[_Run] = []

    @property
    def is_listening(self) -> bool:
        """From `start` on, until `stop` or a failure."""
        return self._run is not None

    def start(self, wish: h.EarWish) -> None:
        if self._run is None:
            self._tidy()
            run = self._run = _Run(wish, self._source, self)
            run.post.arrived.connect(self._on_news)
            self._threads.append(run)
            run.start()

    def _tidy(self) -> None:
        for run in self._threads:
            if not run.is_alive():
                run.post.deleteLater()
        self._threads = [run for run in self._threads if run.is_alive()]

    def heed(self, heed: h.Heed) -> None:
        """How closely to listen from now on."""
        if self._run is not None:
            self._run.orders.heed(heed)

    def wait_longer(self) -> None:
        """The sentence that is being said is not finished."""
        if self._run is not None:
            self._run.orders.wait_longer()

    def stop(self) -> None:
        """Let go of the microphone; nothing more is told."""
        run, self._run = self._run, None
        if run is not None:
            run.orders.ended.set()
            run.post.arrived.disconnect(self._on_news)

    def close(self) -> bool:
        """The same, and wait for it; False when that took too long."""
        self.stop()
        ended = all(run.ended_within(_CLOSE_S) for run in self._threads)
        if not ended:
            _log.error("the microphone's thread did not end")
        return ended

    def _on_news(self, news: h.News) -> None:
        if self._run is None:
            return
        if isinstance(news, h.Level):
            self.level.emit(news.level)
        elif isinstance(news, h.TurnBegan):
            self.began.emit()
        elif isinstance(news, h.TurnDropped):
            self.dropped.emit()
        else:
            self._on_more(news)

    def _on_more(self, news: h.Opened | h.TurnPaused | h.TurnEnded | h.Fault) -> None:
        if isinstance(news, h.Opened):
            self.opened.emit()
            if news.remark is not None:
                self.remarked.emit(news.remark)
        elif isinstance(news, h.Fault):
            self.stop()
            self.failed.emit(news.problem)
        else:
            self._tell_sound(news.sound, paused=isinstance(news, h.TurnPaused))

    def _tell_sound(self, sound: Sound, *, paused: bool) -> None:
        (self.paused if paused else self.ended).emit(sound)


class _Run:
    """One thread from opening the microphone to closing it.

    It is no QThread, as a driver that never returns must not keep the app from ending.
    """

    def __init__(self, wish: h.EarWish, source: Callable[[], Microphones], parent: QObject) -> None:
        # Only here, as it imports numpy: the window is there sooner without.
        from desktop.handsfree.listening import Orders

        self.orders = Orders()
        self.post = Post(parent, replaces=newest_of(h.Level))
        self._wish, self._source = wish, source
        self._thread = threading.Thread(target=self._listen, name="ear", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def ended_within(self, seconds: float) -> bool:
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _listen(self) -> None:
        from desktop.handsfree.listening import listen

        try:
            listen(self._wish, self._source(), self.orders, self.post.put)
        except Exception as error:  # noqa: BLE001 - logged, told, never lost
            self.post.put(h.Fault(_problem_of(error)))


def _problem_of(error: Exception) -> Problem:
    if not isinstance(error, MicrophoneFault):
        _log.error("the ear's thread failed", exc_info=error)
    return problem_of(error)
