"""The thread between the window and the engine: requests in, signals out."""

from __future__ import annotations

import logging
import queue
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal, SignalInstance

from desktop.jobs.faults import problem_of
from desktop.worker.outbox import Outbox
from models.engine import protocol as p

_log = logging.getLogger(__name__)
_CLOSE_MS = 15000


@dataclass(frozen=True)
class _Stop:
    request_id: int


@dataclass(frozen=True)
class _Close:
    pass


_Item = p.Request | p.Event | _Stop | _Close


class EngineThread(QThread):
    """Owns the engine: makes it, talks to it, ends it, all on this thread.

    Signals carry the events of `models.engine.protocol`, in order; texts that came while the
    window was busy are joined. An engine that cannot be started, or that refuses a request, makes
    that request fail; starting is tried again at the next one.
    """

    # On the thread that asks, before anything else is told of the request.
    request_submitted = Signal(object)
    progressed = Signal(object)
    text_arrived = Signal(object)
    answer_finished = Signal(object)
    counted = Signal(object)
    sound_transcribed = Signal(object)
    preview_shown = Signal(object)
    picture_drawn = Signal(object)
    sentence_sounded = Signal(object)
    all_spoken = Signal(object)
    model_loaded = Signal(object)
    model_tried = Signal(object)
    devices_listed = Signal(object)
    request_stopped = Signal(object)
    request_failed = Signal(object)
    engine_lost = Signal(object)

    def __init__(self, make_engine: Callable[[], p.Engine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine")
        self._make_engine = make_engine
        self._engine: p.Engine | None = None
        self._inbox: queue.SimpleQueue[_Item] = queue.SimpleQueue()
        self._outbox = Outbox(self)
        self._outbox.arrived.connect(self._on_arrived)
        self._signals: dict[type, SignalInstance] = {
            p.Progress: self.progressed,
            p.Text: self.text_arrived,
            p.Finished: self.answer_finished,
            p.Counted: self.counted,
            p.Transcribed: self.sound_transcribed,
            p.Preview: self.preview_shown,
            p.Drawn: self.picture_drawn,
            p.Sounded: self.sentence_sounded,
            p.SpokenAloud: self.all_spoken,
            p.Loaded: self.model_loaded,
            p.ModelTried: self.model_tried,
            p.DevicesListed: self.devices_listed,
            p.Stopped: self.request_stopped,
            p.Failed: self.request_failed,
            p.Lost: self.engine_lost,
        }

    def submit(self, request: p.Request) -> None:
        self.request_submitted.emit(request)
        self._inbox.put(request)

    def stop(self, request_id: int) -> None:
        self._inbox.put(_Stop(request_id))

    def leave(self) -> None:
        """End the engine and this thread without waiting; only `finished` follows."""
        self._outbox.close()
        # Also heard by a thread that is started only later.
        self._inbox.put(_Close())

    def close(self) -> bool:
        """End the engine and this thread; False when that took too long. No signal follows."""
        self.leave()
        if not self.isRunning():
            return True
        ended = self.wait(_CLOSE_MS)
        if not ended:
            _log.error("the engine's thread did not end")
        return ended

    def _on_arrived(self, event: p.Event) -> None:
        signal = self._signals.get(type(event))
        if signal is not None:
            signal.emit(event)

    # --- on the engine's thread -----------------------------------------------------------------

    def run(self) -> None:
        try:
            self._running_engine()
        except Exception:  # noqa: BLE001 - logged, and told with the first request
            _log.exception("the engine cannot be started")
        while self._serve(self._take_all()):
            pass
        try:
            if self._engine is not None:
                self._engine.close()
        except Exception:  # noqa: BLE001 - logged; there is nobody left to tell
            _log.exception("the engine cannot be closed")

    def _running_engine(self) -> p.Engine:
        if self._engine is None:
            engine = self._make_engine()
            engine.start(self._inbox.put)
            self._engine = engine
        return self._engine

    def _take_all(self) -> list[_Item]:
        """Wait for one, and take what else is there."""
        items = [self._inbox.get()]
        while not self._inbox.empty():
            items.append(self._inbox.get())
        return items

    def _serve(self, items: Sequence[_Item]) -> bool:
        """False when it is time to end."""
        self._outbox.put(*(item for item in items if isinstance(item, p.Event)))
        for item in items:
            if isinstance(item, _Close):
                return False
            if isinstance(item, _Stop):
                self._ask_to_stop(item.request_id)
            elif isinstance(item, p.Request):
                self._hand_over(item)
        return True

    def _ask_to_stop(self, request_id: int) -> None:
        try:
            if self._engine is not None:
                self._engine.stop(request_id)
        except Exception:  # noqa: BLE001 - logged; the request goes on
            _log.exception("the engine did not hear the stop of request %d", request_id)

    def _hand_over(self, request: p.Request) -> None:
        try:
            self._running_engine().submit(request)
        except Exception as error:  # noqa: BLE001 - logged, told, never lost
            _log.exception("the engine did not take %s", type(request).__name__)
            self._outbox.put(p.Failed(request.id, problem_of(error)))
