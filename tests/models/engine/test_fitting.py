"""Which messages stay when a conversation is too long."""

from __future__ import annotations

import random

import pytest

from models.engine.fitting import Fit, answer_share, fit
from models.engine.protocol import Limit, MessageTokens, Role, Sampling

_ROLES: dict[str, Role] = {"s": "system", "u": "user", "a": "assistant"}


def _counts(words: str) -> list[MessageTokens]:
    """Such as "s10 u20 a30"."""
    return [MessageTokens(_ROLES[word[0]], int(word[1:])) for word in words.split()]


@pytest.mark.parametrize(
    ("words", "limit", "expected"),
    [
        ("u10 a10 u10", 30, Fit((0, 1, 2), (), True)),
        ("u10 a10 u10", 29, Fit((2,), (0, 1), True)),
        ("s5 u10 a10 u10 a10 u10", 40, Fit((0, 3, 4, 5), (1, 2), True)),
        ("s5 u10 a10 u10 a10 u10", 34, Fit((0, 5), (1, 2, 3, 4), True)),
        ("s5 u10 a10 u10", 14, Fit((0, 3), (1, 2), False)),
        ("u10 a10 u10 a90", 100, Fit((2, 3), (0, 1), True)),
        ("u10 u10 a10 u10", 30, Fit((1, 2, 3), (0,), True)),
        ("a10 u10", 10, Fit((1,), (0,), True)),
        ("u99", 10, Fit((0,), (), False)),
        ("s99", 10, Fit((0,), (), False)),
        ("", 10, Fit((), (), True)),
    ],
)
def test_the_oldest_turns_are_left_out_first(words: str, limit: int, expected: Fit) -> None:
    assert fit(_counts(words), limit, 0) == expected


def test_the_answer_gets_its_room() -> None:
    counts = _counts("u10 a10 u10")
    assert fit(counts, 40, 10).left_out == ()
    assert fit(counts, 40, 11).left_out == (0, 1)


def test_whatever_the_conversation() -> None:
    rng = random.Random(6)
    for _ in range(300):
        words = "".join(f" {rng.choice('ua')}{rng.randrange(50)}" for _ in range(rng.randrange(12)))
        counts = _counts(f"s{rng.randrange(9)}{words}")
        limit, answer = rng.randrange(1, 400), rng.randrange(50)
        found = fit(counts, limit, answer)
        assert sorted(found.kept + found.left_out) == list(range(len(counts)))
        assert 0 in found.kept
        assert len(counts) - 1 in found.kept
        used = sum(counts[index].tokens for index in found.kept)
        assert found.fits == (used + answer <= limit)
        if found.left_out:
            # One turn more would have been too much, and what is left out is the beginning.
            assert found.left_out == tuple(range(1, len(found.left_out) + 1))
            again = [at for at in found.left_out if counts[at].role == "user"] or [1]
            whole_turn = sum(counts[at].tokens for at in found.left_out if at >= again[-1])
            assert used + whole_turn + answer > limit


@pytest.mark.parametrize(
    ("limit", "wish", "share"),
    [
        (Limit(4096, 4096), 1024, 1024),
        (Limit(2048, 2048), 1024, 512),
        (Limit(2048, 2048, "memory"), 100, 100),
        (Limit(40, 40), 1024, 16),
        (Limit(2048, 2560, "device"), 1024, 0),
    ],
)
def test_a_quarter_at_most_is_set_aside_for_the_answer(limit: Limit, wish: int, share: int) -> None:
    assert answer_share(limit, Sampling(max_new_tokens=wish)) == share
