"""What the worker thread needs from whoever runs models: OpenVINO, or a script in tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from models.cancel import CancelToken
from models.engine.drawing import Made
from models.engine.protocol import (
    PLAIN,
    Device,
    Faster,
    FinishReason,
    Limit,
    Message,
    ModelRef,
    Phase,
    Remark,
    Sampling,
    Weighed,
    Wishes,
)
from models.inputs.picture import Picture
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from models.inputs.utterance import Utterance

OnText = Callable[[str], None]
OnProgress = Callable[[Phase, int, int], None]
OnPreview = Callable[[Picture], None]
OnUtterance = Callable[[Utterance], None]


class BackendDied(Exception):
    """Stands for the end of the process where there is no process to end."""


@dataclass(frozen=True)
class Generated:
    """How an answer came out.

    Attributes:
        finish_reason: why it ended.
        input_tokens: tokens of the whole prompt, history and pictures included.
        output_tokens: tokens made.
        first_token_s: seconds from the start to the first token; 0.0 when there was none.
        decode_s: seconds from the first token to the last.
        drafted_tokens: that were proposed; 0 where it is not known how many.
        accepted_tokens: of those made, the ones that came from a proposal.
    """

    finish_reason: FinishReason
    input_tokens: int
    output_tokens: int
    first_token_s: float
    decode_s: float
    drafted_tokens: int = 0
    accepted_tokens: int = 0


@dataclass(frozen=True)
class Heard:
    """What was said; the words are those of `Transcribed`."""

    text: str
    spoken: tuple[Spoken, ...] = ()
    language: str = ""
    words: tuple[Spoken, ...] = ()


@dataclass(frozen=True)
class DrawnPicture:
    """What came of wishes; the words are those of `Drawn`."""

    picture: Picture
    made: Made
    step_s: float


@dataclass(frozen=True)
class Tried:
    """How a model did in its try-out; the words are those of `ModelTried`."""

    load_s: float
    ttft_ms: float
    tokens_per_s: float
    memory_bytes: int


class Counter(Protocol):
    """Counts tokens. Used from any thread, also while the pipeline answers."""

    @property
    def limit(self) -> Limit:
        """How long a conversation can be."""

    @property
    def is_exact(self) -> bool:
        """Whether what pictures take is known, and not only what they usually take."""

    def count(self, messages: Sequence[Message]) -> tuple[int, ...]:
        """Tokens of each message; together they are the prompt as it would be for an answer."""


class ChatPipeline(Protocol):
    """A loaded chat model. Used from one thread only, but for its counter."""

    @property
    def execution_device(self) -> str:
        """Where the model really runs, see `models.pipelines.execution`."""

    @property
    def counter(self) -> Counter:
        """Counts as the model reads; good for as long as somebody holds it."""

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
        adapters: Sequence[Weighed] = (),
    ) -> Generated:
        """Answer the last message; ``on_text`` gets every piece of text exactly once.

        When the last message is an answer, go on with it; only what is new is told. Of the
        adapters it was loaded with those in `adapters` are on, the others are off.
        Raises a `SidelightError` such as `PromptTooLong`; the pipeline stays usable.
        """

    def close(self) -> None:
        """Give the memory back."""


class SpeechPipeline(Protocol):
    """A loaded speech model. Used from one thread only."""

    @property
    def execution_device(self) -> str:
        """The device it was loaded on."""

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
        """Write down what is said; ``on_text`` gets every piece of the text exactly once.

        Raises `Cancelled` at the next token, or window of 30 s, once the token is set; or a
        `SidelightError`. The pipeline stays usable.
        """

    def close(self) -> None:
        """Give the memory back."""


class VoicePipeline(Protocol):
    """A loaded model that speaks. Used from one thread only."""

    @property
    def execution_device(self) -> str:
        """The device it was loaded on."""

    @property
    def voices(self) -> tuple[str, ...]:
        """Those it can speak with, the usual one first; () when there is but one, without name."""

    def speak(
        self,
        text: str,
        voice: str,
        speed: float,
        language: str,
        on_utterance: OnUtterance,
        cancel: CancelToken,
    ) -> None:
        """Say it; ``on_utterance`` gets every sentence exactly once, as soon as it is made.

        Raises `Cancelled` at the next sentence once the token is set; or a `SidelightError`. The
        pipeline stays usable.
        """

    def close(self) -> None:
        """Give the memory back."""


class ImagePipeline(Protocol):
    """A loaded model that draws. Used from one thread only."""

    @property
    def execution_device(self) -> str:
        """The device, or devices of its parts, that it was loaded on."""

    def draw(
        self,
        wishes: Wishes,
        on_progress: OnProgress,
        on_preview: OnPreview | None,
        cancel: CancelToken,
    ) -> DrawnPicture:
        """Draw one picture; ``on_preview`` gets what it looks like on the way, if not None.

        Raises `Cancelled` at the next step once the token is set; or a `SidelightError`. The
        pipeline stays usable.
        """

    def close(self) -> None:
        """Give the memory back."""


class Backend(Protocol):
    """Opens pipelines and knows the devices."""

    def check(self, model: ModelRef) -> None:
        """Raise a `SidelightError` for adapters that cannot be loaded with the model, before
        what is loaded makes room for it."""

    def open_chat(
        self,
        model: ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: Faster = PLAIN,
    ) -> ChatPipeline:
        """Load and warm up; raises `Cancelled` or a `SidelightError`."""

    def open_speech(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> SpeechPipeline:
        """The same for a speech model."""

    def open_image(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ImagePipeline:
        """The same for a model that draws; ``device`` as in `Draw`."""

    def open_voice(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> VoicePipeline:
        """The same for a model that speaks."""

    def open_counter(self, model: ModelRef, device: str) -> Counter:
        """What counts for a chat model, without the model itself; raises like `open_chat`."""

    def limit(self, model: ModelRef, device: str) -> Limit:
        """How long a conversation can be, as far as it is known without loading anything."""

    def try_model(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> Tried:
        """Load a model of any kind, make something short, measure, and unload it.

        Raises `Cancelled` or a `SidelightError`.
        """

    def devices(self) -> tuple[tuple[Device, ...], tuple[Remark, ...]]:
        """The devices of this PC, and what is to be said about them."""

    def try_out(self, device: str) -> tuple[float, float]:
        """Seconds to compile a tiny model on the device and milliseconds an inference takes."""
