"""Lines are cut where somebody pauses between two sentences."""

from __future__ import annotations

import pytest

from models.inputs.spoken import Spoken
from models.transcripts.sentences import cut


def pieces(text: str, *pauses: tuple[float, float], end: float = 10.0) -> list[Spoken]:
    return list(cut(Spoken(0.0, end, text), pauses))


def test_each_sentence_gets_its_time() -> None:
    assert pieces("The ball is green. The ball is green.", (2.0, 8.0)) == [
        Spoken(0.0, 2.0, "The ball is green."),
        Spoken(8.0, 10.0, "The ball is green."),
    ]


def test_three_sentences_and_two_pauses() -> None:
    found = pieces("One two. Three four! Five six?", (3.0, 3.6), (6.5, 7.2))
    assert [piece.text for piece in found] == ["One two.", "Three four!", "Five six?"]
    assert [(piece.start, piece.end) for piece in found] == [(0, 3.0), (3.6, 6.5), (7.2, 10)]


@pytest.mark.parametrize(
    ("text", "pauses"),
    [
        ("No end of a sentence here at all", ((4.0, 6.0),)),
        ("Yes. And then it goes on for quite a while without any end", ((8.0, 9.0),)),
        ("One sentence. And another one.", ()),
        ("One sentence. And another one.", ((0.0, 0.5), (9.5, 10.0))),
    ],
)
def test_without_a_pause_between_sentences_it_stays_whole(
    text: str, pauses: tuple[tuple[float, float], ...]
) -> None:
    assert pieces(text, *pauses) == [Spoken(0.0, 10.0, text)]


def test_of_two_ends_the_one_near_the_pause_is_taken() -> None:
    found = pieces("Dr. Smith came home late. He was tired then.", (5.0, 6.0))
    assert [piece.text for piece in found] == ["Dr. Smith came home late.", "He was tired then."]


def test_chinese_is_cut_without_blanks() -> None:
    found = pieces("今天天气很好。我们去公园。", (5.0, 6.5))
    assert [piece.text for piece in found] == ["今天天气很好。", "我们去公园。"]
