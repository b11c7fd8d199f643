"""Answers about sounds: the audio tower, the embeddings and the language model put together.

How sounds get into a prompt: transformers' `Qwen2AudioProcessor` and
`Qwen2AudioForConditionalGeneration`, version 4.57.
"""

from __future__ import annotations

import json
import time
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models.cancel import CancelToken
from models.engine.backend import Generated, OnProgress, OnText
from models.engine.protocol import FinishReason, Limit, Message, Sampling, Weighed
from models.pipelines.audio.counter import SOUND_TOKEN, HearingCounter, windows_in
from models.pipelines.audio.ear import Ear, Window
from models.pipelines.audio.language import LanguageModel
from models.pipelines.audio.token_choice import Choice
from models.pipelines.execution import executing_device
from models.pipelines.limits import room_for_answer
from models.pipelines.narrator import Narrator
from models.pipelines.prompt import make_tags
from models.pipelines.thoughts import decode_with_thoughts, encoder

Array = np.ndarray[Any, Any]

# Embeddings of the prompt that one step reads; a stop acts between two.
STEP_TOKENS = 256


class HearingChat:
    """A `ChatPipeline` over plain OpenVINO.

    Args:
        folder: of the IR.
        device: an OpenVINO device.
        limit: of the conversation, sounds included.
        properties: for OpenVINO.
    """

    def __init__(self, folder: Path, device: str, limit: Limit, properties: dict[str, Any]) -> None:
        import openvino
        import openvino_genai

        self.execution_device = executing_device(device)
        core = openvino.Core()
        self._ear = Ear(core, folder, device, properties)
        self._language = LanguageModel(core, folder, device, properties)
        self._tokenizer = openvino_genai.Tokenizer(str(folder))
        tags = make_tags(self._tokenizer, media=True)
        self._encode = encoder(self._tokenizer)
        self._decode = decode_with_thoughts(self._encode, self._tokenizer.decode)
        self._usual = _read_json(folder / "generation_config.json")
        self._ends = _ends(self._usual, self._tokenizer.get_eos_token_id())
        (self._sound_token,) = self._encode(SOUND_TOKEN)
        self.counter = HearingCounter(self._tokenizer, limit, tags)

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
        prompt = self.counter.prompt(messages)
        heard = [window for message in messages for window in windows_in(message)]
        tokens = self._encode(prompt.text)
        keys = list(self._keys(tokens, heard))
        room = room_for_answer(len(keys), self.counter.limit)
        given = self._encode(prompt.given) if prompt.given else ()
        narrator = Narrator(self._decode, on_text, started, sampling.stop, given, prompt.opener)
        logits = self._read_prompt(keys, heard, on_progress, cancel)
        if logits is None:
            return narrator.generated("stopped", len(keys))
        most = min(sampling.max_new_tokens, room)
        reason = self._speak(logits, tokens, narrator, sampling, most, cancel)
        narrator.finish()
        return narrator.generated(reason, len(keys))

    def close(self) -> None:
        del self._ear, self._language, self._tokenizer, self.counter

    def _keys(self, tokens: Sequence[int], heard: Sequence[Window]) -> Iterator[Hashable]:
        """One for each embedding: a token, or a place in a sound."""
        windows = iter(heard)
        for token in tokens:
            if token == self._sound_token:
                window = next(windows)
                yield from ((window.key, place) for place in range(window.tokens))
            else:
                yield token

    def _read_prompt(
        self,
        keys: Sequence[Hashable],
        heard: Sequence[Window],
        on_progress: OnProgress,
        cancel: CancelToken,
    ) -> Array | None:
        """The logits after it; None when it was stopped."""
        by_key = {window.key: window for window in heard}
        at, count = self._language.go_back_to(keys), len(keys)
        logits = None
        while at < count:
            on_progress("prefill", at, count)
            if cancel.cancelled:
                return None
            piece = keys[at : at + STEP_TOKENS]
            logits = self._language.read(piece, self._embed(piece, by_key))
            at += len(piece)
        return logits

    def _embed(self, keys: Sequence[Hashable], heard: dict[str, Window]) -> Array:
        embeddings = self._language.embed([key if isinstance(key, int) else 0 for key in keys])
        for place, key in enumerate(keys):
            if isinstance(key, tuple):
                name, at = key
                embeddings[place] = self._ear.hear(heard[name])[at]
        return embeddings

    def _speak(
        self,
        logits: Array,
        tokens: Sequence[int],
        narrator: Narrator,
        sampling: Sampling,
        most: int,
        cancel: CancelToken,
    ) -> FinishReason:
        choice = Choice.of(sampling, self._usual)
        rng = np.random.default_rng(sampling.seed)
        read = list(tokens)
        for said in range(most):
            token = choice.next_token(logits, read, rng)
            if token in self._ends:
                return "stop"
            narrator.take([token])
            read.append(token)
            if narrator.has_ended:
                return "stop"
            if cancel.cancelled:
                return "stopped"
            if said + 1 < most:
                logits = self._language.read([token], self._language.embed([token]))
        return "length"


def _read_json(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def _ends(usual: dict[str, Any], eos: int) -> frozenset[int]:
    told = usual.get("eos_token_id", eos)
    return frozenset(told) if isinstance(told, list) else frozenset({told, eos})
