"""Keyframes are chosen once more."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.film.reading import Chosen, FilmSource
from desktop.jobs.background import BackgroundCall
from desktop.jobs.post import Post, newest_of
from models.cancel import CancelToken
from models.errors import Problem


@dataclass(frozen=True)
class _Share:
    """How much is done, of which call."""

    call: int
    share: float


class ChoosingAgain(QObject):
    """One choice at a time, on a thread of the pool.

    Signals:
        progressed(share): 0 to 1.
        chosen(Chosen), failed(Problem), stopped: one of them ends it.
    """

    progressed = Signal(float)
    chosen = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(
        self, source: FilmSource, pool: QThreadPool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._pool = pool
        self._number = 0
        self._token = CancelToken()
        self._call: BackgroundCall | None = None
        self._shares = Post(self, replaces=newest_of(_Share))
        self._shares.arrived.connect(self._on_share)

    def start(self, count: int) -> None:
        if self._call is not None:
            return
        self._number += 1
        source, number, tell = self._source, self._number, self._shares.put
        self._token = token = CancelToken()
        # Also when the window is gone without a word.
        self.destroyed.connect(token.cancel)

        def choose(_: CancelToken) -> Chosen:
            return source.choose(count, lambda share: tell(_Share(number, share)), token)

        self._call = BackgroundCall(choose, self)
        self._call.succeeded.connect(self._on_succeeded)
        self._call.failed.connect(self._on_failed)
        self._call.start(self._pool)

    def stop(self) -> None:
        """What was found so far is forgotten."""
        if self._call is not None:
            self._call = None
            self._token.cancel()
            self.stopped.emit()

    def _on_share(self, letter: _Share) -> None:
        if self._call is not None and letter.call == self._number:
            self.progressed.emit(letter.share)

    def _on_succeeded(self, chosen: Chosen) -> None:
        if self.sender() is self._call:
            self._call = None
            self.chosen.emit(chosen)

    def _on_failed(self, problem: Problem) -> None:
        if self.sender() is self._call:
            self._call = None
            self.failed.emit(problem)
