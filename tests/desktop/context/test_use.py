"""From a count to what there is to show."""

from __future__ import annotations

import pytest

from desktop.context.use import ContextUse, fit_of, use_of
from models.engine import protocol as p
from models.engine.fitting import Fit


def _counted(*tokens: int, limit: int = 1000, answer: int = 200) -> p.Counted:
    roles: tuple[p.Role, ...] = ("user", "assistant")
    messages = tuple(p.MessageTokens(roles[at % 2], each) for at, each in enumerate(tokens))
    return p.Counted(1, messages, sum(tokens), limit, answer)


def test_what_is_set_aside_for_the_answer_is_not_there_to_be_used() -> None:
    use = use_of(_counted(100, 200, 50))
    assert use == ContextUse(tokens=350, limit=800, next_tokens=50)
    assert use.share == pytest.approx(350 / 800)


def test_what_does_not_fit_is_left_out_from_the_beginning() -> None:
    counted = _counted(300, 300, 100, 100, 300)
    assert fit_of(counted) == Fit((2, 3, 4), (0, 1), True)
    assert (use_of(counted).left_out, use_of(counted).fits) == (2, True)


def test_a_question_that_is_too_long() -> None:
    use = use_of(_counted(10, 10, 900))
    assert (use.left_out, use.fits) == (2, False)


def test_after_an_answer_there_is_no_next_message() -> None:
    assert use_of(_counted(10, 10)).next_tokens == 0
    assert use_of(_counted()) == ContextUse(tokens=0, limit=800)


def test_the_device_as_the_reason() -> None:
    counted = p.Counted(1, (), 0, 2048, 0, "device", exact=False)
    assert use_of(counted) == ContextUse(0, 2048, device_limits=True, exact=False)
