"""Whether a model would be slow on a device, estimated before it was ever tried there.

A chat model reads all its weights for every token, so its speed follows from the memory's
bandwidth: tokens/s = bandwidth / (weights + KV cache), see "LLM inference is memory bound",
OpenVINO's performance notes. The bandwidths are what is typically reached, not what is advertised.
"""

from __future__ import annotations

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.engine.protocol import Device
from models.hardware.need import weight_size
from models.hardware.pc import Pc

_BILLION = 1_000_000_000
# Bytes a second that weights are read with.
_BANDWIDTH = {"integrated GPU": 50e9, "discrete GPU": 250e9, "NPU": 40e9}
_RECENT_CPU, _OLDER_CPU = 45e9, 18e9
# What a single core reads at most while it computes.
_PER_CORE = 6e9
# Slower than people read.
_LEAST_TOKENS_PER_S = 5.0
# The largest that are quick: speech models, drawing models.
_QUICK_SPEECH = {"CPU": 320_000_000}
_QUICK_DRAWING = {"CPU": 0, "integrated GPU": 2 * _BILLION, "NPU": 2 * _BILLION}
_RECENT = ("Ultra", "Ryzen AI", "Ryzen 7 7", "Ryzen 9 7", "Ryzen 7 8", "Ryzen 9 9", "Xeon", "Apple")


def is_slow(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> bool:
    """Whether people would find it slow there."""
    if entry.kind == "speech":
        return entry.parameters > _QUICK_SPEECH.get(device.kind, 4 * _BILLION)
    if entry.kind == "image":
        return entry.parameters > _QUICK_DRAWING.get(device.kind, 12 * _BILLION)
    if entry.kind == "voice":
        return False
    return tokens_per_s(entry, place, device, pc) < _LEAST_TOKENS_PER_S


def tokens_per_s(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> float:
    """Estimate for a short conversation."""
    bandwidth = _BANDWIDTH.get(device.kind) or _cpu_bandwidth(pc)
    return bandwidth / max(1, weight_size(entry, place))


def _cpu_bandwidth(pc: Pc) -> float:
    name = next((device.name for device in pc.devices if device.kind == "CPU"), "")
    usual = _RECENT_CPU if any(word in name for word in _RECENT) else _OLDER_CPU
    return min(usual, pc.cores * _PER_CORE) if pc.cores else usual
