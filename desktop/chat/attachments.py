"""What is attached to the next question: read in the background, in the user's order."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageWriter

from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.errors import Problem
from models.inputs.picture import Picture

_THUMBNAIL_SIDE = 480


@dataclass(frozen=True)
class Attached:
    """A picture that was read, and its small form."""

    name: str
    picture: Picture
    thumbnail: QImage


@dataclass
class _Entry:
    name: str
    call: BackgroundCall | None
    attached: Attached | None = None


class Attachments(QObject):
    """Signals:
    added(key, name), ready(key, thumbnail), failed(key, Problem), settled: nothing is being read.
    """

    added = Signal(int, str)
    ready = Signal(int, QImage)
    failed = Signal(int, object)
    settled = Signal()

    def __init__(self, pool: QThreadPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self._entries: dict[int, _Entry] = {}
        self._keys = itertools.count(1)

    @property
    def is_empty(self) -> bool:
        return not self._entries

    @property
    def is_reading(self) -> bool:
        return any(entry.call is not None for entry in self._entries.values())

    @property
    def has_broken(self) -> bool:
        return any(
            entry.call is None and entry.attached is None for entry in self._entries.values()
        )

    def read(self) -> list[Attached]:
        """Those that were read, in order."""
        return [entry.attached for entry in self._entries.values() if entry.attached is not None]

    def add_file(self, path: Path) -> None:
        def read(_: CancelToken) -> Attached:
            from models.inputs.pictures import read_picture

            return _attached(path.name, read_picture(path))

        self._start(path.name, read)

    def add_image(self, image: QImage, name: str) -> None:
        """A pasted picture; Qt's pixels go through the same gate as a file."""

        def read(_: CancelToken) -> Attached:
            from models.inputs.pictures import decode_picture

            return _attached(name, decode_picture(_as_png(image), name))

        self._start(name, read)

    def restore(self, attached: Sequence[Attached]) -> None:
        """Put back what had been taken with a question that was not answered."""
        for one in attached:
            key = next(self._keys)
            self._entries[key] = _Entry(one.name, None, one)
            self.added.emit(key, one.name)
            self.ready.emit(key, one.thumbnail)

    def remove(self, key: int) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None and entry.call is not None:
            entry.call.cancel()
        if not self.is_reading:
            self.settled.emit()

    def move(self, key: int, place: int) -> None:
        keys = [other for other in self._entries if other != key]
        keys.insert(place, key)
        self._entries = {key: self._entries[key] for key in keys}

    def clear(self) -> None:
        for key in list(self._entries):
            self.remove(key)

    def _start(self, name: str, read: Callable[[CancelToken], Attached]) -> None:
        key = next(self._keys)
        call = BackgroundCall(read, self)
        call.setProperty("key", key)
        call.succeeded.connect(self._on_succeeded)
        call.failed.connect(self._on_failed)
        self._entries[key] = _Entry(name, call)
        self.added.emit(key, name)
        call.start(self._pool)

    def _on_succeeded(self, attached: Attached) -> None:
        key, entry = self._sender()
        if entry is not None:
            entry.attached = attached
            self.ready.emit(key, attached.thumbnail)
            self._settle()

    def _on_failed(self, problem: Problem) -> None:
        key, entry = self._sender()
        if entry is not None:
            self.failed.emit(key, problem)
            self._settle()

    def _sender(self) -> tuple[int, _Entry | None]:
        """Whose call this is; None when it was removed meanwhile."""
        call = self.sender()
        key = int(call.property("key"))
        entry = self._entries.get(key)
        call.deleteLater()
        if entry is not None:
            entry.call = None
        return key, entry

    def _settle(self) -> None:
        if not self.is_reading:
            self.settled.emit()


def _attached(name: str, picture: Picture) -> Attached:
    image = QImage(
        picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888
    )
    side = min(_THUMBNAIL_SIDE, max(picture.width, picture.height))
    small = image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    # Detached from the picture's bytes, which the scaled image may still share.
    return Attached(name, picture, small.copy())


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
