"""The plain value of speech that was made."""

from __future__ import annotations

from dataclasses import dataclass

_SAMPLE_BYTES = 4


@dataclass(frozen=True)
class Utterance:
    """Spoken words, mono.

    Attributes:
        samples: little-endian float32 values, full scale is -1 to 1.
        sample_rate: in Hz, as the model makes it (16,000 for SpeechT5, 24,000 for Kokoro).
        text: what is said.
    """

    samples: bytes
    sample_rate: int
    text: str = ""

    @property
    def seconds(self) -> float:
        return len(self.samples) / (_SAMPLE_BYTES * self.sample_rate)
