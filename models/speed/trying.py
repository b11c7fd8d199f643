"""Measures a way to answer faster with a real engine, on prompts of the kind it is meant for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.session import Asking
from models.speed.measuring import Answer, Gain, OnProgress, Run, measure

# Long enough for a steady pace, short enough that a slow PC is done in some minutes.
_TOKENS = 64

# Answered in words of the model's own.
FREE_PROMPTS = (
    "Tell me a short story about a dog that finds a key.",
    "Explain in a few sentences why the sky is blue.",
)
_TEXT = (
    "The old farmer gets up at six every morning and walk down to the river. He feed the two brown "
    "horses first, then the hens, and last of all the cat that sleeps under the stairs. On Mondays "
    "he goes to the market in the next village and buys bread, apples and a bottle of milk. "
)
_CODE = (
    "def total(prices, rate):\n    sum = 0\n    for price in prices:\n        sum = sum + price\n"
    "    return sum + sum * rate\n\ndef average(prices):\n    return total(prices, 0) / len(prices)"
)
# Whose answers take over what was given.
REPEATING_PROMPTS = (
    f"Correct the mistakes in this text and write all of it again.\n\n{_TEXT}",
    f"Write this code again with type annotations.\n\n```python\n{_CODE}\n```",
)


@dataclass(frozen=True)
class Trial:
    """What is measured.

    Attributes:
        model: answers.
        device: where.
        faster: how.
        prompts: what it is asked.
        rounds: how often each.
    """

    model: p.ModelRef
    device: str
    faster: p.Faster
    prompts: Sequence[str]
    rounds: int = 2


def measure_gain(
    session: Asking, trial: Trial, cancel: CancelToken, on_progress: OnProgress
) -> Gain:
    """With and without, in turn; the model changes places for it.

    Raises `Cancelled`, or `RequestFailed` when the engine cannot do one of both.
    """
    plain = _asker(session, trial, p.PLAIN, cancel)
    faster = _asker(session, trial, trial.faster, cancel)
    return measure(plain, faster, trial.prompts, cancel, on_progress, trial.rounds)


def _asker(session: Asking, trial: Trial, faster: p.Faster, cancel: CancelToken) -> Answer:
    def ask(prompt: str) -> Run:
        session.run(p.Load(trial.model, trial.device, faster), cancel=cancel)
        sampling = p.Sampling(max_new_tokens=_TOKENS, temperature=0, seed=0)
        messages = (p.Message("user", prompt),)
        request = p.Answer(trial.model, trial.device, messages, sampling, faster=faster)
        done = session.run(request, cancel=cancel)
        assert isinstance(done, p.Finished)
        made = done.statistics
        seconds = _seconds(made)
        return Run(
            done.text, made.output_tokens, seconds, made.drafted_tokens, made.accepted_tokens
        )

    return ask


def _seconds(made: p.Statistics) -> float:
    """By the engine's own clock: loading, and waiting for others, are no part of it."""
    after = (made.output_tokens - 1) / made.tokens_per_s if made.tokens_per_s else 0.0
    return made.ttft_ms / 1000 + after
