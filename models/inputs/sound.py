"""The plain value of a sound that goes to a model."""

from __future__ import annotations

from dataclasses import dataclass

SAMPLE_RATE = 16_000
_SAMPLE_BYTES = 4


@dataclass(frozen=True)
class Sound:
    """Mono sound as speech models take it.

    Attributes:
        samples: little-endian float32 values at 16 kHz, full scale is -1 to 1.
        name: the file's name, or "" for a recording; for people only.
    """

    samples: bytes
    name: str = ""

    def __post_init__(self) -> None:
        if len(self.samples) % _SAMPLE_BYTES:
            raise ValueError(f"{len(self.samples)} bytes are no whole number of float32 samples")

    @property
    def seconds(self) -> float:
        return len(self.samples) / (_SAMPLE_BYTES * SAMPLE_RATE)
