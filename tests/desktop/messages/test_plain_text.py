"""Markdown as plain words, for the clipboard and for who listens."""

from __future__ import annotations

import pytest

from desktop.messages.plain_text import plain_text
from desktop.messages.sentences import Sentences


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("# A\n\n**b** *c* `d`", "A\n\nb c d"),
        ("a\nb  \nc", "a\nb\nc"),
        ("- a\n- b\n  - c\n\nd", "• a\n• b\n  • c\n\nd"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("- [x] a\n- [ ] b", "☑ a\n☐ b"),
        ("> a\n>\n> b", "a\n\nb"),
        ("|a|b|\n|-|-|\n|1|**2**|", "a\tb\n1\t2"),
        ("a\n\n```py\nx\n\ny\n```\n\nb", "a\n\nx\n\ny\n\nb"),
        ("$a^2$ and \\(b\\)", "$a^2$ and \\(b\\)"),
        ("$$\na\n$$", "$$\na\n$$"),
        ("[words](https://e.org)", "words"),
        ("<b>a</b> &amp; \\*c", "<b>a</b> & *c"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(source: str, words: str) -> None:
    assert plain_text(source) == words


def _told(source: str, size: int = 1) -> list[str]:
    """What is told of a text that comes in pieces."""
    sentences = Sentences()
    told = [sentences.take(source[:end]) for end in range(0, len(source), size)]
    told.append(sentences.take(source, is_open=False))
    return [one for one in told if one]


def test_each_sentence_is_told_once_when_it_is_complete() -> None:
    source = "**Hello** there. It is 3.14 big! Is it?\nYes"
    assert _told(source) == ["Hello there.", "It is 3.14 big!", "Is it?", "Yes"]


def test_sentences_that_come_together_are_told_together() -> None:
    assert _told("One. Two. Three", size=20) == ["One. Two. Three"]


def test_chinese_sentences_need_no_space() -> None:
    assert _told("你好。再见。") == ["你好。", "再见。"]


def test_code_is_not_read_out() -> None:
    assert _told("Look:\n\n```py\nx = 1. \ny\n```\n\nDone.") == ["Look:", "Done."]


def test_a_text_that_turns_out_to_be_thoughts_begins_anew() -> None:
    sentences = Sentences()
    assert sentences.take("Hm. So ") == "Hm."
    assert sentences.take("It is. ") == "It is."
