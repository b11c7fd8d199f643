"""What the worker thread does with each request: which pipeline, what it asks it and tells."""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any, TypeVar

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import (
    Backend,
    ChatPipeline,
    Counter,
    ImagePipeline,
    OnProgress,
    OnText,
    SpeechPipeline,
    VoicePipeline,
)
from models.engine.faults import explain
from models.engine.figures import statistics_of
from models.engine.holder import Holder, at_one_pace
from models.engine.refusals import (
    refuse_answer,
    refuse_drawing,
    refuse_load,
    refuse_speaking,
    refuse_transcription,
)
from models.engine.speaking import Speaking
from models.errors import OutOfMemory
from models.inputs.picture import Picture

_log = logging.getLogger(__name__)
Result = TypeVar("Result")


class Performing:
    """Keeps one pipeline of each kind loaded and runs requests with them, on one thread.

    Side by side: a question that is spoken, or a picture that is drawn, must not cost the
    conversation its model, unless there is no room for both.

    Args:
        backend: runs the models.
        emit: gets the events on the way.

    Attributes:
        on_unload: called before models are unloaded.
    """

    def __init__(self, backend: Backend, emit: p.Listener) -> None:
        self._backend = backend
        self._emit = emit
        self._chat: Holder[ChatPipeline] = Holder(backend.open_chat, backend.check)
        self._speech: Holder[SpeechPipeline] = Holder(at_one_pace(backend.open_speech))
        self._image: Holder[ImagePipeline] = Holder(at_one_pace(backend.open_image), backend.check)
        self._voice = Speaking(backend, emit)
        self.on_unload: Callable[[], None] = _nothing

    def perform(self, request: p.QueuedRequest, shown: list[str], cancel: CancelToken) -> p.Event:
        """The terminal event of success; raises whatever goes wrong.

        Args:
            shown: the pieces of text that are told on the way are put into it.
        """
        if isinstance(request, p.Answer):
            return self._answer(request, shown, cancel)
        if isinstance(request, p.Transcribe):
            return self._transcribe(request, shown, cancel)
        if isinstance(request, p.Draw | p.Speak):
            return self._make(request, cancel)
        if isinstance(request, p.Load):
            return self._load(request, cancel)
        if isinstance(request, p.TryModel):
            return self._try_model(request, cancel)
        return self._manage(request)

    def loaded_counter(self, model: p.ModelRef, device: str) -> Counter | None:
        """Of the chat model when it is loaded; from any thread."""
        pipeline = self._chat.peek(model, device)
        return None if pipeline is None else pipeline.counter

    @property
    def _holders(self) -> tuple[Holder[Any], ...]:
        return self._chat, self._speech, self._image, self._voice.holder

    def forget(self) -> None:
        """The pipelines are gone by themselves."""
        for holder in self._holders:
            holder.forget()

    def unload(self) -> None:
        """Give all the memory back."""
        self.on_unload()
        for holder in self._holders:
            holder.close()

    def _manage(self, request: p.Unload | p.ListDevices | p.TryOut) -> p.Event:
        """What has nothing to do with a model."""
        if isinstance(request, p.Unload):
            self.unload()
            return p.Unloaded(request.id)
        if isinstance(request, p.ListDevices):
            return p.DevicesListed(request.id, *self._backend.devices())
        compile_s, inference_ms = self._backend.try_out(request.device)
        return p.TriedOut(request.id, request.device, compile_s, inference_ms)

    def _try_model(self, request: p.TryModel, cancel: CancelToken) -> p.ModelTried:
        self.unload()
        report = self._reporter(request.id)
        tried = self._backend.try_model(request.model, request.device, report, cancel)
        return p.ModelTried(request.id, request.model, request.device, **asdict(tried))

    def _load(self, request: p.Load, cancel: CancelToken) -> p.Loaded:
        refuse_load(request)
        report = self._reporter(request.id)
        wanted = request.model, request.device, report, cancel, request.faster
        pipeline: ChatPipeline | SpeechPipeline | ImagePipeline | VoicePipeline
        if request.model.kind == "speech":
            pipeline, seconds = self._speech.ensure(*wanted)
        elif request.model.kind == "voice":
            pipeline, seconds = self._voice.holder.ensure(*wanted)
        elif request.model.kind == "image":
            pipeline, seconds = self._with_room(request, lambda: self._image.ensure(*wanted))
        else:
            pipeline, seconds = self._chat.ensure(*wanted)
        return p.Loaded(
            request.id, request.model, request.device, pipeline.execution_device, seconds
        )

    def _answer(self, request: p.Answer, shown: list[str], cancel: CancelToken) -> p.Finished:
        refuse_answer(request)
        report = self._reporter(request.id)
        pipeline, load_s = self._chat.ensure(
            request.model, request.device, report, cancel, request.faster
        )
        generated = pipeline.answer(
            request.messages,
            request.sampling,
            self._teller(request.id, shown),
            report,
            cancel,
            request.adapters,
        )
        statistics = statistics_of(request, generated, pipeline.execution_device, load_s)
        return p.Finished(request.id, "".join(shown), generated.finish_reason, statistics)

    def _transcribe(
        self, request: p.Transcribe, shown: list[str], cancel: CancelToken
    ) -> p.Transcribed:
        refuse_transcription(request)
        report = self._reporter(request.id)
        pipeline, load_s = self._speech.ensure(request.model, request.device, report, cancel)
        started = time.perf_counter()
        heard = pipeline.transcribe(
            request.sound,
            request.language,
            request.translate,
            request.times,
            request.words,
            self._teller(request.id, shown),
            cancel,
        )
        seconds = time.perf_counter() - started
        return p.Transcribed(
            request.id, heard.text, heard.spoken, heard.language, load_s, seconds, heard.words
        )

    def _make(self, request: p.Draw | p.Speak, cancel: CancelToken) -> p.Event:
        """A picture, or speech."""
        if isinstance(request, p.Draw):
            return self._draw(request, cancel)
        refuse_speaking(request)
        return self._voice.speak(request, self._reporter(request.id), cancel)

    def _draw(self, request: p.Draw, cancel: CancelToken) -> p.Drawn:
        refuse_drawing(request)
        return self._with_room(request, lambda: self._draw_now(request, cancel))

    def _draw_now(self, request: p.Draw, cancel: CancelToken) -> p.Drawn:
        report = self._reporter(request.id)
        pipeline, load_s = self._image.ensure(request.model, request.device, report, cancel)
        started = time.perf_counter()

        def show(picture: Picture) -> None:
            self._emit(p.Preview(request.id, picture))

        drawn = pipeline.draw(request.wishes, report, show if request.previews else None, cancel)
        seconds = time.perf_counter() - started
        made = replace(drawn.made, reason=request.reason)
        return p.Drawn(request.id, drawn.picture, made, load_s, drawn.step_s, seconds)

    def _with_room(self, request: p.Load | p.Draw, work: Callable[[], Result]) -> Result:
        """Do it; when memory does not suffice, once more without the chat model, which is loaded
        again at the next question."""
        try:
            return work()
        except Exception as error:
            lacks_memory = isinstance(explain(error, request), OutOfMemory)
            if not lacks_memory or not self._chat.is_open:
                raise
            _log.info("the chat model makes room for %s: %s", request.model.name, error)
        self.on_unload()
        self._chat.close()
        gc.collect()
        return work()

    def _teller(self, request_id: int, shown: list[str]) -> OnText:
        def tell(text: str) -> None:
            shown.append(text)
            self._emit(p.Text(request_id, text))

        return tell

    def _reporter(self, request_id: int) -> OnProgress:
        def report(phase: p.Phase, done: int, total: int) -> None:
            self._emit(p.Progress(request_id, phase, done, total))

        return report


def _nothing() -> None:
    """There is nobody to tell."""
