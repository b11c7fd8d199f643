"""The system's own voice, a program for each sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QThreadPool

from desktop.aloud.lane import VoiceLane, next_ticket
from desktop.aloud.wish import Wish
from desktop.aloud.words import no_voice
from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.errors import Problem
from models.inputs.utterance import Utterance


class OwnVoice(Protocol):
    """See `models.voices.system.SystemVoice`."""

    @property
    def name(self) -> str: ...

    def voices(self) -> tuple[str, ...]: ...

    def speak(
        self, text: str, voice: str = "", speed: float = 1.0, cancel: CancelToken | None = None
    ) -> Utterance: ...


FindOwnVoice = Callable[[], OwnVoice | None]


class SystemLane(VoiceLane):
    """See `VoiceLane`.

    Args:
        find: the system's voice; called on a thread.
        pool: where its programs are waited for.

    Attributes:
        wish: which of its voices, how fast; from the next sentence on.
    """

    def __init__(
        self, find: FindOwnVoice, pool: QThreadPool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._find, self._pool = find, pool
        self._calls: dict[int, BackgroundCall] = {}
        self.wish = Wish()

    def say(self, text: str) -> int:
        find, wish = self._find, self.wish

        def speak(cancel: CancelToken) -> Utterance | None:
            voice = find()
            return voice.speak(text, wish.voice, wish.speed, cancel) if voice is not None else None

        ticket = next_ticket()
        call = self._calls[ticket] = BackgroundCall(speak, self)
        call.setProperty("ticket", ticket)
        call.succeeded.connect(self._on_spoken)
        call.failed.connect(self._on_failed)
        call.start(self._pool)
        return ticket

    def forget(self, ticket: int) -> None:
        """The program that says it is ended."""
        call = self._calls.pop(ticket, None)
        if call is not None:
            call.cancel()

    def close(self) -> bool:
        for ticket in list(self._calls):
            self.forget(ticket)
        return True

    def _on_spoken(self, utterance: Utterance | None) -> None:
        ticket = self._ticket_of_sender()
        if self._calls.pop(ticket, None) is None:
            return
        if utterance is None:
            self.failed.emit(ticket, no_voice())
            return
        self.sounded.emit(ticket, utterance)
        self.said.emit(ticket)

    def _on_failed(self, problem: Problem) -> None:
        ticket = self._ticket_of_sender()
        if self._calls.pop(ticket, None) is not None:
            self.failed.emit(ticket, problem)

    def _ticket_of_sender(self) -> int:
        """Whose call this is."""
        return int(self.sender().property("ticket"))
