"""Text models where stepping does not exist (NPU): `generate()` with a listener for each token."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import Generated, OnProgress, OnText
from models.engine.protocol import FinishReason, Message, Sampling
from models.pipelines.narrator import Narrator
from models.pipelines.prompt import make_tags, room_for_answer, write_prompt
from models.pipelines.sampling import apply_sampling, set_usual_defaults
from models.pipelines.streaming import make_streamer


class StatefulChat:
    """A `ChatPipeline` over `LLMPipeline`. The prompt cannot be interrupted while it is read.

    Args:
        folder: of the IR.
        device: an OpenVINO device.
        context_tokens: prompt and answer together; on the NPU fixed when it is compiled.
        properties: for OpenVINO, see `models.pipelines.properties`.
    """

    def __init__(
        self, folder: Path, device: str, context_tokens: int, properties: dict[str, Any]
    ) -> None:
        import openvino_genai

        self.execution_device = device
        self._pipe = openvino_genai.LLMPipeline(str(folder), device, **properties)
        self._tokenizer = self._pipe.get_tokenizer()
        self._tags = make_tags(self._tokenizer)
        self._has_defaults = (folder / "generation_config.json").is_file()
        self._context_tokens = context_tokens

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
    ) -> Generated:
        on_progress("prefill", 0, 0)
        narrator = Narrator(self._tokenizer.decode, on_text, time.perf_counter())
        streamer = make_streamer(narrator, cancel)
        prompt = write_prompt(self._tokenizer, messages, self._tags)
        tokens = self._tokenizer.encode(prompt, add_special_tokens=False)
        count = tokens.input_ids.shape[1]
        room = room_for_answer(count, self._context_tokens)
        config = self._pipe.get_generation_config()
        if not self._has_defaults:
            set_usual_defaults(config)
        apply_sampling(config, sampling, room, self._tokenizer.get_eos_token_id())
        self._pipe.generate(tokens, config, streamer)
        streamer.close()
        cut = narrator.tokens >= config.max_new_tokens
        reason: FinishReason = "stopped" if streamer.stopped else "length" if cut else "stop"
        return narrator.generated(reason, count)

    def close(self) -> None:
        del self._pipe, self._tokenizer, self._tags
