"""How a model did on a device of this PC."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import Problem


@dataclass(frozen=True)
class Trial:
    """One try-out: the model was loaded on the device and made something short.

    Attributes:
        device: id, such as `NPU`.
        works: it did.
        problem: why it did not, in plain words; None when it works.
        load_s: seconds until it was ready.
        ttft_ms: time to first token in ms, or of the first result of a model without tokens.
        tokens_per_s: 0.0 for a model without tokens.
        memory_bytes: what the engine's process had grown by, at its peak; 0 when not known.
        tried_at: UTC, ISO 8601.
    """

    device: str
    works: bool
    problem: Problem | None = None
    load_s: float = 0.0
    ttft_ms: float = 0.0
    tokens_per_s: float = 0.0
    memory_bytes: int = 0
    tried_at: str = ""
