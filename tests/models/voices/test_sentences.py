"""Sentences as they are said, from whole texts and from pieces."""

from __future__ import annotations

import random

import pytest

from models.voices.sentences import MOST_CHARACTERS, Sentences, split_sentences

CHINESE = "\u4eca\u5929\u5929\u6c14\u5f88\u597d\u3002\u6211\u4eec\u53bb\u5417\uff1f\u597d\uff01"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It is red. Is it? Yes!", ["It is red.", "Is it?", "Yes!"]),
        ("Dr. Smith met Mr. J. Doe. They talked.", ["Dr. Smith met Mr. J. Doe.", "They talked."]),
        ("Fruit, e.g. apples, i.e. food. Good.", ["Fruit, e.g. apples, i.e. food.", "Good."]),
        ("It opens at 9 a.m. on Monday. Come.", ["It opens at 9 a.m. on Monday.", "Come."]),
        ("Pi is 3.14 and v2.0.1 is out. So.", ["Pi is 3.14 and v2.0.1 is out.", "So."]),
        ("That was in 2019. Then it ended.", ["That was in 2019.", "Then it ended."]),
        ("1. Open it.\n2. Close it.", ["1. Open it.", "2. Close it."]),
        ("Take:\n- an egg\n- some salt", ["Take:", "- an egg", "- some salt"]),
        ("A heading\n\nAnd a text", ["A heading", "And a text"]),
        ("So it\ngoes on. End", ["So it goes on.", "End"]),
        (
            "\u201cStop!\u201d he said. (Really?) Yes.",
            ["\u201cStop!\u201d", "he said.", "(Really?)", "Yes."],
        ),
        ("Well\u2026 Perhaps... No?!", ["Well\u2026", "Perhaps...", "No?!"]),
        ("See no. 5 and Fig. 2. No. Never.", ["See no. 5 and Fig. 2.", "No.", "Never."]),
        ("He and I. You too.", ["He and I.", "You too."]),
        ("... --- !!! *", []),
        ("", []),
    ],
)
def test_a_text_is_cut_where_a_speaker_would_pause(text: str, sentences: list[str]) -> None:
    assert split_sentences(text) == sentences


def test_chinese_needs_no_blanks() -> None:
    assert split_sentences(CHINESE) == [CHINESE[:7], CHINESE[7:12], CHINESE[12:]]


def test_a_sentence_is_given_as_soon_as_the_next_one_begins() -> None:
    sentences = Sentences()
    assert sentences.push("It is r") == []
    assert sentences.push("ed.") == []
    assert sentences.push(" ") == []
    assert sentences.push("And") == ["It is red."]
    assert sentences.push(" e.g. round") == []
    assert sentences.finish() == ["And e.g. round"]
    assert sentences.finish() == []


def test_a_mark_at_the_end_is_not_taken_for_the_end_of_the_sentence() -> None:
    sentences = Sentences()
    assert sentences.push("It costs 3.") == []
    assert sentences.push("50 today") == []
    assert sentences.finish() == ["It costs 3.50 today"]


def test_the_first_piece_of_a_long_sentence_ends_at_a_comma() -> None:
    text = "When the sun had set behind the hills, the birds fell silent, and the long night began."
    first, second = split_sentences(text)
    assert first == "When the sun had set behind the hills,"
    assert second == "the birds fell silent, and the long night began."
    assert split_sentences(f"Listen. {text}") == ["Listen.", text]


def test_nothing_is_waited_for_longer_than_two_hundred_characters() -> None:
    sentences = Sentences()
    waiting = 0
    for word in ["word"] * 400:
        told = sentences.push(f"{word} ")
        waiting = 0 if told else waiting + len(word) + 1
        assert waiting <= MOST_CHARACTERS + 5
        assert all(len(piece) <= MOST_CHARACTERS for piece in told)


def test_without_blanks_it_is_cut_somewhere() -> None:
    pieces = split_sentences("x" * 1000)
    assert "".join(pieces) == "x" * 1000
    assert max(map(len, pieces)) == MOST_CHARACTERS


@pytest.mark.parametrize("seed", range(5))
def test_pieces_of_any_size_lose_and_double_nothing(seed: int) -> None:
    text = (
        f"Dr. No said: \u201cIt is 3.50!\u201d {CHINESE} Then, on 1. May, at 5 p.m. it went on"
        f" without a point, for {'very ' * 60}long.\n\n1. One\n2. Two! "
    )
    chance, sentences, place = random.Random(seed), Sentences(), 0
    told: list[str] = []
    while place < len(text):
        size = chance.randint(1, 9)
        told += sentences.push(text[place : place + size])
        place += size
    told += sentences.finish()
    assert "".join("".join(told).split()) == "".join(text.split())
