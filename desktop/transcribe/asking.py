"""A question about a recording: its transcript goes into the chat when it fits there; else each
part of it is asked quietly, and what they say goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.attachments.attached import Attached
from desktop.attachments.reading import of_recording
from desktop.chat.runtime import Runtime
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.errors import Problem
from models.inputs.documents.document import Document
from models.inputs.recording import Recording, as_prompt
from models.inputs.spoken import Spoken
from models.store.installed import InstalledModel
from models.transcripts.parts import Asking, parts
from models.transcripts.transcript import Transcript

# Set aside for the question, and for what stands around a part.
_AROUND_TOKENS = 260
_NOTES_TOKENS = 400
# Texts are not all alike: a part may have more tokens a letter than the whole.
_SAFETY = 0.85
_LEAST_LETTERS = 200


@dataclass(frozen=True)
class Room:
    """What a model can be asked about a transcript at once.

    Attributes:
        letters: of it.
        parts: that it has then; 1 when it fits as a whole.
    """

    letters: int
    parts: int


class AskingAbout(QObject):
    """One question at a time.

    Signals:
        measured(Room): as `measure` asked.
        progressed(parts that are done, of how many).
        answered(Attached): what the parts say about the question.
        failed(Problem), stopped.
    """

    measured = Signal(object)
    progressed = Signal(int, int)
    answered = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(
        self, engine: EngineThread, runtime: Runtime, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine, self._runtime = engine, runtime
        self._transcript: Transcript | None = None
        self._counting: p.Count | None = None
        self._request: p.Answer | None = None
        self._asking: Asking | None = None
        # Of the round that goes on, and of the one before it.
        self._notes: list[str] = []
        self._last_notes: list[str] = []
        engine.counted.connect(self._on_counted)
        engine.answer_finished.connect(self._on_answered)
        engine.request_stopped.connect(self._on_stopped)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        return self._asking is not None

    @property
    def can_ask(self) -> bool:
        return self._runtime.model is not None

    def measure(self, transcript: Transcript) -> None:
        """Whether it fits; `measured` or `failed` follows."""
        model = self._runtime.model
        if model is None:
            return
        self._transcript = transcript
        message = p.Message("user", as_prompt([_recording(transcript)], ""))
        self._counting = p.Count(self._runtime.ref(model), self._runtime.device, (message,))
        self._engine.submit(self._counting)

    def ask(self, transcript: Transcript, question: str, room: Room) -> None:
        """Part by part; `answered`, `failed` or `stopped` follows."""
        self._transcript = transcript
        self._asking = Asking(transcript, question, room.letters)
        self._notes, self._last_notes = [], []
        self._next()

    def stop(self) -> None:
        asking, self._asking = self._asking, None
        if self._request is not None:
            self._engine.stop(self._request.id)
            self._request = None
        if asking is not None:
            self.stopped.emit()

    # --- part by part ---------------------------------------------------------------------------

    def _next(self) -> None:
        model, asking = self._runtime.model, self._asking
        assert asking is not None
        if asking.is_last:
            self._finish()
        elif model is None:
            self.stop()
        else:
            self.progressed.emit(*asking.steps)
            self._submit(model, asking.prompt)

    def _submit(self, model: InstalledModel, prompt: str) -> None:
        messages = (p.Message("user", prompt),)
        device = self._runtime.device
        sampling = p.Sampling(max_new_tokens=_NOTES_TOKENS, temperature=0.0)
        faster = self._runtime.speed.faster_for(model, device, messages)
        ref = self._runtime.ref(model)
        self._request = p.Answer(ref, device, messages, sampling, faster=faster)
        self._engine.submit(self._request)

    def _finish(self) -> None:
        """The last prompt is asked in the chat, where its answer is seen and can be asked about."""
        transcript, self._asking = self._transcript, None
        assert transcript is not None
        self.answered.emit(_notes_of(transcript, self._last_notes))

    # --- what the engine tells ------------------------------------------------------------------

    def _is_about(self, event: p.Event) -> bool:
        return self._request is not None and self._request.id == event.request_id

    def _on_counted(self, event: p.Counted) -> None:
        if self._counting is None or self._counting.id != event.request_id:
            return
        self._counting = None
        assert self._transcript is not None
        self.measured.emit(_room(self._transcript, event))

    def _on_answered(self, event: p.Finished) -> None:
        asking = self._asking
        if asking is None or not self._is_about(event):
            return
        self._request = None
        self._notes.append(event.text.strip())
        asking.take(event.text)
        if asking.steps[0] == 0:
            self._last_notes, self._notes = self._notes, []
        self._next()

    def _on_stopped(self, event: p.Stopped) -> None:
        if self._is_about(event):
            self._request = None
            self.stop()

    def _on_failed(self, event: p.Failed | p.Lost) -> None:
        is_count = self._counting is not None and self._counting.id == event.request_id
        if is_count or self._is_about(event):
            self._counting = self._request = self._asking = None
            problem: Problem = event.problem
            self.failed.emit(problem)


def whole_of(transcript: Transcript) -> Attached:
    """All of it, to be asked about in the chat."""
    return of_recording(_recording(transcript))


def _recording(transcript: Transcript) -> Recording:
    lines = transcript.lines
    speech = tuple(Spoken(one.start, one.end, one.text) for one in lines if one.text)
    return Recording(transcript.name, transcript.seconds, speech, was_heard=True)


def _room(transcript: Transcript, counted: p.Counted) -> Room:
    text = as_prompt([_recording(transcript)], "")
    tokens = max(1, counted.prompt_tokens)
    limit = counted.limit_tokens
    most = limit - counted.answer_tokens - _AROUND_TOKENS
    if tokens <= most:
        return Room(len(text), 1)
    # Where answers may be nearly as long as all there is room for, notes are still short.
    most = max(most, min(limit // 2, limit - _NOTES_TOKENS - _AROUND_TOKENS), 1)
    letters = int(most * len(text) / tokens * _SAFETY)
    letters = max(_LEAST_LETTERS, letters)
    return Room(letters, len(parts(transcript, letters)))


def _notes_of(transcript: Transcript, notes: Sequence[str]) -> Attached:
    """In English above, as models follow that best."""
    translate = QCoreApplication.translate
    name = translate("Transcribe", "Notes on {0}").format(transcript.name)
    head = (
        f"The transcript of the recording “{transcript.name}” was read part by part. These are the "
        "notes, in the order of the recording. The times in brackets are those of the recording; "
        "put them behind what you answer."
    )
    text = "\n\n".join([head, *notes])
    note = translate("Transcribe", "read in {0} parts").format(len(notes))
    return Attached(name, (Document(name, text),), note=note)
