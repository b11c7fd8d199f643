"""Memory of this PC, and whether a model fits into what is free."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.errors import OutOfMemory

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


def weight_bytes(folder: Path) -> int:
    """Bytes of the weight files (.bin of IR, .gguf) in a folder, its own level only."""
    return sum(path.stat().st_size for path in folder.glob("*") if path.suffix in {".bin", ".gguf"})


def need_of_weights(size: int) -> int:
    """Bytes of RAM that a model with weight files of ``size`` bytes needs, KV cache excluded."""
    return int(size * WEIGHTS_FACTOR) + RUNTIME_BYTES


def check_room(name: str, size: int, memory: Memory) -> None:
    """Raise `OutOfMemory` when a model with ``size`` bytes of weights cannot fit now."""
    need = need_of_weights(size)
    if need > memory.available:
        raise OutOfMemory(
            f"{name} needs about {_gb(need)} of memory, and {_gb(memory.available)} are free.",
            "Close other programs or choose a smaller model.",
        )


def _gb(size: int) -> str:
    return f"{size / GIB:.1f} GB"
