"""Text up to a stop word, however it is cut into pieces."""

from __future__ import annotations

import pytest

from models.engine.stop_words import StopWords


def _told(pieces: list[str], *words: str) -> tuple[list[str], bool]:
    told: list[str] = []
    stop_words = StopWords(words, told.append)
    for piece in pieces:
        stop_words.push(piece)
    stop_words.finish()
    return told, stop_words.met


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("END",), "one two "),
        (("missing",), "one two ENDED three"),
        (("three", "two"), "one "),
        (("e two", "two"), "on"),
        (("one",), ""),
        (("ENDER", "ED th"), "one two END"),
        ((), "one two ENDED three"),
    ],
)
def test_it_ends_before_the_first(size: int, words: tuple[str, ...], expected: str) -> None:
    text = "one two ENDED three"
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    told, met = _told(pieces, *words)
    assert "".join(told) == expected
    assert met == (expected != text)


def test_only_what_may_be_the_beginning_of_one_is_held_back() -> None:
    told: list[str] = []
    stop_words = StopWords(("\n\n", "User:"), told.append)
    stop_words.push("Hello Us")
    assert told == ["Hello "]
    stop_words.push("ually\n")
    assert told == ["Hello ", "Usually"]
    stop_words.push("\n")
    assert (told, stop_words.met) == (["Hello ", "Usually"], True)


def test_what_looked_like_one_is_told_in_the_end() -> None:
    assert _told(["so it is, User"], "User:") == (["so it is, ", "User"], False)


def test_nothing_is_told_after_it() -> None:
    assert _told(["a", "STOP", "b", "c"], "STOP") == (["a"], True)
