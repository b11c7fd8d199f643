"""The camera as the window knows it: pictures and news as signals, and nothing that waits."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from desktop.capture.camera.inbox import CameraInbox
from desktop.capture.camera.process import CameraProcess
from desktop.capture.camera.source import CameraSource
from desktop.capture.camera.values import Darkness, Ended, Event, Opened, Waiting, Wish
from models.errors import Problem

_log = logging.getLogger(__name__)
_CLOSE_S = 6.0

State = Literal["off", "opening", "live", "waiting"]


class CameraFeed(QObject):
    """One camera at a time. A slow window gets fewer pictures, never older ones.

    Signals:
        frame(QImage, time): a picture, not mirrored; `time` in seconds, only differences count.
        opened(CameraInfo): it gives pictures, for the first time or again.
        told(Problem): it gives none, or black ones. It is tried again until `stop`; `state` says
            whether it is "waiting". The same problem is told once.
        cleared: its pictures are no longer black.
        ended: the camera is let go of, after `stop`.
        state_changed(state): "off", "opening", "live" or "waiting".
    """

    frame = Signal(QImage, float)
    opened = Signal(object)
    told = Signal(object)
    cleared = Signal()
    ended = Signal()
    state_changed = Signal(str)

    def __init__(
        self,
        make_source: Callable[[], CameraSource] = CameraProcess,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_source = make_source
        self._source: CameraSource | None = None
        self._next: Wish | None = None
        self._closing = False
        self._problem: Problem | None = None
        self._state: State = "off"
        # One for all sources, as the next one starts only when the one before has ended.
        self._inbox = CameraInbox(self)
        self._inbox.news.connect(self._on_news)
        self._inbox.picture.connect(self._on_picture)
        self._inbox.taken.connect(self._on_taken)

    @property
    def state(self) -> State:
        return self._state

    def start(self, setting: str, size: QSize, name: str = "") -> None:
        """Open this camera, as soon as the one before is let go of.

        Args:
            setting: an index, a file's path or an address.
            size: pixels that pictures have at most.
            name: of the camera, where it is known.
        """
        self._next = Wish(setting, size.width(), size.height(), name)
        self._set_state("opening")
        if self._source is None:
            self._start_next()
        else:
            self._close_source()

    def stop(self) -> None:
        """No picture follows; `ended` does, when there was a camera."""
        self._next = None
        self._set_state("off")
        self._close_source()

    def close(self) -> bool:
        """The same, and wait for it; for the end of the app. False when it took too long."""
        self.stop()
        ended = self._source is None or self._source.join(_CLOSE_S)
        if not ended:
            _log.error("the camera was not let go of in time")
        return ended

    def _close_source(self) -> None:
        if self._source is not None and not self._closing:
            self._closing = True
            self._source.close()

    def _start_next(self) -> None:
        if self._next is None:
            return
        wish, self._next = self._next, None
        self._closing, self._problem = False, None
        self._source = self._make_source()
        self._source.start(wish, self._inbox.hear)

    def _on_news(self, event: Event) -> None:
        if isinstance(event, Ended):
            self._on_ended()
        elif self._closing:
            return
        elif isinstance(event, Opened):
            self._problem = None
            self._set_state("live")
            self.opened.emit(event.info)
        elif isinstance(event, Waiting):
            self._set_state("waiting")
            self._tell(event.problem)
        elif isinstance(event, Darkness):
            self._tell(event.problem)

    def _tell(self, problem: Problem | None) -> None:
        if problem == self._problem:
            return
        self._problem = problem
        if problem is None:
            self.cleared.emit()
        else:
            self.told.emit(problem)

    def _on_picture(self, image: QImage, time: float) -> None:
        if not self._closing:
            self.frame.emit(image, time)

    def _on_taken(self, count: int) -> None:
        if self._source is not None:
            for _ in range(count):
                self._source.frame_taken()

    def _on_ended(self) -> None:
        self._source = None
        if self._next is not None:
            self._start_next()
        else:
            self.ended.emit()

    def _set_state(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
