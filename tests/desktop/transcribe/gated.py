"""A scripted model that writes down a stretch when it is told to."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import Heard, OnProgress
from models.engine.script import Script
from models.engine.scripted import ScriptedBackend, ScriptedSpeech

_LOOK_S = 0.005


class Gate:
    """Closed at first."""

    def __init__(self) -> None:
        self._permits = threading.Semaphore(0)
        self._is_open = threading.Event()

    def let_pass(self, count: int) -> None:
        """So many stretches, now or later."""
        for _ in range(count):
            self._permits.release()

    def open(self) -> None:
        self._is_open.set()

    def wait(self, cancel: CancelToken) -> None:
        while not self._is_open.is_set() and not self._permits.acquire(blocking=False):
            cancel.check()
            self._is_open.wait(_LOOK_S)


class Gated(ScriptedBackend):
    """Attributes:
    gate: each stretch waits there.
    """

    def __init__(self, script: Script | None = None) -> None:
        super().__init__(script or Script(heard=("The green ball.",)))
        self.gate = Gate()

    def open_speech(
        self, model: p.ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ScriptedSpeech:
        super().open_speech(model, device, on_progress, cancel)
        return _GatedSpeech(self.script, device, self.die, gate=self.gate)


@dataclass
class _GatedSpeech(ScriptedSpeech):
    gate: Gate = field(kw_only=True)

    def transcribe(self, *wishes: Any, **more: Any) -> Heard:
        cancel = next(one for one in (*wishes, *more.values()) if isinstance(one, CancelToken))
        self.gate.wait(cancel)
        return super().transcribe(*wishes, **more)
