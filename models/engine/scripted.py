"""A scripted stand-in for the models: the real engine around it, no OpenVINO below.

It replaces the pipelines only, so queue, events, stop, statistics and processes are the real ones.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field

from models.cancel import CancelToken
from models.engine.backend import BackendDied, Generated, OnProgress, OnText
from models.engine.inline import InlineEngine
from models.engine.protocol import Device, FinishReason, Message, ModelRef, Sampling
from models.errors import DeviceAbsent, EngineFault

_CPU = Device("CPU", "Scripted processor", "CPU", 8 << 30, ("FP32",), "")


@dataclass(frozen=True)
class Script:
    """What the stand-in does.

    Attributes:
        chunks: the pieces of the answer; "{question}" in one is replaced by the last message's
            text, "{pictures}" by the number of pictures in the whole conversation, "{turns}" by
            the number of messages.
        prefill_steps: progress events before the first piece.
        hold_after: number of pieces after which it waits for a stop (None: never).
        hang_after: the same, but deaf to a stop, as native code is in prefill.
        die_after: number of pieces after which the process ends.
        fail_after: number of pieces after which the request fails.
        hang_in_load: loading never ends and hears nothing.
        fail_load: loading fails with this sentence.
        devices: what the PC has.
    """

    chunks: tuple[str, ...] = ("Scripted ", "answer ", "to: ", "{question}")
    prefill_steps: int = 2
    hold_after: int | None = None
    hang_after: int | None = None
    die_after: int | None = None
    fail_after: int | None = None
    hang_in_load: bool = False
    fail_load: str = ""
    devices: tuple[Device, ...] = (_CPU,)

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @staticmethod
    def from_json(text: str) -> Script:
        values = json.loads(text)
        devices = tuple(Device(**device) for device in values.pop("devices"))
        return Script(**values, devices=devices)


def _die() -> None:
    raise BackendDied


@dataclass
class ScriptedBackend:
    """A `Backend` that follows a script; ``die`` is how it ends."""

    script: Script = field(default_factory=Script)
    die: Callable[[], None] = _die

    def open_chat(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ScriptedChat:
        if device not in {known.id for known in self.script.devices}:
            raise DeviceAbsent(f"This PC has no device {device}.", "Choose another device.")
        if self.script.fail_load:
            raise EngineFault(self.script.fail_load, "Choose another model.")
        on_progress("reading", 1, 2)
        if self.script.hang_in_load:
            CancelToken().wait(3600)
        cancel.check()
        on_progress("warming", 0, 0)
        return ScriptedChat(self.script, device, self.die)

    def devices(self) -> tuple[Device, ...]:
        return self.script.devices

    def try_out(self, device: str) -> tuple[float, float]:
        if device not in {known.id for known in self.script.devices}:
            raise DeviceAbsent(f"This PC has no device {device}.", "Choose another device.")
        return 0.01, 0.1


@dataclass
class ScriptedChat:
    """A `ChatPipeline` that says its lines."""

    script: Script
    execution_device: str
    die: Callable[[], None]

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
    ) -> Generated:
        started = time.perf_counter()
        prompt_tokens = sum(len(message.text.split()) for message in messages)
        for step in range(self.script.prefill_steps):
            on_progress("prefill", step, self.script.prefill_steps)
        said = 0
        for said, chunk in enumerate(_lines(self.script, messages)[: sampling.max_new_tokens]):
            self._incident(said, cancel)
            if cancel.cancelled:
                return Generated("stopped", prompt_tokens, said, 0.001, 0.001)
            on_text(chunk)
        said = min(len(self.script.chunks), sampling.max_new_tokens)
        self._incident(said, cancel)
        seconds = time.perf_counter() - started
        cut = said < len(self.script.chunks)
        reason: FinishReason = "stopped" if cancel.cancelled else "length" if cut else "stop"
        return Generated(reason, prompt_tokens, said, seconds / 2, seconds / 2)

    def close(self) -> None:
        """There is nothing to give back."""

    def _incident(self, said: int, cancel: CancelToken) -> None:
        if said == self.script.die_after:
            self.die()
        if said == self.script.fail_after:
            raise EngineFault("The script says that this fails.", "Ask again.")
        if said == self.script.hang_after:
            CancelToken().wait(3600)
        if said == self.script.hold_after:
            cancel.wait(3600)


def _lines(script: Script, messages: Sequence[Message]) -> list[str]:
    pictures = sum(len(message.pictures) for message in messages)
    return [
        chunk.replace("{question}", messages[-1].text)
        .replace("{pictures}", str(pictures))
        .replace("{turns}", str(len(messages)))
        for chunk in script.chunks
    ]


class ScriptedEngine(InlineEngine):
    """The fake: an `Engine` that follows a script."""

    def __init__(self, script: Script | None = None) -> None:
        self.script = script or Script()
        super().__init__(ScriptedBackend(self.script))
