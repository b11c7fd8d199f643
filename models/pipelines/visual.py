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
from models.engine.protocol import FinishReason, Message, Sampling
from models.inputs.picture import Picture
from models.inputs.video import Video
from models.pipelines.family import read_family
from models.pipelines.narrator import Narrator
from models.pipelines.prompt import make_tags, room_for_answer
from models.pipelines.sampling import apply_sampling
from models.pipelines.shown import Shown, show, takes_videos
from models.pipelines.streaming import make_streamer


class VisualChat:
    """A `ChatPipeline` over `VLMPipeline`.

    The history in OpenVINO's hands grows with the conversation. When a conversation is not the
    one it holds, a new history is built and its pictures and videos are shown to the model once
    more.

    Args:
        folder: of the IR.
        device: an OpenVINO device; on the NPU only the language model runs there.
        context_tokens: of the model, pictures included.
        properties: for OpenVINO; a ``scheduler_config`` where paged attention exists.
    """

    def __init__(
        self, folder: Path, device: str, context_tokens: int, properties: dict[str, Any]
    ) -> None:
        import openvino_genai

        self._genai = openvino_genai
        self.execution_device = device
        self._pipe = openvino_genai.VLMPipeline(str(folder), device, **properties)
        self._tokenizer = self._pipe.get_tokenizer()
        self._tags = make_tags(self._tokenizer, media=True)
        self._context_tokens = context_tokens
        self._takes_videos = takes_videos(read_family(folder), device)
        self._forget()

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
    ) -> Generated:
        on_progress("prefill", 0, 0)
        try:
            return self._answer(messages, sampling, on_text, cancel)
        except BaseException:
            # What the native history holds now is not known.
            self._forget()
            raise

    def close(self) -> None:
        del self._history, self._tokenizer, self._tags, self._pipe

    def _answer(
        self, messages: Sequence[Message], sampling: Sampling, on_text: OnText, cancel: CancelToken
    ) -> Generated:
        narrator = Narrator(self._tokenizer.decode, on_text, time.perf_counter())
        streamer = make_streamer(narrator, cancel)
        self._catch_up(messages[:-1], cancel)
        shown = self._show(messages[-1])
        config = self._config(shown.text, sampling)
        result = self._generate(messages[-1], shown, config, streamer)
        streamer.close()
        self._append(Message("assistant", narrator.said))
        read = result.perf_metrics.get_num_input_tokens()
        self._used = read + narrator.tokens
        length = result.finish_reasons[0] == self._genai.GenerationFinishReason.LENGTH
        reason: FinishReason = "stopped" if streamer.stopped else "length" if length else "stop"
        return narrator.generated(reason, read)

    def _forget(self) -> None:
        self._history = self._genai.ChatHistory()
        self._held: list[Message] = []
        self._used = 0

    def _show(self, message: Message) -> Shown:
        return show(message, as_videos=self._takes_videos)

    def _config(self, question: str, sampling: Sampling) -> Any:
        text = self._tokenizer.encode(question, add_special_tokens=False).input_ids.shape[1]
        room = room_for_answer(self._used + text, self._context_tokens)
        eos = self._tokenizer.get_eos_token_id()
        return apply_sampling(self._pipe.get_generation_config(), sampling, room, eos)

    def _catch_up(self, earlier: Sequence[Message], cancel: CancelToken) -> None:
        """Make the history hold exactly the earlier messages."""
        if self._held == list(earlier):
            return
        self._forget()
        for message in earlier:
            cancel.check()
            if message.pictures or message.videos:
                self._look(message)
            else:
                self._append(message)

    def _look(self, message: Message) -> None:
        """Pictures and videos bind to their message only in the first call that sees it."""
        config = self._pipe.get_generation_config()
        config.max_new_tokens = 1
        self._generate(message, self._show(message), config, None)

    def _generate(self, question: Message, shown: Shown, config: Any, streamer: Any) -> Any:
        self._append(question, shown.text)
        config.apply_chat_template = True
        return self._pipe.generate(
            self._history,
            images=[_tensor([picture]) for picture in shown.pictures],
            videos=[_tensor([frame.picture for frame in video.frames]) for video in shown.videos],
            videos_metadata=[self._metadata(video) for video in shown.videos],
            generation_config=config,
            streamer=streamer,
        )

    def _append(self, message: Message, text: str = "") -> None:
        content = self._tags.defuse(text or message.text)
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


def _tensor(pictures: Sequence[Picture]) -> Any:
    """uint8 [pictures, height, width, 3], RGB; all of one size."""
    import numpy as np
    import openvino

    height, width = pictures[0].height, pictures[0].width
    pixels = np.frombuffer(b"".join(picture.rgb for picture in pictures), np.uint8)
    return openvino.Tensor(pixels.reshape(len(pictures), height, width, 3).copy())
