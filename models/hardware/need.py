"""How much memory a model takes on a device.

On CPU, weights are mapped and then repacked by the plugin, so that both copies are resident:

    need = WORKING + weights x REPACKED + windows of speech + KV cache

The constants were measured as the growth of the engine's resident memory at its peak, on a CPU
with OpenVINO 2026.4.1, from loading to the end of a short answer (docs/what-fits.md); the tests
compare them with models that run here and hold the estimate within 20 %. On GPU and NPU nothing
could be measured: there, weights are copied once into device memory, with a reserve on top.
"""

from __future__ import annotations

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.engine.protocol import Device

MIB = 1 << 20
# Libraries' own buffers, thread pools and kernels: a 2 MB model takes this much.
WORKING_BYTES = 92_000_000
# Weights as they are on the disk, and repacked for the plugin.
REPACKED = 2.2
# Device memory besides weights and KV cache: kernels, activations. An estimate.
DEVICE_WORKING_BYTES = 400 * MIB
_DEVICE_WEIGHTS = 1.15
# A conversation of this many tokens is planned for, or the model's context where it is shorter.
PLANNED_TOKENS = 8192
# Whisper's encoder sees 30 s at once: 1500 frames, and attention between all of them, in f32.
_SPEECH_FRAMES = 1500
_FLOAT_BYTES = 4
# Activations of a diffusion model for a picture of 512 x 512. An estimate.
_PICTURE_BYTES = 900 * MIB
_BITS = {"fp32": 32.0, "fp16": 16.0, "int8": 8.3, "int4": 4.6, "nf4": 4.6}


def weight_size(entry: CatalogueEntry, place: EntrySource) -> int:
    """Bytes of the weights: the source's own figure where it has one."""
    told = place.file_size_bytes or place.size_bytes
    if told:
        return told
    if entry.sources and place == entry.sources[0] and entry.size_bytes:
        return entry.size_bytes
    return int(entry.parameters * _BITS[place.weights] / 8)


def cache_size(entry: CatalogueEntry, device: Device, tokens: int = PLANNED_TOKENS) -> int:
    """Bytes of KV cache of a conversation: keys and values of all layers, u8 with a scale for each
    head on CPU (`models.pipelines.kv_cache`), f16 elsewhere."""
    shape = entry.shape
    heads = 2 * shape.layers * shape.kv_heads
    length = min(tokens, entry.context_tokens or tokens)
    if device.kind == "CPU":
        return heads * (shape.head_size + 8) * length
    return heads * shape.head_size * 2 * length


def need_on(entry: CatalogueEntry, place: EntrySource, device: Device) -> int:
    """Bytes of the memory that the device uses; for CPU beyond the engine's process itself."""
    weights = weight_size(entry, place)
    if device.kind == "CPU":
        rest = _speech_bytes(entry) + _picture_bytes(entry)
        return WORKING_BYTES + int(weights * REPACKED) + rest + _cache(entry, device)
    rest = DEVICE_WORKING_BYTES + _picture_bytes(entry) // 2
    return int(weights * _DEVICE_WEIGHTS) + rest + _cache(entry, device)


def _cache(entry: CatalogueEntry, device: Device) -> int:
    return cache_size(entry, device) if entry.kind in ("text", "vision", "audio") else 0


def _speech_bytes(entry: CatalogueEntry) -> int:
    if entry.kind != "speech":
        return 0
    return entry.shape.kv_heads * _SPEECH_FRAMES * _SPEECH_FRAMES * _FLOAT_BYTES


def _picture_bytes(entry: CatalogueEntry) -> int:
    if entry.kind != "image":
        return 0
    return int(_PICTURE_BYTES * ((entry.shape.pixels or 512) / 512) ** 2)
