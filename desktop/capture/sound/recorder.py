"""Records what is said while somebody holds the button."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.capture.sound import take as t
from desktop.capture.sound.microphone import Microphones
from desktop.capture.sound.microphone_thread import MicrophoneThread
from desktop.capture.sound.portaudio import PortAudioMicrophones
from desktop.jobs.post import Post
from models.errors import Problem

_log = logging.getLogger(__name__)
_CLOSE_S = 3.0


class Recorder(QObject):
    """Opens the microphone on a thread of its own; nothing here waits, but `close`.

    Each `start` is followed by one of `recorded`, `tapped`, `failed` or, after `discard`, nothing.
    What ended by itself and was kept is `recorded` first, and then `failed` says why it ended.

    Attributes:
        wish: which microphone, and how long; holds from the next `start` on.

    Signals:
        opened(MicrophoneInfo): it listens from now on.
        level(float): 0 to 1, at most 30 a second.
        seconds(float): how long it is, as often.
        partial(Sound): everything so far, every `wish.partial_every_s`.
        recorded(Sound): 16 kHz mono.
        tapped: less than `wish.shortest_s` came.
        failed(Problem): what went wrong.
        remarked(Problem): nothing went wrong, but it is good to know.
        listed(tuple of MicrophoneInfo): there were asked for.
    """

    opened = Signal(object)
    level = Signal(float)
    seconds = Signal(float)
    partial = Signal(object)
    recorded = Signal(object)
    tapped = Signal()
    failed = Signal(object)
    remarked = Signal(object)
    listed = Signal(object)

    def __init__(
        self,
        source: Callable[[], Microphones] = PortAudioMicrophones,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.wish = t.Wish()
        self._take: t.Take | None = None
        self._last: t.Take | None = None
        self._remarked_about = ""
        self._post = Post(self, replaces=t.makes_old)
        self._post.arrived.connect(self._on_arrived)
        self._thread = MicrophoneThread(source, self._post.put)

    @property
    def is_recording(self) -> bool:
        """Between `start` and `finish`, `discard` or an end by itself."""
        return self._take is not None

    def start(self) -> None:
        if self._take is None:
            self._take = self._last = t.Take(self.wish)
            self._thread.record(self._take)

    def finish(self) -> None:
        """Enough was said."""
        if self._take is not None:
            self._take.finish()
            self._take = None

    def discard(self) -> None:
        """Forget what was said, also when it is finished and not `recorded` yet."""
        self._take = None
        if self._last is not None:
            self._last.discard()

    def list_microphones(self) -> None:
        """Look for them; `listed` or `failed` follows. Also makes the first `start` faster."""
        self._thread.look()

    def close(self) -> bool:
        """End the thread; False when that took too long. Nothing is recorded any more."""
        self.discard()
        ended = self._thread.close(_CLOSE_S)
        if not ended:
            _log.error("the microphone's thread did not end")
        return ended

    def _on_arrived(self, event: t.Event) -> None:
        if isinstance(event, t.Listed):
            self.listed.emit(event.microphones)
        elif isinstance(event, t.ListingFailed):
            self.failed.emit(event.problem)
        elif not event.take.is_discarded:
            self._on_news(event)

    def _on_news(self, event: t.Opened | t.Heard | t.Partial | t.Ended) -> None:
        if isinstance(event, t.Ended):
            self._on_ended(event)
        elif event.take is not self._take:
            # Let go already: only how it ends is of interest.
            return
        elif isinstance(event, t.Opened):
            self.opened.emit(event.info)
            self._remark_once(event.take.wish.microphone, event.remark)
        elif isinstance(event, t.Heard):
            self.level.emit(event.level)
            self.seconds.emit(event.seconds)
        else:
            self.partial.emit(event.sound)

    def _on_ended(self, event: t.Ended) -> None:
        if event.take is self._take:
            self._take = None
        if event.sound is not None:
            self.recorded.emit(event.sound)
        elif event.problem is None:
            self.tapped.emit()
        if event.problem is not None:
            self.failed.emit(event.problem)
        if event.remark is not None:
            self.remarked.emit(event.remark)

    def _remark_once(self, wanted: str, remark: Problem | None) -> None:
        """That another microphone listens is told again only when it was there in between."""
        if remark is None:
            self._remarked_about = ""
        elif wanted != self._remarked_about:
            self._remarked_about = wanted
            self.remarked.emit(remark)
