"""Has sounds and files written down by the engine, one piece after the other."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from desktop.jobs.background import BackgroundCall
from desktop.jobs.changing_files import is_about
from desktop.worker.engine_thread import EngineThread
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import ModelNotInstalled, NoSpeech, Problem
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from models.store.installed import InstalledModel
from models.store.speech_models import choose_speech_model

if TYPE_CHECKING:
    from models.engine.stretches import Stretch

_DEVICE = "CPU"  # unless another one was measured to be faster


def _unmeasured(_: InstalledModel) -> str:
    return ""


@dataclass
class _Task:
    """A file or a sound on its way.

    Attributes:
        source: the stretches that are left, of a file.
        seconds: the file's length.
        request: what the engine is doing for it.
        stretch: of a file, what is being written down.
        text: of a sound, as far as it has come.
        held: a sound that waits until it is known who listens, and whether with times.
    """

    source: Iterator[Stretch] | None = None
    seconds: float = 0.0
    request: p.Transcribe | None = None
    stretch: Stretch | None = None
    spoken: list[Spoken] = field(default_factory=list)
    cancel: CancelToken = field(default_factory=CancelToken)
    text: str = ""
    held: tuple[Sound, bool] | None = None


class Hearing(QObject):
    """Where nobody speaks is left out: the model would make words up.

    Attributes:
        is_known: whether it is known yet which models there are.
        device_for: tells where a model is the fastest; "" while that is not known.

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
        self.device_for: Callable[[InstalledModel], str] = _unmeasured
        self.is_known = False
        self._tasks: dict[int, _Task] = {}
        self._tickets = itertools.count(1)
        engine.text_arrived.connect(self._on_text)
        engine.sound_transcribed.connect(self._on_transcribed)
        engine.request_stopped.connect(self._on_stopped)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_failed)

    @property
    def is_possible(self) -> bool:
        return self._model is not None

    @property
    def listener(self) -> str:
        """The name of the model that listens; "" for none."""
        return self._model.name if self._model is not None else ""

    def set_models(self, models: Sequence[InstalledModel]) -> None:
        """What is installed; `choose_speech_model` says which of them listens."""
        model = choose_speech_model(models)
        if model != self._model or not self.is_known:
            self._model, self.is_known = model, True
            self.model_changed.emit()
            self._go_on()

    def release(self, model_id: str) -> bool:
        """Let go of the model when its files are about to change; "" stands for all models of the
        user. What is to be heard waits for `set_models`. Returns whether it was in use: all
        models are gone from the engine then."""
        model = self._model
        if model is None or not is_about(model_id, model):
            return False
        self._model, self.is_known = None, False
        self._engine.submit(p.Unload())
        return True

    def _device(self) -> str:
        return (self.device_for(self._model) if self._model is not None else "") or _DEVICE

    def get_ready(self) -> None:
        """Load the model while somebody still speaks."""
        if self._model is not None:
            self._engine.submit(p.Load(self._model.ref, self._device()))

    def hear(self, sound: Sound) -> int:
        """What is said in a short sound; the ticket tells whose signals are whose."""
        ticket = next(self._tickets)
        self._tasks[ticket] = task = _Task()
        self._transcribe(ticket, task, sound, times=False)
        return ticket

    def hear_so_far(self, sound: Sound) -> int:
        """The same for a part of what is being said, in which nobody may have spoken yet."""

        def trim(_: CancelToken) -> Sound:
            from models.inputs.sounds.speech import trimmed

            return trimmed(sound)

        ticket = next(self._tickets)
        self._tasks[ticket] = _Task()
        call = BackgroundCall(trim, self)
        call.setProperty("ticket", ticket)
        call.succeeded.connect(self._on_trimmed)
        call.failed.connect(self._on_not_trimmed)
        call.start(self._pool)
        return ticket

    def hear_file(self, path: Path, seconds: float) -> int:
        """What is said in a file of that length, with times."""
        ticket = next(self._tickets)
        self._tasks[ticket] = task = _Task(seconds=seconds)
        self._fetch(ticket, task, path)
        return ticket

    def hear_sound(self, sound: Sound) -> int:
        """The same for a sound that is in no file."""
        ticket = next(self._tickets)
        self._tasks[ticket] = task = _Task(seconds=sound.seconds)
        self._fetch(ticket, task, sound)
        return ticket

    def forget(self, ticket: int) -> None:
        """Nothing more is told about it; what the engine is doing for it goes on to its end.

        For a short sound: a stop that the engine is too busy to hear at once would end its process,
        and all models had to be loaded again.
        """
        self._tasks.pop(ticket, None)

    def give_up(self, ticket: int) -> None:
        """Nothing more is told about it, and the engine stops.

        The stretch of a file that it is at goes on to its end, see `forget`.
        """
        task = self._tasks.pop(ticket, None)
        if task is None:
            return
        task.cancel.cancel()
        if task.request is not None and task.source is None:
            self._engine.stop(task.request.id)

    def close(self) -> None:
        """Read nothing more."""
        for ticket in list(self._tasks):
            self.give_up(ticket)

    def _on_trimmed(self, sound: Sound) -> None:
        ticket = self._ticket_of_sender()
        task = self._tasks.get(ticket)
        if task is not None:
            self._transcribe(ticket, task, sound, times=False)

    def _on_not_trimmed(self, problem: Problem) -> None:
        ticket = self._ticket_of_sender()
        if ticket not in self._tasks:
            return
        if problem.kind == NoSpeech.__name__:
            self._end(ticket)
        else:
            del self._tasks[ticket]
            self.failed.emit(ticket, problem)

    def _ticket_of_sender(self) -> int:
        """Whose call this is."""
        return int(self.sender().property("ticket"))

    # --- files ----------------------------------------------------------------------------------

    def _fetch(self, ticket: int, task: _Task, begin: Path | Sound | None = None) -> None:
        """Read on until somebody speaks."""

        def read(_: CancelToken) -> Stretch | None:
            from models.engine.stretches import stretches, stretches_of

            if isinstance(begin, Sound):
                task.source = stretches_of(begin, apart=True)
            elif begin is not None:
                task.source = stretches(begin, apart=True, cancel=task.cancel)
            assert task.source is not None
            return next(task.source, None)

        call = BackgroundCall(read, self)
        call.setProperty("ticket", ticket)
        call.succeeded.connect(self._on_fetched)
        call.failed.connect(self._on_not_fetched)
        call.start(self._pool)

    def _on_fetched(self, stretch: Stretch | None) -> None:
        """Where somebody speaks next, or None at the end."""
        ticket = self._ticket_of_sender()
        task = self._tasks.get(ticket)
        if task is None:
            return
        task.stretch = stretch
        if stretch is None:
            self._end(ticket)
            return
        if task.seconds:
            self.shared.emit(ticket, min(1.0, stretch.start / task.seconds))
        self._transcribe(ticket, task, stretch.sound, times=True)

    def _on_not_fetched(self, problem: Problem) -> None:
        ticket = self._ticket_of_sender()
        if self._tasks.pop(ticket, None) is not None:
            self.failed.emit(ticket, problem)

    # --- what the engine tells ------------------------------------------------------------------

    def _go_on(self) -> None:
        """With what waited for a model."""
        for ticket, task in list(self._tasks.items()):
            held, task.held = task.held, None
            if held is not None:
                self._transcribe(ticket, task, held[0], times=held[1])

    def _transcribe(self, ticket: int, task: _Task, sound: Sound, *, times: bool) -> None:
        if not self.is_known:
            task.held = sound, times
            return
        if self._model is None:
            del self._tasks[ticket]
            self.failed.emit(ticket, no_model())
            return
        task.request = p.Transcribe(self._model.ref, self._device(), sound, times=times)
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
        assert task.request is not None
        sentences = event.sentences(task.request.sound.seconds)
        stretch = task.stretch
        task.spoken += stretch.in_the_recording(sentences) if stretch is not None else sentences
        task.request = None
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
        """An engine that was lost once is asked again: nothing of what was said is."""
        found = self._find(event)
        if found is None:
            return
        ticket, task = found
        if isinstance(event, p.Lost) and event.deaths == 1 and task.request is not None:
            task.text = ""
            self._transcribe(ticket, task, task.request.sound, times=task.request.times)
        else:
            del self._tasks[ticket]
            self.failed.emit(ticket, event.problem)

    def _end(self, ticket: int) -> None:
        task = self._tasks.pop(ticket)
        self.heard.emit(ticket, tuple(task.spoken))


def no_model() -> Problem:
    """Why nobody can be listened to."""
    tr = QCoreApplication.translate
    what = tr("Hearing", "No model for speech is installed.")
    todo = tr("Hearing", "Get one in the library, such as Whisper.")
    return Problem(ModelNotInstalled.__name__, what, todo)
