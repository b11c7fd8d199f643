"""Looks for a newer Sidelight when somebody asks, or once a week where that was allowed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop import settings as s
from desktop.chat.notice_bar import Action, Notice
from desktop.jobs.background import BackgroundCall
from desktop.notices import Notices
from desktop.sentences import translated
from models.cancel import CancelToken
from models.errors import Problem
from models.newer import Release, look_for_newer, read_feed
from models.sources.network import Network

_log = logging.getLogger(__name__)
_WEEK = timedelta(days=7)


def _installed() -> str:
    # What tells it takes longer to import than the window has time for.
    from models.version import VERSION

    return VERSION


class NewerVersions(QObject):
    """Asks on another thread, one time after the other.

    Args:
        network: as it is set; called on the other thread.
        feed: the address where this build's versions are announced, or "".
        version: of this Sidelight.
        today: the day it is.

    Signals:
        told(words): how a look goes, and what came of it.
    """

    told = Signal(str)

    def __init__(
        self,
        settings: s.Settings,
        network: Callable[[], Network],
        notices: Notices,
        pool: QThreadPool,
        parent: QObject | None = None,
        version: Callable[[], str] = _installed,
        feed: Callable[[], str] = read_feed,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._version, self._settings, self._network = version, settings, network
        self._notices, self._pool, self._feed, self._today = notices, pool, feed, today
        self._is_looking = self._was_asked = False

    def look(self) -> None:
        """Somebody wants to know."""
        self._was_asked = True
        self.told.emit(self.tr("Looking …"))
        self._begin()

    def look_if_due(self) -> None:
        """Where the user allowed it, and the last time is a week ago; failures are not told."""
        if self._settings.get(s.LOOK_FOR_NEWER) == "weekly" and self._is_due():
            self._begin()

    def _is_due(self) -> bool:
        try:
            last = date.fromisoformat(self._settings.get(s.LOOKED_FOR_NEWER))
        except ValueError:
            return True
        # A clock may have been set back.
        return not timedelta() <= self._today() - last < _WEEK

    def _begin(self) -> None:
        if self._is_looking:
            return
        self._is_looking = True

        def ask(_: CancelToken) -> Release | None:
            return look_for_newer(self._version(), self._network(), self._feed())

        call = BackgroundCall(ask, self)
        call.succeeded.connect(self._on_found)
        call.failed.connect(self._on_failed)
        call.start(self._pool)

    def _on_found(self, release: Release | None) -> None:
        self._is_looking = False
        self._settings.set(s.LOOKED_FOR_NEWER, self._today().isoformat())
        if release is None:
            self._tell(self.tr("{0} is the newest version.").format(self._version()))
            return
        words = self.tr("Sidelight {0} is out; this is {1}.").format(
            release.version, self._version()
        )
        self._tell(words)
        action = Action(f"page:{release.page}", self.tr("Open its page"))
        self._notices.tell(Notice("info", words, actions=(action,)))

    def _on_failed(self, problem: Problem) -> None:
        self._is_looking = False
        _log.info("no newer version could be looked for: %s %s", problem.what, problem.cause)
        self._tell(f"{translated(problem.what)} {translated(problem.todo)}")

    def _tell(self, words: str) -> None:
        if self._was_asked:
            self._was_asked = False
            self.told.emit(words)
