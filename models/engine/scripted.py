"""A scripted stand-in for the models: the real engine around it, no OpenVINO below.

It replaces the pipelines only, so queue, events, stop, statistics and processes are the real ones.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import BackendDied, Generated, Heard, OnProgress, OnText, Tried
from models.engine.inline import InlineEngine
from models.engine.protocol import Device, FinishReason, Message, ModelRef, Remark, Sampling
from models.errors import DeviceAbsent, EngineFault, Problem, SidelightError
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken

_CPU = Device("CPU", "Scripted processor", "CPU", 8 << 30, ("FP32",), "")


@dataclass(frozen=True)
class Script:
    """What the stand-in does.

    Attributes:
        chunks: the pieces of the answer; "{question}" in one is replaced by the last message's
            text, "{pictures}" and "{videos}" by their number in the whole conversation, "{turns}"
            by the number of messages.
        heard: the pieces of what a recording says; "{seconds}" in one is replaced by its length,
            "{language}" by the language asked for. With times, each is a sentence of its own.
        prefill_steps: progress events before the first piece.
        hold_after: number of pieces of either after which it waits for a stop (None: never).
        hang_after: the same, but deaf to a stop, as native code is in prefill.
        die_after: number of pieces after which the process ends.
        fail_after: number of pieces after which the request fails.
        hang_in_load: loading never ends and hears nothing.
        fail_load: loading fails with this sentence.
        refuses: by device, why nothing can be loaded or tried on it.
        dies_on: devices on which loading or trying ends the process.
        devices: what the PC has.
        remarks: what is to be said about them.
    """

    chunks: tuple[str, ...] = ("Scripted ", "answer ", "to: ", "{question}")
    heard: tuple[str, ...] = ("Scripted ", "words, ", "{seconds} s")
    prefill_steps: int = 2
    hold_after: int | None = None
    hang_after: int | None = None
    die_after: int | None = None
    fail_after: int | None = None
    hang_in_load: bool = False
    fail_load: str = ""
    refuses: Mapping[str, Problem] = field(default_factory=dict)
    dies_on: tuple[str, ...] = ()
    devices: tuple[Device, ...] = (_CPU,)
    remarks: tuple[Remark, ...] = ()

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @staticmethod
    def from_json(text: str) -> Script:
        values = json.loads(text)
        values["devices"] = tuple(_device_of(device) for device in values["devices"])
        values["remarks"] = tuple(Remark(**remark) for remark in values["remarks"])
        refuses = {device: Problem(**why) for device, why in values.pop("refuses").items()}
        return Script(**values, refuses=refuses)


def _device_of(values: dict[str, Any]) -> Device:
    return Device(**{**values, "precisions": tuple(values["precisions"])})


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
        self._load(device, on_progress, cancel)
        return ScriptedChat(self.script, device, self.die)

    def open_speech(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ScriptedSpeech:
        self._load(device, on_progress, cancel)
        return ScriptedSpeech(self.script, device, self.die)

    def _load(self, device: str, on_progress: OnProgress, cancel: CancelToken) -> None:
        self._refuse(device)
        if self.script.fail_load:
            raise EngineFault(self.script.fail_load, "Choose another model.")
        on_progress("reading", 1, 2)
        if device in self.script.dies_on:
            self.die()
        if self.script.hang_in_load:
            CancelToken().wait(3600)
        cancel.check()
        on_progress("warming", 0, 0)

    def try_model(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> Tried:
        self.open_chat(model, device, on_progress, cancel).close()
        return Tried(load_s=0.5, ttft_ms=40.0, tokens_per_s=25.0, memory_bytes=300 << 20)

    def devices(self) -> tuple[tuple[Device, ...], tuple[Remark, ...]]:
        return self.script.devices, self.script.remarks

    def try_out(self, device: str) -> tuple[float, float]:
        self._refuse(device)
        return 0.01, 0.1

    def _refuse(self, device: str) -> None:
        why = self.script.refuses.get(device)
        if why is not None:
            raise _error_of(why)
        if device not in {known.id for known in self.script.devices}:
            raise DeviceAbsent(f"This PC has no device {device}.", "Choose another device.")


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
            _incident(self.script, said, cancel, self.die)
            if cancel.cancelled:
                return Generated("stopped", prompt_tokens, said, 0.001, 0.001)
            on_text(chunk)
        said = min(len(self.script.chunks), sampling.max_new_tokens)
        _incident(self.script, said, cancel, self.die)
        seconds = time.perf_counter() - started
        cut = said < len(self.script.chunks)
        reason: FinishReason = "stopped" if cancel.cancelled else "length" if cut else "stop"
        return Generated(reason, prompt_tokens, said, seconds / 2, seconds / 2)

    def close(self) -> None:
        """There is nothing to give back."""


@dataclass
class ScriptedSpeech:
    """A `SpeechPipeline` that hears what it is told to."""

    script: Script
    execution_device: str
    die: Callable[[], None]

    def transcribe(
        self,
        sound: Sound,
        language: str,
        translate: bool,
        times: bool,
        on_text: OnText,
        cancel: CancelToken,
    ) -> Heard:
        pieces = _heard(self.script, sound, language)
        for number, piece in enumerate(pieces):
            _incident(self.script, number, cancel, self.die)
            cancel.check()
            on_text(piece)
        _incident(self.script, len(pieces), cancel, self.die)
        cancel.check()
        spoken = tuple(_spread(pieces, sound.seconds)) if times else ()
        return Heard("".join(pieces), spoken, "en" if translate else language or "en")

    def close(self) -> None:
        """There is nothing to give back."""


def _incident(script: Script, said: int, cancel: CancelToken, die: Callable[[], None]) -> None:
    """What the script has happen after so many pieces."""
    if said == script.die_after:
        die()
    if said == script.fail_after:
        raise EngineFault("The script says that this fails.", "Ask again.")
    if said == script.hang_after:
        CancelToken().wait(3600)
    if said == script.hold_after:
        cancel.wait(3600)


def _heard(script: Script, sound: Sound, language: str) -> list[str]:
    return [
        piece.replace("{seconds}", f"{sound.seconds:.1f}").replace("{language}", language)
        for piece in script.heard
    ]


def _spread(pieces: Sequence[str], seconds: float) -> Iterator[Spoken]:
    """One after the other, evenly over the recording."""
    share = seconds / max(1, len(pieces))
    for number, piece in enumerate(pieces):
        yield Spoken(number * share, (number + 1) * share, piece.strip())


def _error_of(problem: Problem) -> SidelightError:
    """The error that tells exactly this problem."""
    kinds = {kind.__name__: kind for kind in SidelightError.__subclasses__()}
    return kinds.get(problem.kind, EngineFault)(problem.what, problem.todo, problem.cause)


def _lines(script: Script, messages: Sequence[Message]) -> list[str]:
    pictures = sum(len(message.pictures) for message in messages)
    videos = sum(len(message.videos) for message in messages)
    return [
        chunk.replace("{question}", messages[-1].text)
        .replace("{pictures}", str(pictures))
        .replace("{videos}", str(videos))
        .replace("{turns}", str(len(messages)))
        for chunk in script.chunks
    ]


class ScriptedEngine(InlineEngine):
    """The fake: an `Engine` that follows a script."""

    def __init__(self, script: Script | None = None) -> None:
        self.script = script or Script()
        super().__init__(ScriptedBackend(self.script))
