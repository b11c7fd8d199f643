"""Text models where stepping does not exist (NPU): `generate()` with a listener for each token."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import Generated, OnProgress, OnText
from models.engine.protocol import FinishReason, Limit, Message, Sampling, Weighed
from models.pipelines.counter import TokenCounter
from models.pipelines.execution import executing_device
from models.pipelines.limits import room_for_answer
from models.pipelines.sampling import apply_sampling, set_usual_defaults
from models.pipelines.streaming import make_streamer
from models.pipelines.text_tools import TextTools


class StatefulChat:
    """A `ChatPipeline` over `LLMPipeline`. The prompt cannot be interrupted while it is read.

    Args:
        folder: of the IR.
        device: an OpenVINO device.
        context_tokens: prompt and answer together; on the NPU fixed when it is compiled.
        properties: for OpenVINO, see `models.pipelines.properties`.
        limit: where the prompt alone may have less.
    """

    def __init__(
        self,
        folder: Path,
        device: str,
        context_tokens: int,
        properties: dict[str, Any],
        limit: Limit | None = None,
    ) -> None:
        import openvino_genai

        self.execution_device = executing_device(device)
        self._pipe = openvino_genai.LLMPipeline(str(folder), device, **properties)
        limit = limit or Limit(context_tokens, context_tokens)
        self._tools = TextTools(self._pipe.get_tokenizer(), limit)
        self._has_defaults = (folder / "generation_config.json").is_file()

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
        started = time.perf_counter()
        tools = self._tools
        prompt = tools.counter.prompt(messages)
        narrator = tools.narrator(prompt, sampling, on_text, started)
        streamer = make_streamer(narrator, cancel)
        tokens = tools.tokenizer.encode(prompt.text, add_special_tokens=False)
        count = tokens.input_ids.shape[1]
        room = room_for_answer(count, tools.counter.limit)
        config = self._pipe.get_generation_config()
        if not self._has_defaults:
            set_usual_defaults(config)
        apply_sampling(config, sampling, room, tools.tokenizer.get_eos_token_id())
        self._pipe.generate(tokens, config, streamer)
        streamer.close()
        cut = narrator.tokens >= config.max_new_tokens
        reason: FinishReason = "stopped" if streamer.stopped else "length" if cut else "stop"
        return narrator.generated(reason, count)

    @property
    def counter(self) -> TokenCounter:
        return self._tools.counter

    def close(self) -> None:
        del self._pipe, self._tools
