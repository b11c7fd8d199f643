"""Text models on CPU and GPU: driven step by step, so that a stop acts also during prefill.

`ContinuousBatchingPipeline` takes a slice of the prompt at each step, where `generate()` could
not be interrupted before the first token. Its prefix cache makes later turns of a conversation
start at once.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import Generated, OnProgress, OnText
from models.engine.protocol import FinishReason, Limit, Message, Sampling, Weighed
from models.errors import PromptTooLong
from models.pipelines.adapting import NO_ADAPTERS, AdapterSet, Choice
from models.pipelines.assistance import ALONE, Assistance
from models.pipelines.counter import TokenCounter
from models.pipelines.execution import executing_device
from models.pipelines.kv_cache import cached_tokens, scheduler_config
from models.pipelines.limits import room_for_answer, within_cache
from models.pipelines.narrator import Narrator
from models.pipelines.sampling import apply_sampling, set_usual_defaults
from models.pipelines.text_tools import TextTools
from models.words import say

# Tokens of the prompt a step takes: about 0.3 s for 135 M parameters on two cores.
STEP_TOKENS = 256


class SteppingChat:
    """A `ChatPipeline` over `ContinuousBatchingPipeline`.

    Args:
        folder: of the IR: openvino_model, openvino_tokenizer, openvino_detokenizer.
        device: `CPU` or a GPU.
        blocks: of KV cache; the prompt and answer have to fit into them.
        context_tokens: of the model.
        properties: for OpenVINO, see `models.pipelines.properties`.
        assistance: who proposes tokens.
        adapters: that can be on.
    """

    def __init__(
        self,
        folder: Path,
        device: str,
        blocks: int,
        context_tokens: int,
        properties: dict[str, Any],
        assistance: Assistance = ALONE,
        adapters: AdapterSet = NO_ADAPTERS,
    ) -> None:
        import openvino_genai

        self._genai = openvino_genai
        self.execution_device = executing_device(device)
        self._assistance = assistance
        self._adapters = adapters
        # What is on in the pipeline; None when that is not known.
        self._on: Choice | None = None
        self._open = partial(_open, folder, device, blocks, properties, assistance, adapters)
        self._pipe = self._open()
        limit = Limit(context_tokens, context_tokens)
        limit = within_cache(limit, cached_tokens(blocks, device))
        self._tools = TextTools(self._pipe.get_tokenizer(), limit)
        self._has_defaults = (folder / "generation_config.json").is_file()
        self._request_ids = itertools.count()

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
        adapters: Sequence[Weighed] = (),
    ) -> Generated:
        started = time.perf_counter()
        if self._pipe is None:
            self._pipe, self._on = self._open(), None
        tools = self._tools
        prompt = tools.counter.prompt(messages)
        tokens = tools.tokenizer.encode(prompt.text, add_special_tokens=False).input_ids
        count = tokens.shape[1]
        room = room_for_answer(count, tools.counter.limit)
        self._switch(adapters, tokens)
        config = self._pipe.get_config()
        if not self._has_defaults:
            set_usual_defaults(config)
        apply_sampling(config, sampling, room, tools.tokenizer.get_eos_token_id())
        self._assistance.apply(config)
        handle = self._pipe.add_request(next(self._request_ids), tokens, config)
        each_step = self._assistance.drafted_each_step
        narrator = tools.narrator(prompt, sampling, on_text, started, each_step)
        try:
            reason = self._drive(handle, narrator, count, on_progress, cancel)
        except BaseException:
            if self._pipe is not None:
                self._abandon(handle)
            raise
        narrator.finish()
        return narrator.generated(reason, count)

    @property
    def counter(self) -> TokenCounter:
        return self._tools.counter

    def close(self) -> None:
        del self._pipe, self._tools

    def _switch(self, weighed: Sequence[Weighed], tokens: Any) -> None:
        """A request that is stepped takes no notice of adapters, and has those of the last
        `generate()`: so a token is made with them, and thrown away."""
        choice = self._adapters.choice(weighed)
        if not self._adapters or choice == self._on:
            return
        config = self._pipe.get_config()
        config.max_new_tokens = 1
        config.do_sample = False
        config.adapters = self._adapters.config(weighed)
        self._assistance.apply(config)
        try:
            self._pipe.generate([_first_token(tokens)], [config])
        except BaseException:
            self._pipe = None
            raise
        self._on = choice

    def _drive(
        self,
        handle: Any,
        narrator: Narrator,
        count: int,
        on_progress: OnProgress,
        cancel: CancelToken,
    ) -> FinishReason:
        """Step until the request ends; a step is a slice of the prompt or a token."""
        status = self._genai.GenerationStatus
        reason: FinishReason = "stop"
        taken = 0
        while handle.get_status() == status.RUNNING:
            if cancel.cancelled:
                self._abandon(handle)
                return "stopped"
            if not narrator.tokens:
                on_progress("prefill", min(taken, count), count)
                taken += STEP_TOKENS
            self._step()
            while handle.can_read():
                for output in handle.read().values():
                    narrator.take(output.generated_ids)
                    if output.finish_reason == self._genai.GenerationFinishReason.LENGTH:
                        reason = "length"
            if narrator.has_ended:
                self._abandon(handle)
                return "stop"
        if handle.get_status() == status.IGNORED:
            if not narrator.tokens:
                raise _no_room(count)
            return "length"
        return reason

    def _abandon(self, handle: Any) -> None:
        """Take the request out of the pipeline: gone after the next step."""
        handle.cancel()
        while self._pipe.has_non_finished_requests():
            self._step()

    def _step(self) -> None:
        """A pipeline that failed in a step would fail in every one; the next answer opens another
        one."""
        try:
            self._pipe.step()
        except BaseException:
            self._pipe = None
            raise


def _open(
    folder: Path,
    device: str,
    blocks: int,
    properties: dict[str, Any],
    assistance: Assistance,
    adapters: AdapterSet,
) -> Any:
    import openvino_genai

    return openvino_genai.ContinuousBatchingPipeline(
        str(folder),
        scheduler_config(blocks, STEP_TOKENS, prefix_caching=not adapters),
        device,
        {**properties, **assistance.properties(), **adapters.properties()},
    )


def _first_token(tokens: Any) -> Any:
    """int64 [1, 1]."""
    import numpy as np
    import openvino

    return openvino.Tensor(np.array(tokens.data[:, :1], np.int64))


def _no_room(count: int) -> PromptTooLong:
    return PromptTooLong(
        say(
            "The conversation's {count:,} tokens do not fit into the memory set aside for them.",
            count=count,
        ),
        say("Start a new chat, or close other programs and load the model again."),
    )
