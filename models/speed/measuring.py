"""Whether a way to answer faster is any faster here: both ways are tried in turn, and compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from models.cancel import CancelToken

# Less than this nobody notices.
_LEAST_GAIN = 0.05


@dataclass(frozen=True)
class Run:
    """How one answer came out, made greedily.

    Attributes:
        text: all of it.
        output_tokens: how many it has.
        seconds: from the question to the last of them.
        drafted: tokens that were proposed; 0 without a draft.
        accepted: how many of these the main model took.
    """

    text: str
    output_tokens: int
    seconds: float
    drafted: int = 0
    accepted: int = 0

    @property
    def seconds_per_token(self) -> float:
        return self.seconds / self.output_tokens if self.output_tokens else 0.0


Answer = Callable[[str], Run]
OnProgress = Callable[[int, int], None]


@dataclass(frozen=True)
class Gain:
    """What comes of a way to answer.

    Attributes:
        plain_tokens_per_s: without it, the median; the time to the first token included.
        tokens_per_s: with it.
        ratio: how many times as fast; 1.25 is a quarter more. The median over the prompts.
        noise: by what part the same answer takes longer or shorter when it is made again.
        acceptance: the part of the proposed tokens that were taken; None when none were proposed.
        same_text: both ways gave the same answers.
    """

    plain_tokens_per_s: float
    tokens_per_s: float
    ratio: float
    noise: float
    acceptance: float | None
    same_text: bool

    @property
    def is_worth_it(self) -> bool:
        """Faster by more than chance, and by so much that it can be noticed."""
        return self.ratio > 1 + max(_LEAST_GAIN, self.noise)


def measure(
    plain: Answer,
    faster: Answer,
    prompts: Sequence[str],
    cancel: CancelToken,
    on_progress: OnProgress = lambda _done, _total: None,
    rounds: int = 2,
) -> Gain:
    """Answer each prompt both ways, as often as there are rounds; raises `Cancelled` in between.

    The order alternates (plain, faster, faster, plain, ...), so that a PC that grows warm, or
    somebody who uses it meanwhile, harms both alike, and models need not change places for each
    answer. Both are expected to have answered something before.
    """
    if not prompts or rounds < 1:
        raise ValueError("nothing to measure")
    ways = (plain, faster)
    runs: dict[tuple[int, str], list[Run]] = {}
    jobs = [prompt for _ in range(rounds) for prompt in prompts]
    for turn, prompt in enumerate(jobs):
        for way in (0, 1) if turn % 2 == 0 else (1, 0):
            cancel.check()
            on_progress(turn * 2 + (way != turn % 2), len(jobs) * 2)
            runs.setdefault((way, prompt), []).append(ways[way](prompt))
    on_progress(len(jobs) * 2, len(jobs) * 2)
    return _gain([(runs[0, prompt], runs[1, prompt]) for prompt in dict.fromkeys(prompts)])


def _gain(pairs: Sequence[tuple[Sequence[Run], Sequence[Run]]]) -> Gain:
    """Of the runs without and with it, by prompt. An answer without tokens tells nothing."""
    told = [pair for pair in pairs if _pace(pair[0]) > 0 and _pace(pair[1]) > 0]
    if not told:
        return Gain(0.0, 0.0, 0.0, 0.0, None, same_text=True)
    with_it = [run for _, runs in pairs for run in runs]
    drafted = sum(run.drafted for run in with_it)
    return Gain(
        plain_tokens_per_s=1 / median(_pace(plain) for plain, _ in told),
        tokens_per_s=1 / median(_pace(faster) for _, faster in told),
        ratio=median(_pace(plain) / _pace(faster) for plain, faster in told),
        noise=median(_spread(runs) for pair in told for runs in pair),
        acceptance=sum(run.accepted for run in with_it) / drafted if drafted else None,
        same_text=all(
            one.text == other.text for pair in pairs for one, other in zip(*pair, strict=True)
        ),
    )


def _pace(runs: Sequence[Run]) -> float:
    return median(run.seconds_per_token for run in runs)


def _spread(runs: Sequence[Run]) -> float:
    """Half of what lies between the fastest and the slowest, as a part of the usual."""
    paces = [run.seconds_per_token for run in runs]
    return (max(paces) - min(paces)) / 2 / median(paces)
