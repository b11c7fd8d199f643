"""The values that requests and events are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.catalogue.entry import Kind
from models.engine.sampling_bounds import BOUNDS, check_number, check_stop_words
from models.inputs.picture import Picture
from models.inputs.sound import Sound
from models.inputs.video import Video

Role = Literal["system", "user", "assistant"]
ModelKind = Kind
Phase = Literal[
    "starting",
    "checking",
    "reading",
    "preparing",
    "compiling",
    "warming",
    "prefill",
    "drawing",
    "decoding",
]
FinishReason = Literal["stop", "length", "stopped"]
# What a conversation's length is limited by: what the model was trained for, the memory set aside
# for it, or the device, which is prepared for prompts of one length (NPU).
LimitReason = Literal["model", "memory", "device"]


@dataclass(frozen=True)
class Adapter:
    """A LoRA adapter that is kept on this PC, see `models.adapters.store`.

    Attributes:
        id: name of its folder.
        name: what people read.
        folder: absolute path; holds the adapter's files as they came.
        sha256: of the safetensors file, in hexadecimal digits.
    """

    id: str
    name: str
    folder: str
    sha256: str = ""


@dataclass(frozen=True)
class Weighed:
    """An adapter that is on.

    Attributes:
        weight: 1 is as it was trained, 0 is off; from -2 to 2.
    """

    adapter: Adapter
    weight: float = 1.0


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
        adapters: that are registered when it is loaded, so that each request can choose among
            them; another set of them loads anew.
    """

    id: str
    name: str
    folder: str
    kind: ModelKind
    gguf: str = ""
    context_tokens: int = 0
    adapters: tuple[Adapter, ...] = ()


@dataclass(frozen=True)
class Faster:
    """What makes answers faster: tokens are proposed, and the model checks several at a time.

    A greedy answer is the same with and without, but for rounding; see docs/faster-answers.md.
    Another choice than the last one loads anew.

    Attributes:
        draft: a smaller model that proposes them; None is none. For text models only.
        draft_device: where it runs; "" is where the model does.
        lookup: they are looked up in the conversation itself; not together with a draft.
    """

    draft: ModelRef | None = None
    draft_device: str = ""
    lookup: bool = False


# As it goes without any of that.
PLAIN = Faster()


@dataclass(frozen=True)
class Message:
    """One message of a conversation; only those of the user carry pictures, videos and sounds."""

    role: Role
    text: str
    pictures: tuple[Picture, ...] = ()
    videos: tuple[Video, ...] = ()
    sounds: tuple[Sound, ...] = ()


@dataclass(frozen=True)
class Sampling:
    """How tokens are chosen. None leaves a value to the model's own generation config.

    Raises `BadSampling`, also a `ValueError`, for values outside `sampling_bounds.BOUNDS`.

    Attributes:
        max_new_tokens: most tokens of the answer, 1 or more.
        temperature: 0 is greedy; otherwise > 0.
        top_p: 0 < top_p <= 1.
        top_k: 1 or more.
        repetition_penalty: > 0; 1 is none.
        seed: 0 or more; None draws a fresh one for every answer.
        stop: the answer ends before the first of these texts.
    """

    max_new_tokens: int = 1024
    temperature: float | None = None
    top_p: float | None = None
    top_k: int | None = None
    repetition_penalty: float | None = None
    seed: int | None = None
    stop: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for field in BOUNDS:
            value = getattr(self, field)
            if value is not None or field == "max_new_tokens":
                check_number(field, value)
        check_stop_words(self.stop)


@dataclass(frozen=True)
class Limit:
    """How long a conversation can be, in tokens.

    Attributes:
        prompt_tokens: of what the model reads.
        total_tokens: of that and the answer together; the same, but where the answer has a place
            of its own (NPU).
        reason: what it is limited by.
    """

    prompt_tokens: int
    total_tokens: int
    reason: LimitReason = "model"


@dataclass(frozen=True)
class MessageTokens:
    """What a message takes of the prompt, in tokens; its share of the chat template included."""

    role: Role
    tokens: int


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
