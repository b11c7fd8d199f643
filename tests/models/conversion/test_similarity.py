"""How much two answers are alike."""

from __future__ import annotations

import pytest

from models.conversion.similarity import similarity


@pytest.mark.parametrize(
    ("original", "converted"),
    [("Paris.", "paris"), ("It is red, and round!", "it is red and round"), ("", "")],
)
def test_case_and_punctuation_do_not_count(original: str, converted: str) -> None:
    assert similarity(original, converted) == 1.0


def test_nothing_in_common_is_zero() -> None:
    assert similarity("a red circle", "how how how how") == 0.0
    assert similarity("a red circle", "") == 0.0


def test_half_of_the_words_is_half() -> None:
    assert similarity("The color is red", "The color was blue") == pytest.approx(0.5)


def test_an_answer_that_goes_on_is_less_alike_than_the_same() -> None:
    assert 0.5 < similarity("Bees make honey", "Bees make honey and wax") < 1


def test_writing_without_spaces_is_compared_letter_by_letter() -> None:
    assert similarity("红色的圆", "红色的方") == pytest.approx(0.75)
