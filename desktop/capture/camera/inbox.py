"""What a camera tells, on its way from the camera's thread to the window's."""

from __future__ import annotations

import contextlib
import threading

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from desktop.capture.camera.values import Event, Frame


class CameraInbox(QObject):
    """However much comes while the window is busy, one picture waits here, the newest.

    Signals:
        news(event): in order.
        picture(QImage, time): the newest one.
        taken(count): so many frames are done with.
    """

    news = Signal(object)
    picture = Signal(QImage, float)
    taken = Signal(int)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._events: list[Event] = []
        self._newest: tuple[QImage, float] | None = None
        self._frames = 0
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def hear(self, event: Event) -> None:
        """On any thread."""
        newest = (_image(event), event.time) if isinstance(event, Frame) else None
        with self._lock:
            wakes = not self._events and not self._frames
            # A picture from before the news is not shown after them.
            self._newest = newest
            if newest is None:
                self._events.append(event)
            else:
                self._frames += 1
        if wakes:
            # Raised when the window is gone meanwhile, and nobody wants to know any more.
            with contextlib.suppress(RuntimeError):
                self._woken.emit()

    def _on_woken(self) -> None:
        with self._lock:
            events, self._events = self._events, []
            newest, self._newest = self._newest, None
            frames, self._frames = self._frames, 0
        if frames:
            self.taken.emit(frames)
        for event in events:
            self.news.emit(event)
        if newest is not None:
            self.picture.emit(*newest)


def _image(frame: Frame) -> QImage:
    """With pixels of its own, in the format that is painted fastest."""
    line = 3 * frame.width
    seen = QImage(frame.bgr, frame.width, frame.height, line, QImage.Format.Format_BGR888)
    return seen.convertToFormat(QImage.Format.Format_RGB32)
