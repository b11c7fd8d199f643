"""The try-out of a model: loaded on the device, something short made with it, and measured."""

from __future__ import annotations

import gc
import importlib
import math
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import Generated, OnProgress, Tried
from models.engine.protocol import Message, ModelRef, Sampling
from models.errors import EngineFault, ModelUnsupported
from models.inputs.picture import Picture
from models.inputs.sound import SAMPLE_RATE, Sound
from models.pipelines.chat import open_chat
from models.pipelines.opening import prepare
from models.pipelines.peak_memory import PeakMemory
from models.pipelines.properties import cache_properties, compiled_folder
from models.pipelines.try_image import open_image
from models.pipelines.try_sound import open_speech, open_voice
from models.words import say

# Makes something short; given what tells it to stop.
Run = Callable[[CancelToken], None]

_TOKENS = 16
_SIDE = 112
_TONE_HZ = 440
_OPENERS: dict[str, Callable[[Path, str, dict[str, Any]], Run]] = {
    "speech": open_speech,
    "image": open_image,
    "voice": open_voice,
}


def try_model(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> Tried:
    """Try it as `models.engine.protocol.TryModel` says; nothing of it stays loaded.

    Raises:
        Cancelled: between two phases; a phase of native code cannot be interrupted.
        SidelightError: as for chat, or `ModelUnsupported` for a kind that cannot be run.
        RuntimeError: whatever else OpenVINO raises.
    """
    # The runtime is not the model's: it is there before the measuring begins.
    importlib.import_module("openvino_genai")
    with PeakMemory() as memory:
        if model.kind in ("text", "vision", "audio"):
            load_s, ttft_s, rate = _try_chat(model, device, cache_folder, on_progress, cancel)
        else:
            load_s, ttft_s = _try_other(model, device, cache_folder, on_progress, cancel)
            rate = 0.0
    # Native memory goes back only when nothing in Python holds the pipeline.
    gc.collect()
    return Tried(load_s, ttft_s * 1000, rate, memory.grown_bytes)


def _try_chat(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> tuple[float, float, float]:
    """Seconds to load and to the first token, and tokens per second."""
    started = time.perf_counter()
    pipeline = open_chat(model, device, cache_folder, on_progress, cancel)
    load_s = time.perf_counter() - started
    try:
        sampling = Sampling(max_new_tokens=_TOKENS, temperature=0, seed=0)
        question = _question(model)
        made = pipeline.answer([question], sampling, _ignore_text, on_progress, cancel)
    finally:
        pipeline.close()
    cancel.check()
    if not made.output_tokens:
        raise EngineFault(
            say("{name} said nothing on {device}.", name=model.name, device=device),
            say("Choose another device."),
        )
    return load_s, made.first_token_s, _rate(made)


def _try_other(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> tuple[float, float]:
    """Seconds to load, and to make something."""
    opener = _OPENERS.get(model.kind)
    if opener is None:
        raise ModelUnsupported(
            say("“{name}” is a model of a kind that this version cannot run.", name=model.name),
            say("Choose another model."),
        )
    started = time.perf_counter()
    folder, _ = prepare(model, device, on_progress, cancel)
    on_progress("compiling", 0, 0)
    properties = cache_properties(device, compiled_folder(model.id, cache_folder))
    run = opener(folder, device, properties)
    cancel.check()
    load_s = time.perf_counter() - started
    on_progress("warming", 0, 0)
    started = time.perf_counter()
    run(cancel)
    cancel.check()
    return load_s, time.perf_counter() - started


def _question(model: ModelRef) -> Message:
    if model.kind == "text":
        return Message("user", "Say hello.")
    if model.kind == "audio":
        return Message("user", "What is to be heard?", sounds=(_tone(),))
    blue = Picture(_SIDE, _SIDE, bytes([40, 80, 220]) * (_SIDE * _SIDE))
    return Message("user", "What is in the picture?", (blue,))


def _tone() -> Sound:
    """A second of it."""
    turns = (2 * math.pi * _TONE_HZ * at / SAMPLE_RATE for at in range(SAMPLE_RATE))
    samples = [0.3 * math.sin(turn) for turn in turns]
    return Sound(struct.pack(f"<{SAMPLE_RATE}f", *samples))


def _rate(made: Generated) -> float:
    if made.output_tokens < 2 or made.decode_s <= 0:
        return 0.0
    return (made.output_tokens - 1) / made.decode_s


def _ignore_text(text: str) -> None:
    """The answer is for nobody."""
