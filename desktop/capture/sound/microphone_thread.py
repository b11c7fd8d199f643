"""The thread that microphones are looked for, opened, read and closed on."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass

from desktop.capture.sound.microphone import Microphones
from desktop.capture.sound.take import Ended, Event, Listed, ListingFailed, Take
from desktop.jobs.faults import problem_of
from models.errors import MicrophoneFault, Problem

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Look:
    pass


@dataclass(frozen=True)
class _Close:
    pass


class MicrophoneThread:
    """Records takes one after the other. Starts with the first thing to do.

    It is no QThread, as a driver that never returns must not keep the app from ending.

    Args:
        source: made and used on this thread only.
        tell: called on it with what happens.
    """

    def __init__(self, source: Callable[[], Microphones], tell: Callable[[Event], None]) -> None:
        self._make_source = source
        self._source: Microphones | None = None
        self._tell = tell
        self._inbox: queue.SimpleQueue[Take | _Look | _Close] = queue.SimpleQueue()
        self._take: Take | None = None
        self._thread = threading.Thread(target=self._run, name="microphone", daemon=True)
        self._is_closed = False

    def look(self) -> None:
        self._put(_Look())

    def record(self, take: Take) -> None:
        self._take = take
        self._put(take)

    def close(self, timeout_s: float) -> bool:
        """End what is recorded and the thread; False when that took too long."""
        self._is_closed = True
        if self._take is not None:
            self._take.discard()
        if self._thread.ident is None:
            return True
        self._inbox.put(_Close())
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _put(self, item: Take | _Look) -> None:
        if self._is_closed:
            return
        if self._thread.ident is None:
            self._thread.start()
        self._inbox.put(item)

    # --- on the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        while not isinstance(item := self._inbox.get(), _Close):
            if isinstance(item, Take):
                self._record(item)
            else:
                self._look()

    def _record(self, take: Take) -> None:
        # Only here, as it imports numpy: the window is faster there without.
        from desktop.capture.sound.taking import record

        if take.is_discarded:
            return
        try:
            record(take, self._the_source(), self._tell)
        except Exception as error:  # noqa: BLE001 - logged, told, never lost
            self._tell(Ended(take, None, _problem_of(error)))
        self._look_again()

    def _look(self) -> None:
        try:
            self._tell(Listed(self._the_source().look()))
        except Exception as error:  # noqa: BLE001 - logged, told, never lost
            self._tell(ListingFailed(_problem_of(error)))

    def _look_again(self) -> None:
        """So that the next take knows what was plugged in meanwhile, without waiting for it."""
        if not self._inbox.empty():
            return
        try:
            self._the_source().look()
        except Exception as error:  # noqa: BLE001 - the next take meets it, and tells
            _log.info("no microphones: %s", error)

    def _the_source(self) -> Microphones:
        if self._source is None:
            self._source = self._make_source()
        return self._source


def _problem_of(error: Exception) -> Problem:
    if not isinstance(error, MicrophoneFault):
        _log.error("the microphone's thread failed", exc_info=error)
    return problem_of(error)
