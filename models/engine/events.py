"""What the engine tells the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.engine.drawing import Made
from models.engine.values import (
    Device,
    FinishReason,
    LimitReason,
    MessageTokens,
    ModelRef,
    Phase,
    Remark,
    Weighed,
)
from models.errors import Problem
from models.inputs.picture import Picture
from models.inputs.spoken import Spoken
from models.inputs.utterance import Utterance


@dataclass(frozen=True)
class Progress:
    """How far a phase is. ``total`` is 0 when it cannot be known; units depend on the phase:
    bytes for "reading", tokens for "prefill", steps for "drawing"."""

    request_id: int
    phase: Phase
    done: int = 0
    total: int = 0


@dataclass(frozen=True)
class Text:
    """The next piece of the answer, or of what was said."""

    request_id: int
    text: str


@dataclass(frozen=True)
class Statistics:
    """The quiet line below an answer.

    Attributes:
        model: the model's name.
        device: the device that really executed it, see `models.pipelines.execution` for what
            this is known from.
        load_s: seconds this request spent on loading; 0.0 when the model was loaded.
        ttft_ms: time to first token in ms, from the start of the request, loading not included.
        tokens_per_s: output tokens after the first per second; 0.0 for fewer than two tokens.
        input_tokens: tokens of the whole prompt, history and pictures included.
        output_tokens: tokens of the answer.
        reason: why it was not the device that the user chose; "" when it was.
        draft: name of the model that proposed tokens; "" for none.
        lookup: tokens were looked up in the conversation.
        drafted_tokens: that were proposed; 0 where it is not known how many, as with lookup.
        accepted_tokens: of the answer's, those that came from a proposal.
        adapters: that were on.
    """

    model: str
    device: str
    load_s: float
    ttft_ms: float
    tokens_per_s: float
    input_tokens: int
    output_tokens: int
    reason: str = ""
    draft: str = ""
    lookup: bool = False
    drafted_tokens: int = 0
    accepted_tokens: int = 0
    adapters: tuple[Weighed, ...] = ()

    @property
    def acceptance(self) -> float | None:
        """The part of the proposed tokens that the model took; None when it is not known."""
        return self.accepted_tokens / self.drafted_tokens if self.drafted_tokens else None


@dataclass(frozen=True)
class Finished:
    """The answer is complete; ``text`` is exactly what the `Text` events said."""

    request_id: int
    text: str
    finish_reason: FinishReason
    statistics: Statistics


@dataclass(frozen=True)
class Counted:
    """How many tokens the conversation takes.

    Attributes:
        messages: what each takes; together they are the prompt.
        prompt_tokens: of the whole prompt, what the template adds included.
        limit_tokens: that the prompt, and what is set aside for the answer, may have.
        answer_tokens: set aside for the answer within the limit; 0 where it has a place of its own.
        limit_reason: what it is limited by; "device" is worth the offer of another one.
        exact: False when it is estimated from the lengths of texts, as nothing of the model is
            loaded yet, or from what pictures usually take.
    """

    request_id: int
    messages: tuple[MessageTokens, ...]
    prompt_tokens: int
    limit_tokens: int
    answer_tokens: int
    limit_reason: LimitReason = "model"
    exact: bool = True


@dataclass(frozen=True)
class Transcribed:
    """Everything is written down.

    Attributes:
        text: all of it, without blanks around it; "" when nothing was said. The `Text` events
            add up to it, but for such blanks.
        spoken: sentences with their times when these were asked for, else ().
        language: what is spoken, such as "en"; "" when the model does not tell.
        load_s: seconds this request spent on loading; 0.0 when the model was loaded.
        seconds: it took to write down, loading not included.
        words: each with its time when these were asked for and the model tells, else ().
    """

    request_id: int
    text: str
    spoken: tuple[Spoken, ...]
    language: str
    load_s: float
    seconds: float
    words: tuple[Spoken, ...] = ()

    def sentences(self, seconds: float) -> tuple[Spoken, ...]:
        """`spoken`, or all of a sound of that length as one; some models do not tell times."""
        whole = (Spoken(0.0, seconds, self.text),) if self.text else ()
        return self.spoken or whole


@dataclass(frozen=True)
class Preview:
    """About what the picture looks like by now; small, and a later one replaces it."""

    request_id: int
    picture: Picture


@dataclass(frozen=True)
class Drawn:
    """The picture is complete.

    Attributes:
        made: all that it was made with.
        load_s: seconds this request spent on loading; 0.0 when the model was loaded.
        step_s: seconds a step of denoising took, on average.
        seconds: all of it took, loading not included.
    """

    request_id: int
    picture: Picture
    made: Made
    load_s: float
    step_s: float
    seconds: float


@dataclass(frozen=True)
class Sounded:
    """The next sentence can be heard; in the order of the text."""

    request_id: int
    utterance: Utterance


@dataclass(frozen=True)
class SpokenAloud:
    """All of the text was said.

    Attributes:
        load_s: seconds this request spent on loading; 0.0 when the model was loaded.
        first_s: seconds until the first sentence could be heard, loading not included.
        seconds: all of it took, loading not included.
        sound_s: how long all of it sounds.
    """

    request_id: int
    load_s: float
    first_s: float
    seconds: float
    sound_s: float


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


Terminal = (
    Finished,
    Counted,
    Transcribed,
    Drawn,
    SpokenAloud,
    Loaded,
    Unloaded,
    DevicesListed,
    TriedOut,
    ModelTried,
    Stopped,
    Failed,
    Lost,
)
Event = (
    Progress
    | Text
    | Finished
    | Counted
    | Transcribed
    | Preview
    | Drawn
    | Sounded
    | SpokenAloud
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
