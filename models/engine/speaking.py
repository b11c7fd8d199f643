"""What the worker thread does with a request to speak."""

from __future__ import annotations

import time
from collections.abc import Callable

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import Backend, OnProgress, VoicePipeline
from models.engine.holder import Holder, at_one_pace
from models.inputs.utterance import Utterance

OnSound = Callable[[p.Event], None]


class Speaking:
    """Keeps one voice loaded and speaks with it.

    Args:
        backend: runs the models.
        emit: gets the sentences.
    """

    def __init__(self, backend: Backend, emit: OnSound) -> None:
        self._emit = emit
        self.holder: Holder[VoicePipeline] = Holder(at_one_pace(backend.open_voice))

    def speak(self, request: p.Speak, report: OnProgress, cancel: CancelToken) -> p.SpokenAloud:
        """Say it, sentence by sentence; raises whatever goes wrong."""
        pipeline, load_s = self.holder.ensure(request.model, request.device, report, cancel)
        started = time.perf_counter()
        sounding = _Sounding(request.id, self._emit, started)
        pipeline.speak(
            request.text, request.voice, request.speed, request.language, sounding.take, cancel
        )
        seconds = time.perf_counter() - started
        return p.SpokenAloud(request.id, load_s, sounding.first_s, seconds, sounding.sound_s)


class _Sounding:
    """Tells the sentences on, and keeps count."""

    def __init__(self, request_id: int, emit: OnSound, started: float) -> None:
        self._request_id = request_id
        self._emit = emit
        self._started = started
        self.first_s = 0.0
        self.sound_s = 0.0

    def take(self, utterance: Utterance) -> None:
        if not self.sound_s:
            self.first_s = time.perf_counter() - self._started
        self.sound_s += utterance.seconds
        self._emit(p.Sounded(self._request_id, utterance))
