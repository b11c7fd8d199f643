"""A scripted stand-in for the models: the real engine around it, no OpenVINO below.

It replaces the pipelines only, so queue, events, stop, statistics and processes are the real ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from models.cancel import CancelToken
from models.engine.backend import BackendDied, Heard, OnProgress, OnText, Tried
from models.engine.inline import InlineEngine
from models.engine.protocol import PLAIN, Device, Faster, Limit, ModelRef, Remark
from models.engine.script import Script, incident, limit_on
from models.engine.scripted_chat import ScriptedChat, ScriptedCounter
from models.engine.scripted_image import ScriptedImage
from models.engine.scripted_voice import ScriptedVoice
from models.errors import DeviceAbsent, EngineFault, Problem, SidelightError
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from models.words import say

__all__ = ["Script", "ScriptedBackend", "ScriptedEngine"]


def _die() -> None:
    raise BackendDied


@dataclass
class ScriptedBackend:
    """A `Backend` that follows a script; ``die`` is how it ends."""

    script: Script = field(default_factory=Script)
    die: Callable[[], None] = _die

    def check(self, model: ModelRef) -> None:
        """All adapters fit."""

    def open_chat(
        self,
        model: ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: Faster = PLAIN,
    ) -> ScriptedChat:
        self._load(device, on_progress, cancel)
        return ScriptedChat(self.script, device, self.die, faster)

    def open_speech(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ScriptedSpeech:
        self._load(device, on_progress, cancel)
        return ScriptedSpeech(self.script, device, self.die)

    def open_image(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ScriptedImage:
        # Later, as it brings more along.
        from models.pipelines.image.devices import split_devices

        for one in dict.fromkeys(split_devices(device).all):
            self._load(one, on_progress, cancel)
        return ScriptedImage(self.script, model, device, self.die)

    def open_voice(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ScriptedVoice:
        self._load(device, on_progress, cancel)
        return ScriptedVoice(self.script, model.name, device, self.die)

    def open_counter(self, model: ModelRef, device: str) -> ScriptedCounter:
        return ScriptedCounter(self.limit(model, device))

    def limit(self, model: ModelRef, device: str) -> Limit:
        return limit_on(self.script, device)

    def _load(self, device: str, on_progress: OnProgress, cancel: CancelToken) -> None:
        self._refuse(device)
        if self.script.fail_load:
            raise EngineFault(self.script.fail_load, say("Choose another model."))
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
            raise DeviceAbsent(
                say("This PC has no device {device}.", device=device), say("Choose another device.")
            )


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
        words: bool,
        on_text: OnText,
        cancel: CancelToken,
    ) -> Heard:
        pieces = _heard(self.script, sound, language)
        for number, piece in enumerate(pieces):
            incident(self.script, number, cancel, self.die)
            cancel.check()
            on_text(piece)
        incident(self.script, len(pieces), cancel, self.die)
        cancel.check()
        text = "".join(pieces)
        spoken = tuple(_spread(pieces, sound.seconds)) if times else ()
        told = tuple(_spread(text.split(), sound.seconds)) if words else ()
        return Heard(text, spoken, "en" if translate else language or "en", told)

    def close(self) -> None:
        """There is nothing to give back."""


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


class ScriptedEngine(InlineEngine):
    """The fake: an `Engine` that follows a script."""

    def __init__(self, script: Script | None = None) -> None:
        self.script = script or Script()
        super().__init__(ScriptedBackend(self.script))
