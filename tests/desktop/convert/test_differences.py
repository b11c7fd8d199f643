"""What differs between two answers."""

from __future__ import annotations

import pytest

from desktop.convert.differences import Span, differing


def marked(first: str, second: str) -> tuple[list[str], list[str]]:
    ours, theirs = differing(first, second)
    assert "".join(span.text for span in ours) == first
    assert "".join(span.text for span in theirs) == second
    return [s.text for s in ours if s.differs], [s.text for s in theirs if s.differs]


@pytest.mark.parametrize(
    ("first", "second", "ours", "theirs"),
    [
        ("The sky is blue.", "The sky is blue.", [], []),
        ("The sky is blue.", "The sky is grey.", ["blue"], ["grey"]),
        ("one two three", "one three", ["two"], []),
        ("a b c d", "a x y d", ["b c"], ["x y"]),
        ("", "something", [], ["something"]),
        ("", "", [], []),
        ("天空是藍色的", "天空是灰色的", ["藍"], ["灰"]),
        ("3.5 apples", "3.6 apples", ["5"], ["6"]),
        ("Red", "red", ["Red"], ["red"]),
        ("line\none", "line\ntwo", ["one"], ["two"]),
    ],
)
def test_words_that_only_one_has_are_found(
    first: str, second: str, ours: list[str], theirs: list[str]
) -> None:
    assert marked(first, second) == (ours, theirs)


def test_what_is_alike_is_one_piece() -> None:
    ours, _ = differing("The sky is blue today.", "The sky is grey today.")
    assert ours == (Span("The sky is ", False), Span("blue", True), Span(" today.", False))


def test_an_endless_answer_is_shown_whole_and_compared_at_its_beginning() -> None:
    ours, theirs = marked("a " * 3000 + "x", "a " * 3000 + "y")
    assert (ours, theirs) == ([], [])
    ours, _ = marked("b " + "a " * 3000, "c " + "a " * 3000)
    assert ours == ["b"]
