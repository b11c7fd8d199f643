"""A scripted model whose answers take exactly as long as a test wants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import Generated, OnProgress, Tried
from models.engine.inline import InlineEngine
from models.engine.script import Script
from models.engine.scripted import ScriptedBackend
from models.engine.scripted_chat import ScriptedChat

# Seconds of an answer, by how it is made and on which device.
Pace = Callable[[p.Faster, str], float]


def draft_wins(faster: p.Faster, _: str) -> float:
    """Twice as fast with a draft, slower with lookup."""
    if faster.lookup:
        return 1.25
    return 0.5 if faster.draft else 1.0


class Racing(ScriptedBackend):
    """Attributes: rates - tokens per second of trials, by device."""

    def __init__(self, pace: Pace, script: Script | None = None) -> None:
        super().__init__(script or Script())
        self.pace = pace
        self.rates: dict[str, float] = {}

    def open_chat(
        self,
        model: p.ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: p.Faster = p.PLAIN,
    ) -> ScriptedChat:
        super().open_chat(model, device, on_progress, cancel, faster)
        seconds = self.pace(faster, device)
        return _RacingChat(self.script, device, self.die, faster, seconds=seconds)

    def try_model(
        self, model: p.ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> Tried:
        tried = super().try_model(model, device, on_progress, cancel)
        return replace(tried, tokens_per_s=self.rates.get(device, tried.tokens_per_s))


@dataclass
class _RacingChat(ScriptedChat):
    seconds: float = field(kw_only=True)

    def _generated(
        self, reason: p.FinishReason, prompt_tokens: int, said: int, _: float
    ) -> Generated:
        return super()._generated(reason, prompt_tokens, said, self.seconds)


class Asked(InlineEngine):
    """An engine that notes what it is asked for."""

    def __init__(self, backend: ScriptedBackend) -> None:
        super().__init__(backend)
        self.requests: list[p.Request] = []

    def submit(self, request: p.Request) -> None:
        self.requests.append(request)
        super().submit(request)
