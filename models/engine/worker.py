"""The worker thread: hosts the pipelines and runs one request at a time."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from dataclasses import asdict, dataclass, field

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import (
    Backend,
    BackendDied,
    ChatPipeline,
    Counter,
    OnProgress,
    OnText,
    SpeechPipeline,
)
from models.engine.counting import Counting
from models.engine.faults import explain
from models.engine.figures import statistics_of
from models.engine.holder import Holder
from models.engine.refusals import refuse_answer, refuse_load, refuse_transcription
from models.errors import Cancelled, EngineLost
from models.words import say

_log = logging.getLogger(__name__)


@dataclass
class _Job:
    request: p.QueuedRequest
    cancel: CancelToken = field(default_factory=CancelToken)
    shown: list[str] = field(default_factory=list)


class Worker:
    """Queue in, events out.

    Args:
        backend: runs the models.
        emit: gets every event, one at a time: from the worker thread, from the one that counts,
            or from the caller of `stop` for a request that had not begun.
    """

    def __init__(self, backend: Backend, emit: p.Listener) -> None:
        self._backend = backend
        self._listener = emit
        # A listener may stop a request, which tells an event at once.
        self._telling = threading.RLock()
        self._waiting: deque[_Job] = deque()
        self._current: _Job | None = None
        self._changed = threading.Condition()
        self._closing = False
        # Side by side: a question that is spoken must not cost the conversation its model.
        self._chat: Holder[ChatPipeline] = Holder(backend.open_chat)
        self._speech: Holder[SpeechPipeline] = Holder(self._open_speech)
        self._thread = threading.Thread(target=self._run, name="pipelines", daemon=True)
        self._counting = Counting(backend, self.emit, self._loaded_counter, self._is_idle)

    def start(self) -> None:
        self._thread.start()
        self._counting.start()

    def emit(self, event: p.Event) -> None:
        with self._telling:
            self._listener(event)

    def submit(self, request: p.Request) -> None:
        if isinstance(request, p.Count):
            self._counting.submit(request)
            return
        with self._changed:
            self._waiting.append(_Job(request))
            self._changed.notify()

    def stop(self, request_id: int) -> None:
        """Stop the running request at its next step, or take a waiting one out of the queue."""
        if self._counting.stop(request_id):
            return
        with self._changed:
            if self._current is not None and self._current.request.id == request_id:
                self._current.cancel.cancel()
                return
            waiting = [job for job in self._waiting if job.request.id == request_id]
            for job in waiting:
                self._waiting.remove(job)
        if waiting:
            self.emit(p.Stopped(request_id))

    def close(self, timeout_s: float) -> bool:
        """Stop everything and end the thread; False when it did not end in time."""
        with self._changed:
            self._closing = True
            self._waiting.clear()
            if self._current is not None:
                self._current.cancel.cancel()
            self._changed.notify()
        self._counting.close(timeout_s)
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _loaded_counter(self, model: p.ModelRef, device: str) -> Counter | None:
        pipeline = self._chat.peek(model, device)
        return None if pipeline is None else pipeline.counter

    def _is_idle(self) -> bool:
        with self._changed:
            return self._current is None and not self._waiting

    def _run(self) -> None:
        while (job := self._next()) is not None:
            event = self._handle(job)
            with self._changed:
                self._current = None
                silent = self._closing
            if not silent:
                self.emit(event)
        self._unload()

    def _next(self) -> _Job | None:
        """Wait for the next request; None when it is time to end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closing)
            if self._closing:
                return None
            self._current = self._waiting.popleft()
            return self._current

    def _handle(self, job: _Job) -> p.Event:
        """Run the request; whatever happens becomes its terminal event."""
        request = job.request
        try:
            return self._perform(request, job)
        except Cancelled:
            return p.Stopped(request.id, "".join(job.shown))
        except BackendDied:
            self._chat.forget()
            self._speech.forget()
            lost = EngineLost(
                say("The engine ended unexpectedly."), say("Ask again; it has been restarted.")
            )
            return p.Lost(request.id, lost.problem, "".join(job.shown))
        except Exception as error:  # noqa: BLE001 - the edge where foreign errors are explained
            problem = explain(error, request).problem
            _log.warning("request failed: %s", problem, exc_info=error)
            return p.Failed(request.id, problem)

    def _perform(self, request: p.QueuedRequest, job: _Job) -> p.Event:
        if isinstance(request, p.Answer):
            return self._answer(request, job)
        if isinstance(request, p.Transcribe):
            return self._transcribe(request, job)
        if isinstance(request, p.Load):
            return self._load(request, job)
        if isinstance(request, p.TryModel):
            return self._try_model(request, job)
        return self._manage(request)

    def _manage(self, request: p.Unload | p.ListDevices | p.TryOut) -> p.Event:
        """What has nothing to do with a model."""
        if isinstance(request, p.Unload):
            self._unload()
            return p.Unloaded(request.id)
        if isinstance(request, p.ListDevices):
            return p.DevicesListed(request.id, *self._backend.devices())
        compile_s, inference_ms = self._backend.try_out(request.device)
        return p.TriedOut(request.id, request.device, compile_s, inference_ms)

    def _try_model(self, request: p.TryModel, job: _Job) -> p.ModelTried:
        self._unload()
        report = self._reporter(request.id)
        tried = self._backend.try_model(request.model, request.device, report, job.cancel)
        return p.ModelTried(request.id, request.model, request.device, **asdict(tried))

    def _load(self, request: p.Load, job: _Job) -> p.Loaded:
        refuse_load(request)
        holder = self._speech if request.model.kind == "speech" else self._chat
        report = self._reporter(request.id)
        pipeline, seconds = holder.ensure(
            request.model, request.device, report, job.cancel, request.faster
        )
        return p.Loaded(
            request.id, request.model, request.device, pipeline.execution_device, seconds
        )

    def _answer(self, request: p.Answer, job: _Job) -> p.Finished:
        refuse_answer(request)
        report = self._reporter(request.id)
        pipeline, load_s = self._chat.ensure(
            request.model, request.device, report, job.cancel, request.faster
        )
        generated = pipeline.answer(
            request.messages, request.sampling, self._teller(job), report, job.cancel
        )
        statistics = statistics_of(request, generated, pipeline.execution_device, load_s)
        return p.Finished(request.id, "".join(job.shown), generated.finish_reason, statistics)

    def _open_speech(
        self,
        model: p.ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: p.Faster = p.PLAIN,
    ) -> SpeechPipeline:
        """Speech has one pace."""
        return self._backend.open_speech(model, device, on_progress, cancel)

    def _transcribe(self, request: p.Transcribe, job: _Job) -> p.Transcribed:
        refuse_transcription(request)
        report = self._reporter(request.id)
        pipeline, load_s = self._speech.ensure(request.model, request.device, report, job.cancel)
        started = time.perf_counter()
        heard = pipeline.transcribe(
            request.sound,
            request.language,
            request.translate,
            request.times,
            self._teller(job),
            job.cancel,
        )
        seconds = time.perf_counter() - started
        return p.Transcribed(request.id, heard.text, heard.spoken, heard.language, load_s, seconds)

    def _teller(self, job: _Job) -> OnText:
        def tell(text: str) -> None:
            job.shown.append(text)
            self.emit(p.Text(job.request.id, text))

        return tell

    def _reporter(self, request_id: int) -> OnProgress:
        def report(phase: p.Phase, done: int, total: int) -> None:
            self.emit(p.Progress(request_id, phase, done, total))

        return report

    def _unload(self) -> None:
        self._counting.forget()
        self._chat.close()
        self._speech.close()
