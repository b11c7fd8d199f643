"""Memory of this PC, and whether a model fits into what is free."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import OutOfMemory
from models.words import say

GIB = 1 << 30

# Memory that a loaded model holds per byte of its weight files on CPU. They are mapped, which the
# system takes back when it must, and repacked: 1.00 to 1.30 bytes a byte were measured, most with
# groups of 32 weights (docs/what-fits.md).
WEIGHTS_FACTOR = 1.3
# What the runtime itself takes, measured with a 2 MB model, and a reserve.
RUNTIME_BYTES = 250 << 20


@dataclass(frozen=True)
class Memory:
    """Bytes of RAM in all, and those that can be had without swapping."""

    total: int
    available: int


def memory_of_this_pc() -> Memory:
    import psutil

    now = psutil.virtual_memory()
    return Memory(total=now.total, available=now.available)


def need_of_weights(size: int) -> int:
    """Bytes of RAM that a model with weight files of ``size`` bytes needs, KV cache excluded."""
    return int(size * WEIGHTS_FACTOR) + RUNTIME_BYTES


def check_room(name: str, size: int, memory: Memory) -> None:
    """Raise `OutOfMemory` when a model with ``size`` bytes of weights cannot fit now."""
    need = need_of_weights(size)
    if need > memory.available:
        raise OutOfMemory(
            say(
                "{name} needs about {need} of memory, and {available} are free.",
                name=name,
                need=_gb(need),
                available=_gb(memory.available),
            ),
            say("Close other programs or choose a smaller model."),
        )


def _gb(size: int) -> str:
    return f"{size / GIB:.1f} GB"
