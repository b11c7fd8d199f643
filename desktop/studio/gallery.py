"""The gallery: pictures that were drawn, read and written away from the window's thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.jobs.background import BackgroundCall
from desktop.studio.kept import KeptPictures, Look
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Problem


class Gallery(QObject):
    """Keeps every picture that the engine draws, whoever asked for it.

    Attributes:
        kept: the folder.
        names: of the pictures, the newest first; () until `listed`.

    Signals:
        listed: `names` is known.
        added(name, Drawn): a new one, the first in `names` now.
        not_added(Problem, Drawn): it could not be saved.
        removed(name), restored(name): `names` is another one now.
        looked(name, Look): as `look` asked.
        failed(Problem).
    """

    listed = Signal()
    added = Signal(str, object)
    not_added = Signal(object, object)
    removed = Signal(str)
    restored = Signal(str)
    looked = Signal(str, object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept = KeptPictures(folder)
        self.names: tuple[str, ...] = ()
        # Of its own: what was drawn is written before the app ends.
        self._pool = QThreadPool(self)
        self._is_read = False
        self._stamp = 0

    def read(self) -> None:
        """List what there is; `listed` follows, the first time only."""
        if self._is_read:
            self.listed.emit()
            return
        self._is_read = True
        self._run(self._read, self._on_read)

    def close(self, timeout_ms: int) -> bool:
        """Write what is to be written; False when that took too long."""
        return self._pool.waitForDone(timeout_ms)

    def path(self, name: str) -> Path:
        return self.kept.path(name)

    def keep(self, drawn: p.Drawn) -> None:
        """`added` or `not_added` follows."""
        # Here: threads may come to their turn in another order.
        stamp = self._stamp = max(time.time_ns() // 1000, self._stamp + 1)
        call = self._call(lambda _: self.kept.keep(drawn.picture, drawn.made, stamp))
        call.succeeded.connect(partial(self._on_kept, drawn))
        call.failed.connect(partial(self._on_not_kept, drawn))
        call.start(self._pool)

    def look(self, name: str) -> None:
        """`looked` follows."""
        self._run(lambda _: self.kept.look(name), partial(self._on_looked, name))

    def delete(self, name: str) -> None:
        """`removed` follows; until the app ends it can be restored."""
        self._run(lambda _: self.kept.delete(name), lambda _: self._on_deleted(name))

    def restore(self, name: str) -> None:
        self._run(lambda _: self.kept.restore(name), lambda _: self._on_restored(name))

    def copy_to(self, name: str, target: Path) -> None:
        self._run(lambda _: self.kept.copy_to(name, target), _nothing)

    def _read(self, _: CancelToken) -> list[str]:
        """What an earlier run has deleted goes first."""
        self.kept.purge()
        return self.kept.names()

    def _call(self, operation: Callable[[CancelToken], Any]) -> BackgroundCall:
        return BackgroundCall(operation, self)

    def _run(self, operation: Callable[[CancelToken], Any], done: Callable[[Any], None]) -> None:
        call = self._call(operation)
        call.succeeded.connect(done)
        call.failed.connect(self.failed)
        call.start(self._pool)

    def _on_read(self, names: list[str]) -> None:
        self.names = tuple(sorted({*names, *self.names}, reverse=True))
        self.listed.emit()

    def _on_kept(self, drawn: p.Drawn, name: str) -> None:
        self._put(name)
        self.added.emit(name, drawn)

    def _on_not_kept(self, drawn: p.Drawn, problem: Problem) -> None:
        self.not_added.emit(problem, drawn)

    def _on_looked(self, name: str, look: Look) -> None:
        self.looked.emit(name, look)

    def _on_deleted(self, name: str) -> None:
        self.names = tuple(one for one in self.names if one != name)
        self.removed.emit(name)

    def _on_restored(self, name: str) -> None:
        self._put(name)
        self.restored.emit(name)

    def _put(self, name: str) -> None:
        self.names = tuple(sorted({*self.names, name}, reverse=True))


def _nothing(_: object) -> None:
    """It is done."""
