"""How well a language model foresees a text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np


def mean_loss(logits: Any, ids: Any) -> float:
    """Mean negative log-likelihood, in nats, of each token after those before it.

    Args:
        logits: float32 [tokens, vocabulary].
        ids: integers [tokens].
    """
    shifted = logits[:-1] - logits[:-1].max(axis=-1, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=-1))
    picked = np.take_along_axis(shifted, ids[1:, None].astype(np.int64), axis=-1)[:, 0]
    return float((log_sum - picked).mean())


def perplexity_of(losses: Sequence[float]) -> float:
    """exp of the mean loss of texts; 0.0 without any."""
    return math.exp(sum(losses) / len(losses)) if losses else 0.0
