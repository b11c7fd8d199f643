"""A voice model, in an engine of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer

from desktop.aloud.lane import VoiceLane, next_ticket
from desktop.aloud.wish import Wish
from desktop.jobs.changing_files import is_about
from desktop.worker.engine_thread import EngineThread
from models.catalogue.catalogue import read_catalogue
from models.engine import protocol as p
from models.store.installed import InstalledModel
from models.voices.letters import language_of

_DEVICE = "CPU"  # unless another one was measured to be faster
_QUIET_MS = 5 * 60_000


class EngineLane(VoiceLane):
    """See `VoiceLane`. The engine that answers goes on beside it, and never pays for a stop.

    Its process starts with the first sentence, and ends after some minutes of silence, which gives
    the memory back.

    Args:
        make_engine: called on a thread; another one than that which answers.
        device_for: tells where a model is the fastest; "" while that is not known.
        quiet_ms: of silence, until it ends.

    Attributes:
        model: that speaks; None is none.
        wish: which of its voices, how fast; from the next sentence on.
    """

    def __init__(
        self,
        make_engine: Callable[[], p.Engine],
        device_for: Callable[[InstalledModel], str],
        parent: QObject | None = None,
        quiet_ms: int = _QUIET_MS,
    ) -> None:
        super().__init__(parent)
        self._make_engine, self._device_for = make_engine, device_for
        self.model: InstalledModel | None = None
        self.wish = Wish()
        self._thread: EngineThread | None = None
        # That are on their way out.
        self._leaving: list[EngineThread] = []
        self._tickets: dict[int, int] = {}
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet_ms)
        self._quiet.timeout.connect(self._let_go)

    @property
    def is_running(self) -> bool:
        """Whether there is an engine now."""
        return self._thread is not None

    def get_ready(self) -> None:
        """Load the model; why it cannot be loaded is told with the first sentence."""
        if self.model is not None:
            self._running().submit(p.Load(self.model.ref, self._device()))
            self._rest_later()

    def speaks(self, text: str) -> bool:
        language = language_of(text)
        known = languages_of(self.model.id) if language and self.model is not None else ()
        return not known or language in known

    def say(self, text: str) -> int:
        assert self.model is not None
        request = p.Speak(self.model.ref, self._device(), text, self.wish.voice, self.wish.speed)
        ticket = self._tickets[request.id] = next_ticket()
        self._quiet.stop()
        self._running().submit(request)
        return ticket

    def forget(self, ticket: int) -> None:
        """The engine makes that sentence to its end: a stop that it is too busy to hear would end
        its process, and the model had to be loaded again."""
        for request_id, known in list(self._tickets.items()):
            if known == ticket:
                self._end(request_id)

    def release(self, model_id: str) -> bool:
        """Let go of a model whose files are about to change; "" stands for all of the user.

        Returns whether it was this one: nothing more is told of what it was saying.
        """
        is_mine = self.model is not None and is_about(model_id, self.model)
        if is_mine:
            self.model = None
            self._let_go()
        return is_mine

    def close(self) -> bool:
        self._let_go()
        ended = [thread.close() for thread in self._leaving]
        return all(ended)

    def _device(self) -> str:
        return (self._device_for(self.model) if self.model is not None else "") or _DEVICE

    def _running(self) -> EngineThread:
        if self._thread is None:
            thread = self._thread = EngineThread(self._make_engine, self)
            thread.setObjectName("voice")
            thread.sentence_sounded.connect(self._on_sounded)
            thread.all_spoken.connect(self._on_said)
            thread.request_stopped.connect(self._on_said)
            thread.request_failed.connect(self._on_failed)
            thread.engine_lost.connect(self._on_failed)
            thread.finished.connect(self._on_finished)
            thread.start()
        return self._thread

    def _let_go(self) -> None:
        """Nothing more is told of what it was at."""
        self._quiet.stop()
        self._tickets.clear()
        thread, self._thread = self._thread, None
        if thread is not None:
            self._leaving.append(thread)
            thread.leave()

    def _on_finished(self) -> None:
        gone = [thread for thread in self._leaving if thread.isFinished()]
        self._leaving = [thread for thread in self._leaving if thread not in gone]
        for thread in gone:
            # Not from a slot of its own.
            QMetaObject.invokeMethod(thread, "deleteLater", Qt.ConnectionType.QueuedConnection)

    def _end(self, request_id: int) -> int:
        """The ticket of a request that is over; 0 when nobody waits for it."""
        ticket = self._tickets.pop(request_id, 0)
        self._rest_later()
        return ticket

    def _rest_later(self) -> None:
        if not self._tickets and self._thread is not None:
            self._quiet.start()

    def _on_sounded(self, event: p.Sounded) -> None:
        ticket = self._tickets.get(event.request_id)
        if ticket is not None:
            self.sounded.emit(ticket, event.utterance)

    def _on_said(self, event: p.SpokenAloud | p.Stopped) -> None:
        ticket = self._end(event.request_id)
        if ticket:
            self.said.emit(ticket)

    def _on_failed(self, event: p.Failed | p.Lost) -> None:
        ticket = self._end(event.request_id)
        if ticket:
            self.failed.emit(ticket, event.problem)


def languages_of(model_id: str) -> tuple[str, ...]:
    """That a model of the catalogue speaks; () where that is not known."""
    known = (entry.languages for entry in read_catalogue() if entry.id == model_id)
    return tuple(next(known, ()))
