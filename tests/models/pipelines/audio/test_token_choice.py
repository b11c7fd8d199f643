"""Tokens are chosen as `generate()` of transformers chooses them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from models.engine.protocol import Sampling
from models.pipelines.audio.token_choice import Choice

LOGITS = np.log(np.array([0.4, 0.3, 0.2, 0.1], np.float32))


def drawn(choice: Choice, read: tuple[int, ...] = (), times: int = 400) -> Counter[int]:
    rng = np.random.default_rng(3)
    return Counter(choice.next_token(LOGITS, read, rng) for _ in range(times))


def test_without_wishes_the_models_own_settings_hold() -> None:
    usual = {"do_sample": True, "temperature": 0.7, "top_p": 0.5, "top_k": 20}
    assert Choice.of(Sampling(), usual) == Choice(0.7, 0.5, 20, 1.0)
    assert Choice.of(Sampling(), {"temperature": 0.7}).temperature == 0


def test_a_wish_goes_before_them() -> None:
    usual = {"do_sample": True, "temperature": 0.7, "repetition_penalty": 1.1}
    wish = Sampling(temperature=0.0, repetition_penalty=1.3)
    assert Choice.of(wish, usual) == Choice(0.0, 1.0, 50, 1.3)
    assert Choice.of(Sampling(top_p=0.9), {}).temperature == 1.0


def test_greedy_takes_the_likeliest() -> None:
    assert set(drawn(Choice(0.0, 1.0, 50, 1.0))) == {0}


def test_as_often_as_they_are_likely() -> None:
    found = drawn(Choice(1.0, 1.0, 50, 1.0), times=4000)
    shares = [found[token] / 4000 for token in range(4)]
    assert shares == pytest.approx([0.4, 0.3, 0.2, 0.1], abs=0.03)


def test_a_low_temperature_prefers_the_likely() -> None:
    assert drawn(Choice(0.2, 1.0, 50, 1.0))[0] > 300


def test_only_the_best_so_many() -> None:
    assert set(drawn(Choice(1.0, 1.0, 2, 1.0))) == {0, 1}


@pytest.mark.parametrize(
    ("top_p", "tokens"), [(0.3, {0}), (0.5, {0, 1}), (0.75, {0, 1, 2}), (1.0, {0, 1, 2, 3})]
)
def test_only_those_that_add_up_to_top_p(top_p: float, tokens: set[int]) -> None:
    assert set(drawn(Choice(1.0, top_p, 50, 1.0))) == tokens


def test_what_was_read_is_less_likely() -> None:
    assert set(drawn(Choice(0.0, 1.0, 50, 2.0), read=(0, 0))) == {1}


def test_a_likely_token_is_divided_by_the_penalty() -> None:
    logits = np.array([2.0, 1.5, -1.0], np.float32)
    choice = Choice(0.0, 1.0, 50, 1.2)
    rng = np.random.default_rng(0)
    assert choice.next_token(logits, (0,), rng) == 0
    assert Choice(0.0, 1.0, 50, 1.4).next_token(logits, (0,), rng) == 1
