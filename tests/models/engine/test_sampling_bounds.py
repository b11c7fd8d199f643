"""What can be asked of the choice of tokens, and in which words the rest is refused."""

from __future__ import annotations

import math
from typing import Any

import pytest

from models.engine.protocol import Sampling
from models.engine.sampling_bounds import BOUNDS, BadSampling
from models.errors import SidelightError


def _make(**values: Any) -> Sampling:
    return Sampling(**values)


@pytest.mark.parametrize("field", BOUNDS)
def test_the_ends_of_its_bounds_are_allowed(field: str) -> None:
    bounds = BOUNDS[field]
    least: float = int(bounds.least) if bounds.whole else bounds.least
    assert getattr(_make(**{field: bounds.most}), field) == bounds.most
    if not bounds.above:
        assert getattr(_make(**{field: least}), field) == least


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("max_new_tokens", 0),
        ("max_new_tokens", None),
        ("max_new_tokens", 12.5),
        ("max_new_tokens", 10**9),
        ("temperature", -0.1),
        ("temperature", 5.1),
        ("temperature", math.nan),
        ("temperature", math.inf),
        ("temperature", "warm"),
        ("temperature", True),
        ("top_p", 0),
        ("top_p", 1.01),
        ("top_k", 0),
        ("top_k", 2.0),
        ("repetition_penalty", 0.0),
        ("repetition_penalty", 11),
        ("seed", -1),
        ("seed", 1 << 63),
        ("stop", "word"),
        ("stop", ["word"]),
        ("stop", (1,)),
        ("stop", ("",)),
        ("stop", ("x" * 201,)),
        ("stop", ("x",) * 17),
    ],
)
def test_what_is_outside_is_refused_by_name(field: str, value: object) -> None:
    with pytest.raises(BadSampling) as caught:
        _make(**{field: value})
    assert caught.value.field == field
    assert field in caught.value.what or "stop word" in caught.value.what
    assert isinstance(caught.value, SidelightError)
    assert isinstance(caught.value, ValueError)


def test_the_sentence_tells_the_bounds() -> None:
    with pytest.raises(BadSampling, match=r"“temperature” is 7; it has to be a number from 0 to 5"):
        Sampling(temperature=7)
    with pytest.raises(BadSampling, match=r"“top_p” is 0; it has to be a number above 0, at most"):
        Sampling(top_p=0)
    with pytest.raises(BadSampling, match=r"“top_k” is 0; it has to be a whole number from 1 to"):
        Sampling(top_k=0)


def test_none_leaves_it_to_the_model() -> None:
    values: dict[str, Any] = dict.fromkeys(set(BOUNDS) - {"max_new_tokens"})
    assert _make(**values) == Sampling()
