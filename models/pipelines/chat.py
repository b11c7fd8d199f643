"""Opens the right pipeline for a chat model and a device, step by visible step."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.cancel import CancelToken
from models.engine.backend import ChatPipeline, OnProgress
from models.engine.protocol import PLAIN, Faster, Message, ModelRef, Sampling
from models.errors import ModelUnsupported
from models.hardware.memory import memory_of_this_pc, need_of_weights
from models.inputs.picture import Picture
from models.inputs.sound import SAMPLE_RATE, Sound
from models.pipelines.adapting import AdapterSet
from models.pipelines.assistance import Assistance, DraftPlace
from models.pipelines.audio.chat import HearingChat
from models.pipelines.gguf import save_ir
from models.pipelines.kv_cache import (
    blocks_for,
    cached_tokens,
    plan_blocks,
    read_cache_shape,
    scheduler_config,
)
from models.pipelines.limits import limit_of, within_cache
from models.pipelines.opening import check_files, prepare
from models.pipelines.properties import (
    cache_properties,
    compiled_folder,
    device_properties,
    vision_properties,
)
from models.pipelines.stateful import StatefulChat
from models.pipelines.stepping import STEP_TOKENS, SteppingChat
from models.pipelines.visual import VisualChat
from models.speed.vocabulary import check_same_vocabulary
from models.words import say

# `generate()` cannot be stopped in prefill, so nothing is won by reading the prompt in slices.
_VISION_STEP_TOKENS = 2048
# Half a second of silence, in samples of 4 bytes.
_WARM_UP_BYTES = 4 * SAMPLE_RATE // 2


def open_chat(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
    faster: Faster = PLAIN,
) -> ChatPipeline:
    """Check, read, convert where needed, compile and warm up.

    Raises:
        Cancelled: between two phases; a phase of native code cannot be interrupted.
        SidelightError: `DeviceAbsent`, `ForeignTokenizer`, `ModelDamaged`, `OutOfMemory`.
        RuntimeError: whatever else OpenVINO raises.
    """
    folder, size = prepare(model, device, on_progress, cancel)
    if model.gguf and folder == Path(model.folder):
        on_progress("preparing", 0, 0)
        folder = save_ir(folder, model.gguf)
        cancel.check()
    draft = None
    if faster.draft is not None:
        check_same_vocabulary(model.name, folder, faster.draft.name, check_files(faster.draft))
        place = faster.draft_device or device
        draft = _Draft(
            faster.draft, place, *prepare(faster.draft, place, on_progress, cancel, size)
        )
    adapters = AdapterSet.open(model)
    on_progress("compiling", 0, 0)
    pipeline = _compile(model, folder, device, cache_folder, size, draft, faster.lookup, adapters)
    try:
        cancel.check()
        on_progress("warming", 0, 0)
        _warm_up(pipeline, model, cancel)
        cancel.check()
    except BaseException:
        pipeline.close()
        raise
    return pipeline


@dataclass(frozen=True)
class _Draft:
    """A draft that is ready to be loaded, with the bytes of its weights."""

    model: ModelRef
    device: str
    folder: Path
    size: int


def _compile(
    model: ModelRef,
    folder: Path,
    device: str,
    cache_folder: Path | None,
    size: int,
    draft: _Draft | None,
    lookup: bool,
    adapters: AdapterSet,
) -> ChatPipeline:
    compiled = compiled_folder(model.id, cache_folder)
    limit = limit_of(model, device)
    context = limit.total_tokens
    on_npu = device.partition(".")[0] == "NPU"
    if model.kind == "vision":
        properties = vision_properties(device, compiled)
        if not on_npu:
            blocks = _blocks(folder / "openvino_language_model.xml", device, context, size)
            properties["scheduler_config"] = scheduler_config(
                blocks, _VISION_STEP_TOKENS, prefix_caching=not adapters
            )
            limit = within_cache(limit, cached_tokens(blocks, device))
        assistance = Assistance(lookup=lookup)
        return VisualChat(folder, device, context, properties, limit, assistance, adapters)
    if model.kind == "audio":
        if on_npu:
            raise ModelUnsupported(
                say("The NPU does not run models that answer questions about sound."),
                say("Choose the processor or the graphics."),
            )
        properties = cache_properties(device, compiled)
        blocks = _blocks(folder / "openvino_language_model.xml", device, context, size)
        limit = within_cache(limit, cached_tokens(blocks, device))
        return HearingChat(folder, device, limit, properties)
    properties = device_properties(device, compiled)
    if on_npu:
        return StatefulChat(folder, device, context, properties, limit)
    blocks = _blocks(folder / "openvino_model.xml", device, context, size, draft)
    place = _place(draft, cached_tokens(blocks, device), cache_folder, not adapters)
    assistance = Assistance(place, lookup)
    return SteppingChat(folder, device, blocks, context, properties, assistance, adapters)


def _blocks(
    language_model: Path, device: str, context: int, size: int, draft: _Draft | None = None
) -> int:
    """Both models keep every token of the conversation."""
    draft_bytes = 0
    if draft is not None:
        size += draft.size
        shape = read_cache_shape(draft.folder / "openvino_model.xml")
        draft_bytes = shape.bytes_per_token(draft.device)
    free = memory_of_this_pc().available - need_of_weights(size)
    return plan_blocks(context, read_cache_shape(language_model), device, free, draft_bytes)


def _place(
    draft: _Draft | None, tokens: int, cache_folder: Path | None, prefix_caching: bool
) -> DraftPlace | None:
    """For a draft that keeps as many tokens as the model does."""
    if draft is None:
        return None
    properties = device_properties(draft.device, compiled_folder(draft.model.id, cache_folder))
    # Without any of its own a draft takes over those of the model, and with them the adapters.
    properties.setdefault("PERFORMANCE_HINT", "LATENCY")
    blocks = blocks_for(tokens, draft.device)
    return DraftPlace(draft.folder, draft.device, blocks, STEP_TOKENS, properties, prefix_caching)


def _warm_up(pipeline: ChatPipeline, model: ModelRef, cancel: CancelToken) -> None:
    """Weights are repacked and kernels made in the first inference: not in the user's."""
    side = 112
    grey = Picture(side, side, bytes([128]) * (side * side * 3))
    pictures = (grey,) if model.kind == "vision" else ()
    sounds = (Sound(bytes(_WARM_UP_BYTES)),) if model.kind == "audio" else ()
    question = Message("user", "Hello", pictures, sounds=sounds)
    sampling = Sampling(max_new_tokens=2, temperature=0, seed=0)
    pipeline.answer([question], sampling, _ignore_text, _ignore_progress, cancel)


def _ignore_text(text: str) -> None:
    """The warm-up's answer is for nobody."""


def _ignore_progress(phase: str, done: int, total: int) -> None:
    """Nor is its progress."""
