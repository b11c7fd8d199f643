"""How much memory a model takes on a device.

On CPU the weights are mapped from their files and repacked by the plugin, so that both copies are
in memory while the model gets ready; afterwards the system may drop the mapped one:

    peak = WORKING + weights + weights x repacked + KV cache + activations
    held = peak - weights

The constants were measured as peak resident memory of a fresh engine process on a CPU without
bf16, OpenVINO 2026.4.1, from loading to the end of a short answer. `docs/what-fits.md` has the
figures of thirteen models of 2 MB to 1.7 GB, which this formula meets within 11 %; the tests
measure those that ship with the app again. On GPU and NPU nothing could be measured: there, the
weights are copied once into memory of the device, with a reserve on top.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from models.catalogue.entry import CHANNEL_WISE, CatalogueEntry, EntrySource
from models.engine.protocol import Device
from models.hardware.hearing import activations_of_hearing
from models.pipelines.properties import NPU_ANSWER_TOKENS, NPU_PROMPT_TOKENS

MIB = 1 << 20
# The engine's process with Python, libraries, thread pools and kernels: what 2 MB of model take,
# 165 to 235 MB by processor.
WORKING_BYTES = 200_000_000
# A scale and a zero point are kept in 16 and 4 bits, and become 32 bits each when repacked.
_STORED_PER_GROUP, _REPACKED_PER_GROUP = 2.5, 8.0
_USUAL_GROUP = 128
# Device memory besides weights and KV cache: kernels, activations. An estimate.
DEVICE_WORKING_BYTES = 400 * MIB
_ON_GPU = 1.1
# 8 GB were seen for an 8B model with 4-bit weights, openvinotoolkit/openvino#36195.
_ON_NPU = 1.6
# A conversation of this many tokens is planned for, or the model's context where it is shorter.
PLANNED_TOKENS = 8192
_NPU_TOKENS = NPU_PROMPT_TOKENS + NPU_ANSWER_TOKENS
# Whisper's encoder sees 30 s at once: 1500 frames, and attention between all of them, in f32.
_SPEECH_FRAMES = 1500
_FLOAT_BYTES = 4
# Vision encoders: a mask of patches x patches in f32, and so many floats of a patch for each of
# the encoder's channels; measured with Shapes (Qwen2-VL) at 224 to 1000 pixels.
_PATCHES_OF_A_MEGAPIXEL = 5200
_PATCHES_PER_TOKEN = 4
_MASK_BYTES = 4.4
_FLOATS_OF_A_PATCH = 44
_PARAMETERS_OF_A_CHANNEL = 400
# Activations of a diffusion model for a picture of 512 x 512. An estimate.
_PICTURE_BYTES = 900 * MIB
_BITS = {"fp32": 32.0, "fp16": 16.0, "int8": 8.1, "int4": 4.0, "nf4": 4.0}
# Of a language model: its embeddings keep 8 bits when the rest has 4.
_EMBEDDING_SHARE = 0.1


@dataclass(frozen=True)
class Need:
    """Bytes of the memory that a device uses.

    Attributes:
        peak: at most, while the model gets ready.
        held: of these, what the system cannot take back.
    """

    peak: int
    held: int


def need_on(
    entry: CatalogueEntry, place: EntrySource, device: Device, tokens: int = PLANNED_TOKENS
) -> Need:
    """For a conversation of so many tokens, or for a recording or a picture."""
    weights = weight_size(entry, place)
    rest = cache_size(entry, device, tokens) + _activations(entry)
    if device.kind == "CPU":
        held = WORKING_BYTES + int(weights * repacked_share(place)) + rest
        return Need(held + weights, held)
    if device.kind == "NPU":
        rest = cache_size(entry, device, min(tokens, _NPU_TOKENS)) + _activations(entry) // 2
        held = DEVICE_WORKING_BYTES + int(weights * _ON_NPU) + rest
        return Need(held, held)
    # GPUs compute in f16.
    rest = cache_size(entry, device, tokens) + _activations(entry) // 2
    held = DEVICE_WORKING_BYTES + int(weights * _ON_GPU) + rest
    return Need(held, held)


def weight_size(entry: CatalogueEntry, place: EntrySource) -> int:
    """Bytes of the weights: the source's own figure where it has one."""
    told = place.file_size_bytes or place.size_bytes
    if told:
        return told
    if entry.sources and place == entry.sources[0] and entry.size_bytes:
        return entry.size_bytes
    return _size_from_parameters(entry, place)


def repacked_share(place: EntrySource) -> float:
    """Bytes of repacked weights for each byte of weights in the file, on CPU.

    Measured: 1.30 with groups of 32, 1.08 to 1.12 with 128, 1.02 to 1.04 channel-wise, 1.01 to
    1.02 with 8 bits, 1.00 with 16.
    """
    if place.weights not in ("int4", "nf4") or place.group_size == CHANNEL_WISE:
        return 1.02
    group = place.group_size or _USUAL_GROUP
    stored, repacked = (0.5 + size / group for size in (_STORED_PER_GROUP, _REPACKED_PER_GROUP))
    return repacked / stored


def cache_size(entry: CatalogueEntry, device: Device, tokens: int = PLANNED_TOKENS) -> int:
    """Bytes of KV cache of a conversation: keys and values of all layers, u8 with a scale for each
    head on CPU (`models.pipelines.kv_cache`), f16 elsewhere; 0 for what has no conversations."""
    if entry.kind not in ("text", "vision", "audio"):
        return 0
    shape = entry.shape
    heads = 2 * shape.layers * shape.kv_heads
    length = min(tokens, entry.context_tokens or tokens)
    if device.kind == "CPU":
        return heads * (shape.head_size + 8) * length
    return heads * shape.head_size * 2 * length


def patches_of_a_picture(entry: CatalogueEntry) -> int:
    """What the encoder cuts a picture of about a megapixel into; most merge four to a token."""
    return min(entry.shape.picture_tokens * _PATCHES_PER_TOKEN, _PATCHES_OF_A_MEGAPIXEL)


def _size_from_parameters(entry: CatalogueEntry, place: EntrySource) -> int:
    """Encoders and embeddings keep 8 bits where the rest has fewer."""
    bits = _BITS[place.weights]
    if bits > 4:
        return int(entry.parameters * bits / 8)
    if place.group_size != CHANNEL_WISE:
        bits += _STORED_PER_GROUP * 8 / (place.group_size or _USUAL_GROUP)
    encoder = entry.shape.encoder_parameters
    language = max(0, entry.parameters - encoder)
    eights = encoder + language * _EMBEDDING_SHARE
    return int((eights * _BITS["int8"] + (entry.parameters - eights) * bits) / 8)


def _activations(entry: CatalogueEntry) -> int:
    """What is computed in between, in f32: of 30 s of sound, or of a picture."""
    shape = entry.shape
    if entry.kind == "speech":
        return shape.kv_heads * _SPEECH_FRAMES * _SPEECH_FRAMES * _FLOAT_BYTES
    if entry.kind == "audio":
        return activations_of_hearing(shape)
    if entry.kind == "image":
        return int(_PICTURE_BYTES * ((shape.pixels or 512) / 512) ** 2)
    if entry.kind == "vision":
        patches = patches_of_a_picture(entry)
        channels = math.sqrt(shape.encoder_parameters / _PARAMETERS_OF_A_CHANNEL)
        each = _FLOATS_OF_A_PATCH * _FLOAT_BYTES * channels
        return int(patches * each + patches * patches * _MASK_BYTES)
    return 0
