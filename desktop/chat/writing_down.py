"""Recordings of a conversation that was begun with a model that hears, for one that does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from desktop.attachments.reading import of_recording
from desktop.chat.held import Held, is_unwritten
from desktop.conversations.keeper import Keeper
from desktop.conversations.packing import Contents
from desktop.hearing.hearing import Hearing
from models.errors import Problem
from models.inputs.contents import Content
from models.inputs.recording import Recording
from models.inputs.spoken import Spoken


@dataclass
class _Work:
    """What is to be written down in a conversation: places of recordings, the first one now.

    Attributes:
        places: question, number of the attachment, number of what it has.
        count: of all of them, when it began.
        ticket: of the one that is being written down.
    """

    held: Held
    places: list[tuple[str, int, int]]
    count: int = field(init=False)
    ticket: int = 0

    def __post_init__(self) -> None:
        self.count = len(self.places)


class WritingDown(QObject):
    """One recording after the other; what was written down is kept with its question.

    Signals:
        told(conversation id, share from 0 to 1).
        ended(conversation id): all of it is in `Held.contents`.
        failed(conversation id, Problem).
    """

    told = Signal(str, float)
    ended = Signal(str)
    failed = Signal(str, object)

    def __init__(self, hearing: Hearing, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hearing, self._keeper = hearing, keeper
        self._works: dict[str, _Work] = {}
        hearing.shared.connect(self._on_shared)
        hearing.heard.connect(self._on_heard)
        hearing.failed.connect(self._on_failed)

    def begin(self, held: Held, leaf: str) -> bool:
        """Those up to that message, whose contents have been read; False when there is nothing to
        be done, or nobody who could. It waits until it is known whether anybody can."""
        places = [
            (message_id, at, number)
            for message_id in held.unwritten(leaf)
            for at, contents in enumerate(held.contents[message_id])
            for number, content in enumerate(contents)
            if is_unwritten(content)
        ]
        is_hopeless = self._hearing.is_known and not self._hearing.is_possible
        if not places or is_hopeless:
            return False
        self._works[held.id] = work = _Work(held, places)
        self._listen(work)
        return True

    def give_up(self, conversation_id: str) -> None:
        work = self._works.pop(conversation_id, None)
        if work is not None:
            self._hearing.give_up(work.ticket)

    def _listen(self, work: _Work) -> None:
        message_id, at, number = work.places[0]
        content = work.held.contents[message_id][at][number]
        assert isinstance(content, Recording)
        assert content.sound is not None
        work.ticket = self._hearing.hear_sound(content.sound)
        self.told.emit(work.held.id, 1 - len(work.places) / work.count)

    def _of(self, ticket: int) -> _Work | None:
        return next((work for work in self._works.values() if work.ticket == ticket), None)

    def _on_shared(self, ticket: int, share: float) -> None:
        work = self._of(ticket)
        if work is not None:
            done = work.count - len(work.places)
            self.told.emit(work.held.id, (done + share) / work.count)

    def _on_heard(self, ticket: int, speech: tuple[Spoken, ...]) -> None:
        work = self._of(ticket)
        if work is None:
            return
        message_id, at, number = work.places.pop(0)
        held = work.held
        held.contents[message_id] = _with_speech(held.contents[message_id], at, number, speech)
        self._keep(held, message_id, at, number)
        if work.places:
            self._listen(work)
        else:
            del self._works[held.id]
            self.ended.emit(held.id)

    def _keep(self, held: Held, message_id: str, at: int, number: int) -> None:
        if message_id not in held.talk.tree:
            return
        message, contents = held.talk.tree[message_id], held.contents[message_id]
        content = contents[at][number]
        assert isinstance(content, Recording)
        attachments = list(message.attachments)
        attachments[at] = replace(attachments[at], note=of_recording(content).note)
        message = replace(message, attachments=tuple(attachments))
        held.talk = held.talk.said(message)
        self._keeper.add_question(message, contents)

    def _on_failed(self, ticket: int, problem: Problem) -> None:
        work = self._of(ticket)
        if work is not None:
            del self._works[work.held.id]
            self.failed.emit(work.held.id, problem)


def _with_speech(
    contents: Contents, at: int, number: int, speech: Sequence[Spoken]
) -> tuple[tuple[Content, ...], ...]:
    """The same with what is said in one of its recordings."""
    recording = contents[at][number]
    assert isinstance(recording, Recording)
    written = replace(recording, speech=tuple(speech), was_heard=True)
    some = (*contents[at][:number], written, *contents[at][number + 1 :])
    return (*contents[:at], some, *contents[at + 1 :])
