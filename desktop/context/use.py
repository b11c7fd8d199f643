"""How full a model's context is, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from models.engine import protocol as p
from models.engine.fitting import Fit, fit


@dataclass(frozen=True)
class ContextUse:
    """What the next question makes of the context.

    Attributes:
        tokens: of the conversation with the next question.
        limit: that the conversation may have, what is set aside for the answer left out.
        next_tokens: of the next question, as far as it is typed.
        left_out: how many messages at the beginning will not be read.
        fits: False when even the question alone is too long.
        device_limits: it is the device that cannot read more; another one could.
        exact: False while it is estimated.
    """

    tokens: int
    limit: int
    next_tokens: int = 0
    left_out: int = 0
    fits: bool = True
    device_limits: bool = False
    exact: bool = True

    @property
    def share(self) -> float:
        """0 for an empty context; 1 and more for a full one."""
        return self.tokens / max(1, self.limit)


def fit_of(counted: p.Counted) -> Fit:
    """Which of the counted messages the model will read."""
    return fit(counted.messages, counted.limit_tokens, counted.answer_tokens)


def use_of(counted: p.Counted) -> ContextUse:
    """What there is to show."""
    found = fit_of(counted)
    last = counted.messages[-1] if counted.messages else None
    return ContextUse(
        tokens=counted.prompt_tokens,
        limit=counted.limit_tokens - counted.answer_tokens,
        next_tokens=last.tokens if last is not None and last.role == "user" else 0,
        left_out=len(found.left_out),
        fits=found.fits,
        device_limits=counted.limit_reason == "device",
        exact=counted.exact,
    )
