"""Has sounds and files written down by the engine, one piece after the other."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.jobs.background import BackgroundCall
from desktop.worker.engine_thread import EngineThread
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Problem
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from models.store.installed import InstalledModel

if TYPE_CHECKING:
    from models.inputs.sounds.pieces import Piece

_DEVICE = "CPU"


@dataclass
class _Task:
    """A file or a sound on its way.

    Attributes:
        source: the pieces that are left, of a file.
        seconds: the file's length.
        calls: read the next piece; kept until the task is over.
        request: what the engine is doing for it.
        start, length: of the piece that is being written down, in seconds.
        text: of a sound, as far as it has come.
    """

    source: Iterator[Piece] | None = None
    seconds: float = 0.0
    calls: list[BackgroundCall] = field(default_factory=list)
    request: p.Transcribe | None = None
    start: float = 0.0
    length: float = 0.0
    spoken: list[Spoken] = field(default_factory=list)
    text: str = ""


@dataclass(frozen=True)
class _Next:
    """A piece in which somebody speaks, or None at the end."""

    piece: Piece | None
    seconds: float


class Hearing(QObject):
    """Pieces in which nobody speaks are not given to the model: it would make words up.

    Signals:
        heard(ticket, tuple of Spoken): all of it.
        text_came(ticket, text): what has been understood of a sound so far.
        shared(ticket, share from 0 to 1): of a file.
        failed(ticket, Problem).
        model_changed: another model listens from now on, or none.
    """

    model_changed = Signal()

    heard = Signal(int, object)
    text_came = Signal(int, str)
    shared = Signal(int, float)
    failed = Signal(int, object)

    def __init__(
        self, engine: EngineThread, pool: QThreadPool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._pool = pool
        self._model: InstalledModel | None = None
        self._tasks: dict[int, _Task] = {}
        self._tickets = itertools.count(1)
        engine.text_arrived.connect(self._on_text)
        engine.sound_transcribed.connect(self._on_transcribed)
        engine.request_stopped.connect(self._on_stopped)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_failed)

    @property
    def model(self) -> InstalledModel | None:
        """The one that listens."""
        return self._model

    @property
    def is_possible(self) -> bool:
        return self._model is not None

    def set_models(self, models: Sequence[InstalledModel]) -> None:
        """What is installed; the user's own speech models come before those built in."""
        able = [model for model in models if "transcribe" in model.tasks]
        model = min(able, key=lambda model: model.builtin, default=None)
        if model != self._model:
            self._model = model
            self.model_changed.emit()

    def get_ready(self) -> None:
        """Load the model while somebody still speaks."""
        if self._model is not None:
            self._engine.submit(p.Load(self._model.ref, _DEVICE))

    def hear(self, sound: Sound) -> int:
        """What is said in a short sound; the ticket tells whose signals are whose."""
        ticket = next(self._tickets)
        self._tasks[ticket] = task = _Task()
        self._transcribe(task, sound, times=False)
        return ticket

    def hear_file(self, path: Path) -> int:
        """What is said in a file, with times."""
        ticket = next(self._tickets)
        self._tasks[ticket] = task = _Task()
        self._fetch(ticket, task, path)
        return ticket

    def give_up(self, ticket: int) -> None:
        """Nothing more is told about it."""
        task = self._tasks.pop(ticket, None)
        if task is None:
            return
        for call in task.calls:
            call.cancel()
        if task.request is not None:
            self._engine.stop(task.request.id)

    # --- files ----------------------------------------------------------------------------------

    def _fetch(self, ticket: int, task: _Task, path: Path | None = None) -> None:
        """Read on until somebody speaks."""

        def read(cancel: CancelToken) -> _Next:
            from models.inputs.sounds.pieces import pieces
            from models.inputs.sounds.probing import probe

            seconds = task.seconds
            if path is not None:
                seconds = probe(path).seconds
                task.source = pieces(path)
            assert task.source is not None
            return _Next(_spoken_in(task.source, cancel), seconds)

        call = BackgroundCall(read, self)
        call.setProperty("ticket", ticket)
        call.succeeded.connect(self._on_fetched)
        call.failed.connect(self._on_not_fetched)
        task.calls.append(call)
        call.start(self._pool)

    def _on_fetched(self, found: _Next) -> None:
        ticket = int(self.sender().property("ticket"))
        task = self._tasks.get(ticket)
        if task is None:
            return
        task.seconds = found.seconds
        if found.piece is None:
            self._end(ticket)
            return
        if task.seconds:
            self.shared.emit(ticket, min(1.0, found.piece.start_seconds / task.seconds))
        task.start = found.piece.start_seconds
        self._transcribe(task, found.piece.sound, times=True)

    def _on_not_fetched(self, problem: Problem) -> None:
        ticket = int(self.sender().property("ticket"))
        if self._tasks.pop(ticket, None) is not None:
            self.failed.emit(ticket, problem)

    # --- what the engine tells ------------------------------------------------------------------

    def _transcribe(self, task: _Task, sound: Sound, *, times: bool) -> None:
        assert self._model is not None
        task.length = sound.seconds
        task.request = p.Transcribe(self._model.ref, _DEVICE, sound, times=times)
        self._engine.submit(task.request)

    def _find(self, event: p.Event) -> tuple[int, _Task] | None:
        for ticket, task in self._tasks.items():
            if task.request is not None and task.request.id == event.request_id:
                return ticket, task
        return None

    def _on_text(self, event: p.Text) -> None:
        found = self._find(event)
        if found is not None and found[1].source is None:
            ticket, task = found
            task.text += event.text
            self.text_came.emit(ticket, task.text.strip())

    def _on_transcribed(self, event: p.Transcribed) -> None:
        found = self._find(event)
        if found is None:
            return
        ticket, task = found
        task.request = None
        task.spoken += _placed(event, task)
        if task.source is None:
            self._end(ticket)
        else:
            self._fetch(ticket, task)

    def _on_stopped(self, event: p.Stopped) -> None:
        """By somebody else than whoever asked for it."""
        found = self._find(event)
        if found is not None:
            self._end(found[0])

    def _on_failed(self, event: p.Failed | p.Lost) -> None:
        found = self._find(event)
        if found is not None:
            del self._tasks[found[0]]
            self.failed.emit(found[0], event.problem)

    def _end(self, ticket: int) -> None:
        task = self._tasks.pop(ticket)
        self.heard.emit(ticket, tuple(task.spoken))


def _spoken_in(source: Iterator[Piece], cancel: CancelToken) -> Piece | None:
    from models.inputs.sounds.samples import samples_of
    from models.inputs.sounds.speech import speech_parts

    for piece in source:
        cancel.check()
        if speech_parts(samples_of(piece.sound)):
            return piece
    return None


def _placed(event: p.Transcribed, task: _Task) -> list[Spoken]:
    """By the clock of the whole recording."""
    spoken, start = event.spoken, task.start
    if not spoken and event.text:
        spoken = (Spoken(0.0, task.length, event.text),)
    return [replace(each, start=each.start + start, end=each.end + start) for each in spoken]
