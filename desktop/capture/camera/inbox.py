"""What a camera tells, on its way from the camera's thread to the window's."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.capture.camera.values import Event, Frame
from desktop.jobs.post import Post


@dataclass(frozen=True)
class _Picture:
    image: QImage
    time: float


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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._frames = 0
        self._post = Post(self, replaces=_is_picture)
        self._post.arrived.connect(self._on_arrived)

    def hear(self, event: Event) -> None:
        """On any thread."""
        if not isinstance(event, Frame):
            self._post.put(event)
            return
        picture = _Picture(_image(event), event.time)
        with self._lock:
            self._frames += 1
        self._post.put(picture)

    def _on_arrived(self, letter: _Picture | Event) -> None:
        with self._lock:
            frames, self._frames = self._frames, 0
        if frames:
            self.taken.emit(frames)
        if isinstance(letter, _Picture):
            self.picture.emit(letter.image, letter.time)
        else:
            self.news.emit(letter)


def _is_picture(_: _Picture | Event, waiting: _Picture | Event) -> bool:
    """A picture from before the news is not shown after them, nor one that is not the newest."""
    return isinstance(waiting, _Picture)


def _image(frame: Frame) -> QImage:
    """With pixels of its own, in the format that is painted fastest."""
    line = 3 * frame.width
    seen = QImage(frame.bgr, frame.width, frame.height, line, QImage.Format.Format_BGR888)
    return seen.convertToFormat(QImage.Format.Format_RGB32)
