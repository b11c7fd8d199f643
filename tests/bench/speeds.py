"""How fast several builds of a model answer: in turn, so that a busy moment hits all of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openvino_genai

from tests.bench.figures import median

_ROUNDS = 7
_TOKENS = 64
_STORY = "Tell me a long story about a ship and the sea."


def tokens_per_s(folders: Mapping[str, Path]) -> dict[str, float]:
    """Of text models, by name; while decoding."""

    def decode(pipeline: Any) -> float:
        config = pipeline.get_generation_config()
        config.max_new_tokens, config.ignore_eos, config.do_sample = _TOKENS, True, False
        history = openvino_genai.ChatHistory([{"role": "user", "content": _STORY}])
        metrics = pipeline.generate(history, config).perf_metrics
        return float(metrics.get_throughput().mean)

    return _in_turn(folders, openvino_genai.LLMPipeline, decode)


def seconds_to_hear(folders: Mapping[str, Path], speech: Any) -> dict[str, float]:
    """Of speech models, by name; for float32 [samples] at 16 kHz."""

    def hear(pipeline: Any) -> float:
        started = time.perf_counter()
        pipeline.generate(speech)
        return time.perf_counter() - started

    return _in_turn(folders, openvino_genai.WhisperPipeline, hear)


def _in_turn(
    folders: Mapping[str, Path], load: Callable[..., Any], measure: Callable[[Any], float]
) -> dict[str, float]:
    """The median of the rounds after the first."""
    pipelines = {name: load(str(folder), "CPU") for name, folder in folders.items()}
    rounds = [
        {name: measure(pipeline) for name, pipeline in pipelines.items()}
        for _ in range(_ROUNDS + 1)
    ][1:]
    return {name: median([one[name] for one in rounds]) for name in pipelines}
