"""Which messages of a conversation a model can still read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.engine.values import Limit, MessageTokens, Sampling

# Of a limit that the answer shares, this much is set aside for it at most, and at least.
_SHARE_OF_ANSWER = 4
LEAST_ANSWER_TOKENS = 16


@dataclass(frozen=True)
class Fit:
    """What fits.

    Attributes:
        kept: indexes of the messages that the model reads, in order.
        left_out: indexes of the others, in order.
        fits: False when even the last question is too long for the model.
    """

    kept: tuple[int, ...]
    left_out: tuple[int, ...]
    fits: bool


def fit(counts: Sequence[MessageTokens], limit: int, answer_tokens: int) -> Fit:
    """The longest end of the conversation that fits, turn by turn.

    What the system said and the last question always stay, with the answer to it that is to be
    continued. Of the rest the oldest turns, a question with its answer, are left out first.

    Args:
        counts: of each message, as `Counted` tells them.
        limit: tokens that they and the answer may have.
        answer_tokens: set aside for the answer.
    """
    room = limit - answer_tokens
    used = sum(each.tokens for each in counts)
    left_out: list[int] = []
    for turn in list(_turns(counts))[:-1]:
        if used <= room:
            break
        used -= sum(counts[index].tokens for index in turn)
        left_out += turn
    kept = tuple(index for index in range(len(counts)) if index not in left_out)
    return Fit(kept, tuple(left_out), used <= room)


def answer_share(limit: Limit, sampling: Sampling) -> int:
    """Tokens that are set aside for an answer within the limit of the prompt."""
    if limit.total_tokens > limit.prompt_tokens:
        return 0
    share = max(limit.prompt_tokens // _SHARE_OF_ANSWER, LEAST_ANSWER_TOKENS)
    return min(sampling.max_new_tokens, share)


def _turns(counts: Sequence[MessageTokens]) -> Iterator[list[int]]:
    """Indexes of each question with what was answered; the system's messages are in none."""
    turn: list[int] = []
    for index, each in enumerate(counts):
        if each.role == "user" and turn:
            yield turn
            turn = []
        if each.role != "system":
            turn.append(index)
    if turn:
        yield turn
