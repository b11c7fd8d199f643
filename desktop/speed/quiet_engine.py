"""The window's engine for those who can wait: whatever a person asks for goes first."""

from __future__ import annotations

import queue
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.jobs.doorbell import doorbell
from desktop.worker.engine_thread import EngineThread
from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.session import success_of
from models.errors import Cancelled

# How soon a set token is seen.
_LOOK_S = 0.1
# Of these a person waits for the end.
_URGENT = (p.Load, p.Answer, p.Transcribe, p.Draw)


class _Asked:
    """A request of somebody who waits on another thread; its events go into `events`."""

    def __init__(self, request: p.Request) -> None:
        self.request = request
        self.events: queue.SimpleQueue[p.Event] = queue.SimpleQueue()
        self.is_running = False
        self.makes_room = False


class QuietEngine(QObject):
    """An `Asking` that uses the engine while nobody else does.

    What a person asks for meanwhile stops the request at once; it is made again, from its
    beginning, when the engine is free. `run` is for other threads, one request at a time each;
    everything else happens on this one.

    Signals:
        need_changed: somebody waits for an answer now, or nobody does any more.
    """

    need_changed = Signal()

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._asked: list[_Asked] = []
        self._urgent: set[int] = set()
        self._bell = doorbell()
        engine.request_submitted.connect(self._on_submitted)
        engine.progressed.connect(self._on_progressed)
        for ended in (
            *(engine.answer_finished, engine.sound_transcribed, engine.picture_drawn),
            *(engine.model_loaded, engine.model_tried, engine.request_stopped),
            *(engine.request_failed, engine.engine_lost),
        ):
            ended.connect(self._on_ended)

    @property
    def is_needed(self) -> bool:
        """Somebody waits for an answer."""
        return bool(self._urgent)

    # --- on other threads -----------------------------------------------------------------------

    def run(
        self,
        request: p.Request,
        on_text: Callable[[str], None] | None = None,
        on_progress: Callable[[p.Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> p.Event:
        """As `EngineSession.run`; texts are told with the end only. A token that is set is heard
        at once, whatever the engine is still doing."""
        asked = _Asked(request)
        self._bell.ring(self, self._on_wanted, asked)
        while True:
            if cancel is not None and cancel.cancelled:
                self._bell.ring(self, self._on_unwanted, asked)
                raise Cancelled
            try:
                event = asked.events.get(timeout=_LOOK_S)
            except queue.Empty:
                continue
            if isinstance(event, p.Progress):
                if on_progress is not None:
                    on_progress(event)
                continue
            ended = success_of(event)
            if on_text is not None and isinstance(ended, p.Finished):
                on_text(ended.text)
            return ended

    # --- on the window's thread -----------------------------------------------------------------

    def _on_wanted(self, asked: _Asked) -> None:
        self._asked.append(asked)
        self._go_on()

    def _on_unwanted(self, asked: _Asked) -> None:
        if asked in self._asked:
            self._asked.remove(asked)
            if asked.is_running:
                self._engine.stop(asked.request.id)
        self._go_on()

    def _on_submitted(self, request: p.Request) -> None:
        if self._of(request.id) is None and isinstance(request, _URGENT):
            self._urgent.add(request.id)
            self.need_changed.emit()
            for asked in self._asked:
                if asked.is_running and not asked.makes_room:
                    asked.makes_room = True
                    self._engine.stop(asked.request.id)

    def _on_progressed(self, event: p.Progress) -> None:
        asked = self._of(event.request_id)
        if asked is not None:
            asked.events.put(event)

    def _on_ended(self, event: p.Event) -> None:
        if event.request_id in self._urgent:
            self._urgent.remove(event.request_id)
            self.need_changed.emit()
        asked = self._of(event.request_id)
        if asked is not None:
            asked.is_running = False
            if not (asked.makes_room and _was_stopped(event)):
                self._asked.remove(asked)
                asked.events.put(event)
        self._go_on()

    def _go_on(self) -> None:
        """One at a time, so that a person waits for no more than one to stop."""
        if self._urgent or not self._asked or self._asked[0].is_running:
            return
        first = self._asked[0]
        first.is_running, first.makes_room = True, False
        self._engine.submit(first.request)

    def _of(self, request_id: int) -> _Asked | None:
        return next((one for one in self._asked if one.request.id == request_id), None)


def _was_stopped(event: p.Event) -> bool:
    stopped = isinstance(event, p.Finished) and event.finish_reason == "stopped"
    return stopped or isinstance(event, p.Stopped)
