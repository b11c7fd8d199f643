"""A title says what the first question was about."""

from __future__ import annotations

import unicodedata

import pytest

from desktop.conversations.short_title import short_title


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("What is this?", "What is this?"),
        ("  Why is the sky blue \n\nI mean at noon.", "Why is the sky blue"),
        ("Translate this into German:\n\n> Good morning", "Translate this into German"),
        ("Count the red cars. Then tell me their colours.", "Count the red cars"),
        ("Hi! What do you see in the picture? Be short.", "Hi! What do you see in the picture?"),
        (
            "What would Dr. Who say e.g. about tea? Tell me.",
            "What would Dr. Who say e.g. about tea?",
        ),
        ("Explain what fig. 3 in chapter 2. 1 shows", "Explain what fig. 3 in chapter 2. 1 shows"),
        ("Well, I wonder... and so on", "Well, I wonder... and so on"),
        ("Read https://example.org/a.html?b=c aloud", "Read https://example.org/a.html?b=c aloud"),
        ("这张图片里的红色圆圈是什么\uff1f请简短回答。", "这张图片里的红色圆圈是什么\uff1f"),
        ("写一首关于秋天和月亮的诗。要短一点。", "写一首关于秋天和月亮的诗"),
        ("ما هو أفضل وقت لزيارة القاهرة؟", "ما هو أفضل وقت لزيارة القاهرة؟"),
    ],
)
def test_it_is_the_first_sentence_or_line(question: str, title: str) -> None:
    assert short_title(question) == title


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("# A **bold** _plan_\n\nmore", "A bold plan"),
        ("- first `x = 1`\n- second", "first x = 1"),
        ("1. Look at [the page](https://example.org)", "Look at the page"),
        ("![a red circle](circle.png)", "a red circle"),
        ("> quoted\n> more", "quoted"),
        ("```python\nprint(1)\n```\nWhat does it print?", "What does it print?"),
        ("```python\n\nprint(1)\n```", "print(1)"),
        ("snake_case_names and 2 * 3 * 4", "snake_case_names and 2 * 3 * 4"),
        ("Why does <b>this</b> not work & that?", "Why does <b>this</b> not work & that?"),
        (r"Is \*this\* a star?", "Is *this* a star?"),
    ],
)
def test_markdown_is_left_out(question: str, title: str) -> None:
    assert short_title(question) == title


@pytest.mark.parametrize("question", ["", "  \n\t ", "```\n\n```", "---", "\u202e\x00"])
def test_without_words_there_is_no_title(question: str) -> None:
    assert short_title(question) == ""


def test_a_long_one_is_cut_between_words() -> None:
    question = "Please describe everything that can be seen in this picture of a harbour at night"
    title = short_title(question)
    assert title == "Please describe everything that can be seen in this picture…"
    assert len(title) == 60


def test_an_endless_word_is_cut_where_it_is_full() -> None:
    assert short_title("x" * 10_000) == "x" * 59 + "…"


def test_letters_that_are_twice_as_wide_are_half_as_many() -> None:
    title = short_title("天" * 100)
    assert title == "天" * 29 + "…"


@pytest.mark.parametrize("cluster", ["👩\u200d👩\u200d👧", "👍\U0001f3fd", "e\u0301", "क\u093f"])
def test_what_belongs_together_is_not_torn(cluster: str) -> None:
    for indent in range(6):
        title = short_title("x" * indent + cluster * 80)
        kept = title.removeprefix("x" * indent).removesuffix("…")
        assert kept.replace(cluster, "") == ""
        assert len(kept) > len(cluster)


def test_what_cannot_be_seen_is_left_out() -> None:
    title = short_title("one\x00two\u202ethree\u2028four \ud83d five")
    assert title == "one two three four five"
    assert not {unicodedata.category(letter) for letter in title} & {"Cc", "Cs", "Zl"}


def test_a_huge_question_is_not_read_to_its_end() -> None:
    assert short_title("What is it? " + "[" * 5_000_000) == short_title(
        "What is it? " + "[" * 5_000
    )
