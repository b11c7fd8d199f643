"""Opens the right pipeline for a chat model and a device, step by visible step."""

from __future__ import annotations

from pathlib import Path

from models.cancel import CancelToken
from models.engine.backend import ChatPipeline, OnProgress
from models.engine.protocol import Message, ModelRef, Sampling
from models.hardware.memory import memory_of_this_pc, need_of_weights
from models.inputs.picture import Picture
from models.pipelines.gguf import save_ir
from models.pipelines.kv_cache import (
    cached_tokens,
    plan_blocks,
    read_cache_shape,
    scheduler_config,
)
from models.pipelines.limits import limit_of, within_cache
from models.pipelines.opening import prepare
from models.pipelines.properties import (
    compiled_folder,
    device_properties,
    vision_properties,
)
from models.pipelines.stateful import StatefulChat
from models.pipelines.stepping import SteppingChat
from models.pipelines.visual import VisualChat

# `generate()` cannot be stopped in prefill, so nothing is won by reading the prompt in slices.
_VISION_STEP_TOKENS = 2048


def open_chat(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> ChatPipeline:
    """Check, read, convert where needed, compile and warm up.

    Raises:
        Cancelled: between two phases; a phase of native code cannot be interrupted.
        SidelightError: `DeviceAbsent`, `ModelDamaged`, `OutOfMemory`.
        RuntimeError: whatever else OpenVINO raises.
    """
    folder, size = prepare(model, device, on_progress, cancel)
    if model.gguf and folder == Path(model.folder):
        on_progress("preparing", 0, 0)
        folder = save_ir(folder, model.gguf)
        cancel.check()
    on_progress("compiling", 0, 0)
    pipeline = _compile(model, folder, device, cache_folder, size)
    try:
        cancel.check()
        on_progress("warming", 0, 0)
        _warm_up(pipeline, model, cancel)
        cancel.check()
    except BaseException:
        pipeline.close()
        raise
    return pipeline


def _compile(
    model: ModelRef, folder: Path, device: str, cache_folder: Path | None, size: int
) -> ChatPipeline:
    compiled = compiled_folder(model.id, cache_folder)
    limit = limit_of(model, device)
    context = limit.total_tokens
    on_npu = device.partition(".")[0] == "NPU"
    if model.kind == "vision":
        properties = vision_properties(device, compiled)
        if not on_npu:
            blocks = _blocks(folder / "openvino_language_model.xml", device, context, size)
            properties["scheduler_config"] = scheduler_config(blocks, _VISION_STEP_TOKENS)
            limit = within_cache(limit, cached_tokens(blocks, device))
        return VisualChat(folder, device, context, properties, limit)
    properties = device_properties(device, compiled)
    if on_npu:
        return StatefulChat(folder, device, context, properties, limit)
    blocks = _blocks(folder / "openvino_model.xml", device, context, size)
    return SteppingChat(folder, device, blocks, context, properties)


def _blocks(language_model: Path, device: str, context: int, size: int) -> int:
    free = memory_of_this_pc().available - need_of_weights(size)
    return plan_blocks(context, read_cache_shape(language_model), device, free)


def _warm_up(pipeline: ChatPipeline, model: ModelRef, cancel: CancelToken) -> None:
    """Weights are repacked and kernels made in the first inference: not in the user's."""
    side = 112
    grey = Picture(side, side, bytes([128]) * (side * side * 3))
    pictures = (grey,) if model.kind == "vision" else ()
    question = Message("user", "Hello", pictures)
    sampling = Sampling(max_new_tokens=2, temperature=0, seed=0)
    pipeline.answer([question], sampling, _ignore_text, _ignore_progress, cancel)


def _ignore_text(text: str) -> None:
    """The warm-up's answer is for nobody."""


def _ignore_progress(phase: str, done: int, total: int) -> None:
    """Nor is its progress."""
