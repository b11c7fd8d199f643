"""Faster is what is measured to be faster, by more than chance."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models.cancel import CancelToken
from models.errors import Cancelled
from models.speed.measuring import Answer, Gain, Run, measure

_PROMPTS = ("one", "two", "three")


def _steady(seconds: float, drafted: int = 0, accepted: int = 0, text: str = "same") -> Answer:
    return lambda prompt: Run(f"{text} {prompt}", 10, seconds, drafted, accepted)


def _measure(plain: Answer, faster: Answer) -> Gain:
    return measure(plain, faster, _PROMPTS, CancelToken())


def test_twice_as_fast_is_kept_and_told_in_figures() -> None:
    gain = _measure(_steady(2.0), _steady(1.0, drafted=8, accepted=6))
    assert gain.is_worth_it
    assert (gain.plain_tokens_per_s, gain.tokens_per_s) == (5.0, 10.0)
    assert (gain.ratio, gain.noise, gain.acceptance) == (2.0, 0.0, 0.75)
    assert gain.same_text


@pytest.mark.parametrize("seconds", [1.0, 0.97, 1.5])
def test_what_is_slower_or_hardly_faster_is_not_kept(seconds: float) -> None:
    assert not _measure(_steady(1.0), _steady(seconds, drafted=4)).is_worth_it


def test_a_gain_within_the_noise_is_none() -> None:
    def waver(paces: Iterator[float]) -> Answer:
        return lambda _prompt: Run("", 10, next(paces))

    plain = iter([2.0, 2.0, 2.0, 1.0, 1.0, 1.0])
    faster = iter([1.8, 1.8, 1.8, 0.8, 0.8, 0.8])
    gain = _measure(waver(plain), waver(faster))
    assert gain.ratio > 1.1
    assert gain.noise > 0.3
    assert not gain.is_worth_it


def test_one_hiccup_does_not_decide() -> None:
    paces = iter([9.0, 1.0, 1.0, 1.0, 1.0, 1.0])
    gain = _measure(_steady(2.0), lambda prompt: Run(f"same {prompt}", 10, next(paces)))
    assert gain.ratio == 2.0
    assert gain.is_worth_it


def test_the_order_alternates_and_progress_is_told() -> None:
    order: list[str] = []
    told: list[tuple[int, int]] = []

    def note(name: str) -> Answer:
        def answer(prompt: str) -> Run:
            order.append(name)
            return Run(prompt, 1, 1.0)

        return answer

    measure(
        note("P"), note("F"), ["a", "b"], CancelToken(), lambda *step: told.append(step), rounds=2
    )
    assert "".join(order) == "PFFPPFFP"
    assert told == [(done, 8) for done in range(9)]


def test_other_answers_are_told() -> None:
    assert not _measure(_steady(2.0), _steady(1.0, text="other")).same_text


def test_without_proposals_there_is_no_acceptance() -> None:
    assert _measure(_steady(2.0), _steady(1.0)).acceptance is None


def test_answers_without_a_word_prove_nothing() -> None:
    gain = _measure(_steady(1.0), lambda _prompt: Run("", 0, 0.1))
    assert not gain.is_worth_it


def test_it_can_be_stopped_between_two_answers() -> None:
    cancel = CancelToken()
    asked: list[str] = []

    def answer(prompt: str) -> Run:
        asked.append(prompt)
        cancel.cancel()
        return Run("", 1, 1.0)

    with pytest.raises(Cancelled):
        measure(answer, answer, _PROMPTS, cancel)
    assert asked == ["one"]
