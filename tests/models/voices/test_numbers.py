"""Numbers in words."""

from __future__ import annotations

import pytest

from models.voices.numbers import spelled_out


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("0, 7, 12 and 19", "zero, seven, twelve and nineteen"),
        ("42 of 80", "forty-two of eighty"),
        ("1,234,567", "one million two hundred thirty-four thousand five hundred sixty-seven"),
        ("100", "one hundred"),
        ("3.14", "three point one four"),
        ("50% or 7 %", "fifty percent or seven percent"),
        ("$5 and €20", "five dollars and twenty euros"),
        (
            "in 1999, 1905, 1900 and 2024",
            "in nineteen ninety-nine, nineteen oh five, nineteen "
            "hundred and two thousand twenty-four",
        ),
        ("the 1st, 3rd, 20th and 42nd", "the first, third, twentieth and forty-second"),
        ("007", "zero zero seven"),
        ("v2 is 3D", "v two is three D"),
        ("9" * 13, " ".join(["nine"] * 13)),
        ("no digits", "no digits"),
    ],
)
def test_numbers_are_said(digits: str, words: str) -> None:
    assert spelled_out(digits) == words
