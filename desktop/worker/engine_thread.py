"""The thread between the window and the engine: requests in, signals out."""

from __future__ import annotations

import logging
import queue
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal, SignalInstance

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

    Signals carry the events of `models.engine.protocol`; texts that came while the window was
    busy are joined, so that a slow window gets fewer and longer ones.
    """

    progressed = Signal(object)
    text_arrived = Signal(object)
    answer_finished = Signal(object)
    model_loaded = Signal(object)
    devices_listed = Signal(object)
    request_stopped = Signal(object)
    request_failed = Signal(object)
    engine_lost = Signal(object)

    def __init__(self, make_engine: Callable[[], p.Engine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine")
        self._make_engine = make_engine
        self._inbox: queue.SimpleQueue[_Item] = queue.SimpleQueue()
        self._signals: dict[type, SignalInstance] = {
            p.Progress: self.progressed,
            p.Text: self.text_arrived,
            p.Finished: self.answer_finished,
            p.Loaded: self.model_loaded,
            p.DevicesListed: self.devices_listed,
            p.Stopped: self.request_stopped,
            p.Failed: self.request_failed,
            p.Lost: self.engine_lost,
        }

    def submit(self, request: p.Request) -> None:
        self._inbox.put(request)

    def stop(self, request_id: int) -> None:
        self._inbox.put(_Stop(request_id))

    def close(self) -> bool:
        """End the engine and this thread; False when that took too long."""
        # Also heard by a thread that is started only later.
        self._inbox.put(_Close())
        if not self.isRunning():
            return True
        ended = self.wait(_CLOSE_MS)
        if not ended:
            _log.error("the engine's thread did not end")
        return ended

    def run(self) -> None:
        engine = self._make_engine()
        engine.start(self._inbox.put)
        while True:
            for item in _join_texts(self._take_all()):
                if isinstance(item, _Close):
                    engine.close()
                    return
                self._handle(engine, item)

    def _take_all(self) -> list[_Item]:
        """Wait for one, and take what else is there."""
        items = [self._inbox.get()]
        while not self._inbox.empty():
            items.append(self._inbox.get())
        return items

    def _handle(self, engine: p.Engine, item: _Item) -> None:
        signal = self._signals.get(type(item))
        if signal is not None:
            signal.emit(item)
        elif isinstance(item, _Stop):
            engine.stop(item.request_id)
        elif isinstance(item, p.Load | p.Answer | p.Unload | p.ListDevices | p.TryOut):
            engine.submit(item)


def _join_texts(items: Iterable[_Item]) -> list[_Item]:
    joined: list[_Item] = []
    for item in items:
        last = joined[-1] if joined else None
        if not (isinstance(item, p.Text) and isinstance(last, p.Text)):
            joined.append(item)
        elif item.request_id == last.request_id:
            joined[-1] = p.Text(item.request_id, last.text + item.text)
        else:
            joined.append(item)
    return joined
