"""What of an answer is read, and how a voice is written in the settings."""

from __future__ import annotations

import pytest

from desktop.aloud.said import Said
from desktop.aloud.wish import Wish, setting_of, wish_of


def _streamed(pieces: list[str], before: str = "") -> str:
    said, source = Said(before), before
    taken = []
    for piece in pieces:
        source += piece
        taken.append(said.take(source))
    return "".join(taken)


@pytest.mark.parametrize(
    ("pieces", "read"),
    [
        (["It is ", "green."], "It is green."),
        (["<think>Hm.", " Green?</th", "ink>", "\n\nIt is ", "green."], "It is green."),
        (["<thi", "nk>Hm.</think>Yes."], "Yes."),
        (["<think>", "no end"], ""),
        (["A < b. ", "Yes."], "A < b. Yes."),
    ],
)
def test_thoughts_are_left_out_as_it_streams(pieces: list[str], read: str) -> None:
    assert _streamed(pieces) == read


def test_of_an_answer_that_goes_on_only_the_rest_is_read() -> None:
    assert _streamed([" and round."], before="<think>Hm.</think>It is green") == " and round."


@pytest.mark.parametrize(
    ("setting", "wish"),
    [
        ("", Wish()),
        ("kokoro", Wish("kokoro")),
        ("system:Anna (Premium)", Wish("system", "Anna (Premium)")),
    ],
)
def test_the_voice_of_the_settings(setting: str, wish: Wish) -> None:
    assert wish_of(setting) == wish
    assert setting_of(wish.speaker, wish.voice) == setting


def test_the_pace_is_in_percent() -> None:
    assert wish_of("system", 50).speed == 0.5
