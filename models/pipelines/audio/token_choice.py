"""Which token comes next, by how likely each is: as `generate()` of transformers chooses.

Repetition penalty: N. S. Keskar et al., "CTRL", 2019; top-p: A. Holtzman et al., "The Curious Case
of Neural Text Degeneration", 2020.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.engine.protocol import Sampling

Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Choice:
    """How tokens are chosen, nothing left open; the fields are those of `Sampling`."""

    temperature: float
    top_p: float
    top_k: int
    repetition_penalty: float

    @classmethod
    def of(cls, sampling: Sampling, usual: Mapping[str, Any]) -> Choice:
        """
        Args:
            usual: the model's generation_config.json.
        """
        asked = (sampling.temperature, sampling.top_p, sampling.top_k)
        draws = usual.get("do_sample") or any(value is not None for value in asked)

        def either(value: float | None, name: str, other: float) -> float:
            return float(usual.get(name) or other) if value is None else value

        return cls(
            temperature=either(sampling.temperature, "temperature", 1.0) if draws else 0.0,
            top_p=either(sampling.top_p, "top_p", 1.0),
            top_k=int(either(sampling.top_k, "top_k", 50)),
            repetition_penalty=either(sampling.repetition_penalty, "repetition_penalty", 1.0),
        )

    def next_token(self, logits: Array, read: Iterable[int], rng: np.random.Generator) -> int:
        """
        Args:
            logits: float32 of shape [vocabulary].
            read: tokens of the prompt and of the answer so far.
        """
        scores = self._penalised(logits.astype(np.float64), read)
        if self.temperature == 0:
            return int(scores.argmax())
        candidates = np.argsort(scores)[::-1][: self.top_k]
        share = np.exp((scores[candidates] - scores[candidates[0]]) / self.temperature)
        share /= share.sum()
        # Those whose better ones do not already add up to top_p.
        enough = np.cumsum(share) - share < self.top_p
        share = share[enough] / share[enough].sum()
        return int(rng.choice(candidates[enough], p=share))

    def _penalised(self, scores: Array, read: Iterable[int]) -> Array:
        if self.repetition_penalty != 1.0:
            seen = np.unique(np.fromiter(read, np.int64))
            likely = scores[seen] > 0
            scores[seen] *= np.where(likely, 1 / self.repetition_penalty, self.repetition_penalty)
        return scores
