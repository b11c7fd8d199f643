"""How much memory of this PC models may take."""

from __future__ import annotations

from dataclasses import dataclass

from models.engine.protocol import Device
from models.hardware.memory import GIB
from models.hardware.pc import Pc
from models.words import say

# What the system and the programs that are always open keep for themselves, at least.
_SYSTEM_BYTES = {"Windows": 3 * GIB, "macOS": 3 * GIB}
_USUAL_SYSTEM_BYTES = 2 * GIB
_SYSTEM_SHARE = 0.2
# Of a discrete GPU's own memory, what the screen leaves.
_OWN_MEMORY_SHARE = 0.92


@dataclass(frozen=True)
class Room:
    """Memory for models on one device.

    Attributes:
        size: bytes.
        words: whose memory it is, with its size, as the end of a sentence.
    """

    size: int
    words: str


def room_on(device: Device, pc: Pc) -> Room:
    """A graphics card has memory of its own; all else shares the PC's with the system."""
    if device.kind == "discrete GPU" and device.memory_bytes:
        size = int(device.memory_bytes * _OWN_MEMORY_SHARE)
        return Room(size, say("the graphics card has {size} for models", size=gb(size)))
    shared = for_models(pc)
    if device.kind != "CPU" and 0 < device.memory_bytes < shared:
        whose = "NPU" if device.kind == "NPU" else say("graphics")
        size = device.memory_bytes
        return Room(size, say("the {whose} may use {size}", whose=whose, size=gb(size)))
    words = say(
        "this PC has {memory} in all, of which about {shared} are for models",
        memory=gb(pc.memory_bytes),
        shared=gb(shared),
    )
    return Room(shared, words)


def for_models(pc: Pc) -> int:
    """Bytes of the PC's memory that the system leaves."""
    least = _SYSTEM_BYTES.get(pc.system.partition(" ")[0], _USUAL_SYSTEM_BYTES)
    return max(0, pc.memory_bytes - max(least, int(pc.memory_bytes * _SYSTEM_SHARE)))


def gb(size: int) -> str:
    """Memory in words, counted as its makers do."""
    if size < GIB:
        return f"{max(1, size >> 20)} MB"
    return f"{size / GIB:.1f} GB"
