"""What the window asks of the engine."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from models.engine.drawing import Wishes
from models.engine.values import PLAIN, Faster, Message, ModelRef, Sampling, Weighed
from models.inputs.sound import Sound

_request_ids = itertools.count(1)


def _next_id() -> int:
    return next(_request_ids)


@dataclass(frozen=True)
class Load:
    """Make the model ready on the device and warm it up. Ends with `Loaded`.

    One model for chat and one for speech stay loaded side by side: a spoken question must not
    cost the conversation its model.
    """

    model: ModelRef
    device: str
    faster: Faster = PLAIN
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class Answer:
    """Answer the last message of a conversation. Loads the model when it is not loaded.

    The whole conversation is sent each time; the pipeline recognises what it already holds in
    its KV cache. Nothing of it is left out silently: what does not fit is refused with
    `PromptTooLong`, see `models.engine.fitting` for what to leave out. Ends with `Finished`.

    Attributes:
        messages: at most one of the system, the first; then questions and answers. When the last
            one is an answer, it is continued: the texts that come are only what is new.
        reason: why it is not the device that the user chose; "" when it is. Told again in the
            statistics.
        faster: how; the model is loaded anew when it was loaded with another choice.
        adapters: that are on for this answer, out of those of the model.
    """

    model: ModelRef
    device: str
    messages: tuple[Message, ...]
    sampling: Sampling = field(default_factory=Sampling)
    reason: str = ""
    faster: Faster = PLAIN
    adapters: tuple[Weighed, ...] = ()
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class Count:
    """How many tokens a conversation takes. Ends with `Counted`.

    Answered beside the other requests, also while one of them runs; loads no model.

    Attributes:
        messages: as of an `Answer`; the last question may be empty.
    """

    model: ModelRef
    device: str
    messages: tuple[Message, ...]
    sampling: Sampling = field(default_factory=Sampling)
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class Transcribe:
    """Write down what is said. Loads the speech model when it is not loaded.

    Text comes on the way, in pieces of a token to a window of 30 s. Ends with `Transcribed`.

    Attributes:
        sound: at least 0.1 s of it; longer ones are heard in windows of 30 s.
        language: what is spoken, such as "en"; "" lets the model find out. Of no account to
            models that know English only.
        translate: into English, where the model can.
        times: with the time of each sentence.
        words: with the time of each word too, where the model can tell.
    """

    model: ModelRef
    device: str
    sound: Sound
    language: str = ""
    translate: bool = False
    times: bool = False
    words: bool = False
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class Draw:
    """Draw one picture. Loads the model when it is not loaded. Ends with `Drawn`.

    Several are several requests, with a seed each.

    Attributes:
        device: one for all of the model, or three for the text encoder, the denoiser and the
            decoder: "CPU,GPU,CPU".
        previews: show what it looks like on the way, by `Preview` events.
        reason: why it is not the device that the user chose; "" when it is.
    """

    model: ModelRef
    device: str
    wishes: Wishes
    previews: bool = True
    reason: str = ""
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class Speak:
    """Say a text aloud. Loads the voice model when it is not loaded.

    Comes sentence by sentence, each by a `Sounded` as soon as it is made; between two of them a
    stop is heard. Ends with `SpokenAloud`.

    Attributes:
        text: plain, at least a letter or a digit of it; what is no speech (Markdown) is left out
            before.
        voice: one of the model's; "" is its first.
        speed: 1 is as the model speaks; from 0.5 to 2, for models that can.
        language: such as "en-us"; "" is that of the voice.
    """

    model: ModelRef
    device: str
    text: str
    voice: str = ""
    speed: float = 1.0
    language: str = ""
    id: int = field(default_factory=_next_id)


@dataclass(frozen=True)
class Unload:
    """Give the memory of the loaded models back. Ends with `Unloaded`."""

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


# Those that run a model.
ModelRequest = Load | Answer | Transcribe | Draw | Speak | TryModel
# Those that run one at a time.
QueuedRequest = Load | Answer | Transcribe | Draw | Speak | Unload | ListDevices | TryOut | TryModel
Request = QueuedRequest | Count
