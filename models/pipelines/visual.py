"""Vision models: `generate()` over a ChatHistory, which remembers encoded pictures.

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
from models.pipelines.narrator import Narrator
from models.pipelines.prompt import make_tags, room_for_answer
from models.pipelines.sampling import apply_sampling
from models.pipelines.streaming import make_streamer


class VisualChat:
    """A `ChatPipeline` over `VLMPipeline`.

    The history in OpenVINO's hands grows with the conversation. When a conversation is not the
    one it holds, a new history is built and its pictures are shown to the model once more.

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
        config = self._config(messages[-1], sampling)
        result = self._generate(messages[-1], config, streamer)
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

    def _config(self, question: Message, sampling: Sampling) -> Any:
        text = self._tokenizer.encode(question.text, add_special_tokens=False).input_ids.shape[1]
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
            if message.pictures:
                self._look(message)
            else:
                self._append(message)

    def _look(self, message: Message) -> None:
        """Pictures bind to their message only in the first call that sees it."""
        config = self._pipe.get_generation_config()
        config.max_new_tokens = 1
        self._generate(message, config, None)

    def _generate(self, question: Message, config: Any, streamer: Any) -> Any:
        self._append(question)
        config.apply_chat_template = True
        pictures = [_tensor(picture) for picture in question.pictures]
        return self._pipe.generate(
            self._history, images=pictures, generation_config=config, streamer=streamer
        )

    def _append(self, message: Message) -> None:
        self._history.append({"role": message.role, "content": self._tags.defuse(message.text)})
        self._held.append(message)


def _tensor(picture: Picture) -> Any:
    """uint8 [1, height, width, 3], RGB."""
    import numpy as np
    import openvino

    pixels = np.frombuffer(picture.rgb, np.uint8)
    return openvino.Tensor(pixels.reshape(1, picture.height, picture.width, 3).copy())
