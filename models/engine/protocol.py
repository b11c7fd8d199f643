"""What the window and the engine say to each other: plain, frozen, picklable values.

A request goes down, events with its ``request_id`` come up, the last of them a `Terminal` one.
New kinds of work add a request and its events here and a handler in `models.engine.worker`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol

from models.catalogue.entry import Kind
from models.errors import Problem
from models.inputs.picture import Picture

Role = Literal["system", "user", "assistant"]
ModelKind = Kind
Phase = Literal["starting", "checking", "reading", "preparing", "compiling", "warming", "prefill"]
FinishReason = Literal["stop", "length", "stopped"]

_request_ids = itertools.count(1)


def _next_id() -> int:
    return next(_request_ids)


@dataclass(frozen=True)
class ModelRef:
    """A model on disk, as the engine needs to know it.

    Attributes:
        id: the installed model's id.
        name: what people read.
        folder: absolute path of the installed model's folder.
        kind: which pipeline runs it.
        gguf: name of the GGUF file inside the folder, or "" for an OpenVINO IR folder.
        context_tokens: the longest prompt plus answer, in tokens; 0 when only the model's own
            config.json knows.
    """

    id: str
    name: str
    folder: str
    kind: ModelKind
    gguf: str = ""
    context_tokens: int = 0


@dataclass(frozen=True)
class Message:
    """One message of a conversation; only those of the user carry pictures."""

    role: Role
    text: str
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True)
class Sampling:
    """How tokens are chosen. None leaves a value to the model's own generation config.

    Attributes:
        max_new_tokens: most tokens of the answer, 1 or more.
        temperature: 0 is greedy; otherwise > 0.
        top_p: 0 < top_p <= 1.
        top_k: 1 or more.
        repetition_penalty: > 0; 1 is none.
        seed: 0 or more; None draws a fresh one for every answer.
    """

    max_new_tokens: int = 1024
    temperature: float | None = None
    top_p: float | None = None
    top_k: int | None = None
    repetition_penalty: float | None = None
    seed: int | None = None


@dataclass(frozen=True)
class Device:
    """An OpenVINO device of this PC, see `models.hardware.devices`.

    Attributes:
        id: `CPU`, `GPU`, `GPU.1`, `NPU`.
        name: full name, such as "Intel(R) Core(TM) Ultra 7 258V".
        kind: one of "CPU", "integrated GPU", "discrete GPU", "NPU".
        memory_bytes: memory it can use; 0 when not known.
        precisions: what it computes in, such as ("FP32", "BF16", "INT8").
        driver: driver version, or "".
    """

    id: str
    name: str
    kind: str
    memory_bytes: int = 0
    precisions: tuple[str, ...] = ()
    driver: str = ""


@dataclass(frozen=True)
class Remark:
    """Something about this PC that the user should know, with the remedy.

    Attributes:
        device: id of the device it is about, or the kind of one that is missing.
        what: one sentence, what is the matter.
        todo: one sentence, what to do about it.
        serious: the device cannot be used as it is.
    """

    device: str
    what: str
    todo: str
    serious: bool = False


# --- requests -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Load:
    """Make the model ready on the device and warm it up. Ends with `Loaded`."""

    model: ModelRef
    device: str
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class Answer:
    """Answer the last message of a conversation. Loads the model when it is not loaded.

    The whole conversation is sent each time; the pipeline recognises what it already holds in
    its KV cache. Ends with `Finished`.
    """

    model: ModelRef
    device: str
    messages: tuple[Message, ...]
    sampling: Sampling = Sampling()
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class Unload:
    """Give the model's memory back. Ends with `Unloaded`."""

    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class ListDevices:
    """Ends with `DevicesListed`."""

    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class TryOut:
    """Run a tiny inference on a device. Ends with `TriedOut`."""

    device: str
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class TryModel:
    """Load a model of any kind on a device, make something short with it and measure that.

    Whatever was loaded is unloaded before, and the model afterwards. Ends with `ModelTried`.
    """

    model: ModelRef
    device: str
    id: int = field(default_factory=_next_id)


Request = Load | Answer | Unload | ListDevices | TryOut | TryModel


# --- events -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Progress:
    """How far a phase is. ``total`` is 0 when it cannot be known; units depend on the phase:
    bytes for "reading", tokens for "prefill"."""

    request_id: int
    phase: Phase
    done: int = 0
    total: int = 0


@dataclass(frozen=True)
class Text:
    """The next piece of the answer."""

    request_id: int
    text: str


@dataclass(frozen=True)
class Statistics:
    """The quiet line below an answer.

    Attributes:
        model: the model's name.
        device: the device that really executed it, from the compiled model where it tells.
        load_s: seconds this request spent on loading; 0.0 when the model was loaded.
        ttft_ms: time to first token in ms, from the start of the request, loading not included.
        tokens_per_s: output tokens after the first per second; 0.0 for fewer than two tokens.
        input_tokens: tokens of the whole prompt, history and pictures included.
        output_tokens: tokens of the answer.
    """

    model: str
    device: str
    load_s: float
    ttft_ms: float
    tokens_per_s: float
    input_tokens: int
    output_tokens: int


@dataclass(frozen=True)
class Finished:
    """The answer is complete; ``text`` is exactly what the `Text` events said."""

    request_id: int
    text: str
    finish_reason: FinishReason
    statistics: Statistics


@dataclass(frozen=True)
class Loaded:
    """The model is ready; ``execution_device`` is where it really runs."""

    request_id: int
    model: ModelRef
    device: str
    execution_device: str
    load_s: float


@dataclass(frozen=True)
class Unloaded:
    """No model is loaded any more."""

    request_id: int


@dataclass(frozen=True)
class DevicesListed:
    """The devices of this PC, and what is to be said about them."""

    request_id: int
    devices: tuple[Device, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class TriedOut:
    """A tiny inference ran: seconds to compile and milliseconds an inference (median)."""

    request_id: int
    device: str
    compile_s: float
    inference_ms: float


@dataclass(frozen=True)
class ModelTried:
    """The model works on the device; nothing is loaded any more.

    Attributes:
        load_s: seconds until it was ready.
        ttft_ms: time to first token in ms, or of the whole result of a model without tokens.
        tokens_per_s: 0.0 for a model without tokens.
        memory_bytes: what the resident memory of the engine's process had grown by at its peak,
            mapped weights included.
    """

    request_id: int
    model: ModelRef
    device: str
    load_s: float
    ttft_ms: float
    tokens_per_s: float
    memory_bytes: int


@dataclass(frozen=True)
class Stopped:
    """The user stopped it before it had a result: a load given up, a request taken out of the
    queue, or an answer stopped before any statistics existed. ``text`` is what had been shown."""

    request_id: int
    text: str = ""


@dataclass(frozen=True)
class Failed:
    """The request failed; the engine goes on."""

    request_id: int
    problem: Problem


@dataclass(frozen=True)
class Lost:
    """The engine's process ended by itself during the request. It is started again by itself.

    Attributes:
        text: what of the answer had arrived.
        deaths: how often this model has ended the engine on this device.
    """

    request_id: int
    problem: Problem
    text: str = ""
    deaths: int = 1


Terminal = (Finished, Loaded, Unloaded, DevicesListed, TriedOut, ModelTried, Stopped, Failed, Lost)
Event = (
    Progress
    | Text
    | Finished
    | Loaded
    | Unloaded
    | DevicesListed
    | TriedOut
    | ModelTried
    | Stopped
    | Failed
    | Lost
)
Listener = Callable[[Event], None]


class Engine(Protocol):
    """Runs requests one at a time, in the order they came.

    Every request gets exactly one terminal event. The listener is called on a thread of the
    engine's, one call at a time, and must return soon.
    """

    def start(self, listener: Listener) -> None:
        """Get going; returns at once."""

    def submit(self, request: Request) -> None:
        """Queue a request; returns at once, from any thread."""

    def stop(self, request_id: int) -> None:
        """Ask for a request to end; its terminal event still comes, soon, whatever it does."""

    def close(self) -> None:
        """End everything; no events follow, no process is left."""
