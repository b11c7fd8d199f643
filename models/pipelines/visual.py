"""Vision models: `generate()` over a ChatHistory, which remembers encoded pictures and videos.

Requests by prompt could be stepped, but would encode every picture of the conversation anew at
every turn; see docs/adr/002.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import Generated, OnProgress, OnText
from models.engine.continuing import split_given
from models.engine.protocol import FinishReason, Limit, Message, Sampling, Weighed
from models.errors import CannotHear
from models.inputs.picture import Picture
from models.inputs.sound import Sound
from models.inputs.video import Video
from models.pipelines.adapting import NO_ADAPTERS, AdapterSet
from models.pipelines.assistance import ALONE, Assistance
from models.pipelines.counter import TokenCounter, open_vision_counter
from models.pipelines.execution import executing_device
from models.pipelines.family import read_family
from models.pipelines.limits import room_for_answer
from models.pipelines.narrator import Narrator
from models.pipelines.prompt import make_tags, said
from models.pipelines.sampling import apply_sampling
from models.pipelines.shown import Shown, show, takes_sounds, takes_videos
from models.pipelines.streaming import make_streamer
from models.pipelines.thoughts import decode_with_thoughts, encoder
from models.words import say

# What an answer that goes on begins with is handed to the chat template by this name.
_GIVEN = "sidelight_given"
_WRITE_GIVEN = "{% if " + _GIVEN + " %}{{ " + _GIVEN + " }}{% endif %}"


class VisualChat:
    """A `ChatPipeline` over `VLMPipeline`.

    The history in OpenVINO's hands grows with the conversation. When a conversation is not the
    one it holds, a new history is built and its pictures and videos are shown to the model once
    more; what was encoded before is not encoded again.

    Args:
        folder: of the IR.
        device: an OpenVINO device; on the NPU only the language model runs there.
        context_tokens: of the model, pictures included.
        properties: for OpenVINO; a ``scheduler_config`` where paged attention exists.
        limit: where it is less than the context, or the prompt alone may have less.
        assistance: whether tokens are looked up; a draft cannot see.
        adapters: that can be on; they change how it speaks, and not how it sees.
    """

    def __init__(
        self,
        folder: Path,
        device: str,
        context_tokens: int,
        properties: dict[str, Any],
        limit: Limit | None = None,
        assistance: Assistance = ALONE,
        adapters: AdapterSet = NO_ADAPTERS,
    ) -> None:
        import openvino_genai

        self._genai = openvino_genai
        self.execution_device = executing_device(device)
        self._assistance = assistance
        self._adapters = adapters
        self._weighed: Sequence[Weighed] = ()
        self._pipe = openvino_genai.VLMPipeline(
            str(folder),
            device,
            **properties,
            **assistance.properties(),
            **adapters.properties(),
        )
        self._tokenizer = self._pipe.get_tokenizer()
        self._tags = make_tags(self._tokenizer, media=True)
        self._encode = encoder(self._tokenizer)
        self._decode = decode_with_thoughts(self._encode, self._tokenizer.decode)
        self._limit = limit or Limit(context_tokens, context_tokens)
        family = read_family(folder)
        self._takes_videos = takes_videos(family, device)
        # Without paged attention GenAI leaves sounds out of a conversation, without a word.
        self._hears = takes_sounds(family, device) and "scheduler_config" in properties
        self.counter: TokenCounter = open_vision_counter(
            self._tokenizer, self._limit, folder, device
        )
        # `generate()` takes a history only, and writes it by the template that it finds here.
        if self._tokenizer.chat_template:
            self._tokenizer.set_chat_template(self._tokenizer.chat_template + _WRITE_GIVEN)
        # Elsewhere GenAI cannot answer the same question again.
        self._is_paged = "scheduler_config" in properties
        self._forget()

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
        adapters: Sequence[Weighed] = (),
    ) -> Generated:
        on_progress("prefill", 0, 0)
        if not self._hears and any(message.sounds for message in messages):
            raise cannot_hear()
        self._adapters.choice(adapters)
        self._weighed = adapters
        try:
            return self._answer(messages, sampling, on_text, cancel)
        except BaseException:
            # What the native history holds now is not known.
            self._forget()
            raise

    def close(self) -> None:
        del self._history, self._tokenizer, self._tags, self._encode, self._decode
        del self.counter, self._pipe

    def _answer(
        self, messages: Sequence[Message], sampling: Sampling, on_text: OnText, cancel: CancelToken
    ) -> Generated:
        started = time.perf_counter()
        conversation, given = split_given(messages)
        prompt = self.counter.prompt(messages)
        tokens = self._encode(prompt.given) if prompt.given else ()
        narrator = Narrator(self._decode, on_text, started, sampling.stop, tokens, prompt.opener)
        streamer = make_streamer(narrator, cancel)
        config = self._config(messages, sampling)
        has_been_seen = self._catch_up(conversation, cancel)
        shown = Shown("", (), ()) if has_been_seen else self._show(conversation[-1])
        if not has_been_seen:
            self._append(conversation[-1], shown.text)
        self._history.set_extra_context({_GIVEN: prompt.given})
        result = self._generate(shown, config, streamer)
        streamer.close()
        self._history.set_extra_context({})
        self._append(Message("assistant", given + narrator.said))
        read = result.perf_metrics.get_num_input_tokens()
        self._used = int(read) + narrator.tokens
        length = result.finish_reasons[0] == self._genai.GenerationFinishReason.LENGTH
        reason: FinishReason = "stopped" if streamer.stopped else "length" if length else "stop"
        return narrator.generated(reason, read)

    def _forget(self) -> None:
        self._history = self._genai.ChatHistory()
        self._held: list[Message] = []
        self._used = 0

    def _show(self, message: Message) -> Shown:
        return show(message, as_videos=self._takes_videos)

    def _config(self, messages: Sequence[Message], sampling: Sampling) -> Any:
        room = room_for_answer(self._prompt_tokens(messages), self._limit)
        eos = self._tokenizer.get_eos_token_id()
        return apply_sampling(self._pipe.get_generation_config(), sampling, room, eos)

    def _prompt_tokens(self, messages: Sequence[Message]) -> int:
        """Where it is not known what pictures take, those of the question are not counted."""
        if self.counter.is_exact:
            return sum(self.counter.count(messages))
        held = self._held
        used = self._used if held and list(messages[: len(held)]) == held else 0
        return used + sum(len(self._encode(self._show(each).text)) for each in messages[-1:])

    def _catch_up(self, conversation: Sequence[Message], cancel: CancelToken) -> bool:
        """Make the history hold exactly the messages before the question; or, with True, the
        question too: asked again, or its answer goes on, it has been seen with its pictures."""
        *earlier, question = conversation
        if self._held == earlier:
            return False
        *asked, last = self._held or [question]
        if self._is_paged and asked == [*earlier, question] and last.role == "assistant":
            self._history.pop()
            self._held.pop()
            return True
        # Pictures stay encoded for as long as a history has them.
        before = self._history
        self._forget()
        for message in earlier:
            cancel.check()
            if message.pictures or message.videos or message.sounds:
                self._look(message)
            else:
                self._append(message)
        del before
        return False

    def _look(self, message: Message) -> None:
        """Pictures, videos and sounds bind to their message only in the first call that sees it."""
        config = self._pipe.get_generation_config()
        config.max_new_tokens = 1
        shown = self._show(message)
        self._append(message, shown.text)
        self._generate(shown, config, None)

    def _generate(self, shown: Shown, config: Any, streamer: Any) -> Any:
        config.apply_chat_template = True
        self._assistance.apply(config)
        if self._adapters:
            config.adapters = self._adapters.config(self._weighed)
        # Only for those that hear: to all others it would be a word about nothing.
        sounds = {"audios": [_sound_tensor(each) for each in shown.sounds]} if self._hears else {}
        return self._pipe.generate(
            self._history,
            images=[_tensor([picture]) for picture in shown.pictures],
            videos=[_tensor([frame.picture for frame in video.frames]) for video in shown.videos],
            videos_metadata=[self._metadata(video) for video in shown.videos],
            **sounds,
            generation_config=config,
            streamer=streamer,
        )

    def _append(self, message: Message, text: str = "") -> None:
        content = self._tags.defuse(text) if text else said(message, self._tags)
        self._history.append({"role": message.role, "content": content})
        self._held.append(message)

    def _metadata(self, video: Video) -> Any:
        """Every frame is wanted: without indices some families would leave some out."""
        metadata = self._genai.VideoMetadata()
        metadata.fps = _rate(video)
        metadata.frames_indices = list(range(len(video.frames)))
        return metadata


def _rate(video: Video) -> float:
    """Frames a second on average, as keyframes are spaced; 1.0 when they all have one time."""
    seconds = video.frames[-1].time - video.frames[0].time
    return (len(video.frames) - 1) / seconds if seconds > 0 else 1.0


def cannot_hear() -> CannotHear:
    """Sounds would be left out without a word."""
    return CannotHear(
        say("This model does not hear on this device."),
        say("Choose the processor or the graphics, or a model that hears."),
    )


def _sound_tensor(sound: Sound) -> Any:
    """float32 [samples], 16 kHz, as GenAI takes `audios`."""
    import numpy as np
    import openvino

    return openvino.Tensor(np.frombuffer(sound.samples, "<f4").astype(np.float32))


def _tensor(pictures: Sequence[Picture]) -> Any:
    """uint8 [pictures, height, width, 3], RGB; all of one size."""
    import numpy as np
    import openvino

    height, width = pictures[0].height, pictures[0].width
    pixels = np.frombuffer(b"".join(picture.rgb for picture in pictures), np.uint8)
    return openvino.Tensor(pixels.reshape(len(pictures), height, width, 3).copy())
