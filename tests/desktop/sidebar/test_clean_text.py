"""Titles and snippets from anywhere can be painted in a line."""

from __future__ import annotations

import pytest

from desktop.sidebar.clean_text import (
    clean_snippet,
    clean_title,
    is_from_right,
    isolated,
    qt_offset,
)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("two\r\nlines\tand\x00more", "two lines and more"),
        ("  wide\u2028apart ", "wide apart"),
        ("evil\u202etxt.exe", "evil txt.exe"),
        ("half \ud83d pair", "half � pair"),
        ("👩\u200d👧 می\u200cرفت", "👩\u200d👧 می\u200cرفت"),
        ("<b>bold</b> & so", "<b>bold</b> & so"),
        ("\n\x07", ""),
    ],
)
def test_a_title_is_one_line(title: str, shown: str) -> None:
    assert clean_title(title) == shown


def test_an_endless_title_is_not_laid_out_to_its_end() -> None:
    assert len(clean_title("x" * 1_000_000)) < 1000


def test_a_short_snippet_stays_as_it_is() -> None:
    assert clean_snippet("the blue sky", ((9, 12),)) == ("the blue sky", ((9, 12),))


def test_line_breaks_do_not_move_what_is_marked() -> None:
    text, spans = clean_snippet("a\nb\x00 sky", ((5, 8),))
    assert [text[begin:end] for begin, end in spans] == ["sky"]


@pytest.mark.parametrize("before", ["word " * 30, "天" * 100, "🎂 " * 40, "x" * 200])
def test_it_begins_shortly_before_what_was_found(before: str) -> None:
    found = len(before)
    whole = f"{before}sky and sea"
    text, spans = clean_snippet(whole, ((found, found + 3), (found + 8, found + 11)))
    assert [text[begin:end] for begin, end in spans] == ["sky", "sea"]
    assert text.startswith("…")
    assert text.endswith("sky and sea")
    assert spans[0][0] <= 21


def test_spans_beyond_the_text_mark_nothing() -> None:
    assert clean_snippet("sky", ((-5, 1), (2, 99), (7, 9), (2, 2))) == ("sky", ((0, 1), (2, 3)))


def test_qt_counts_an_emoji_twice() -> None:
    assert qt_offset("a🎂b", 1) == 1
    assert qt_offset("a🎂b", 2) == 3


def test_a_title_in_a_sentence_turns_nothing_around() -> None:
    assert isolated("שלם") == "\u2068שלם\u2069"


@pytest.mark.parametrize(
    ("text", "from_right"),
    [("", False), ("1. 🎂", False), ("sky שלם", False), ("1. שלם sky", True), ("ما هو", True)],
)
def test_the_first_letter_says_where_a_line_begins(text: str, from_right: bool) -> None:
    assert is_from_right(text) == from_right
