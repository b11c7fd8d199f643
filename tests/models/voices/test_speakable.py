"""What of Markdown is read aloud, at once and while it streams."""

from __future__ import annotations

import pytest

from models.voices.reading import Reading, read_aloud
from models.voices.speakable import speakable

ANSWER = """# Boiling an egg 🥚

Put it into **boiling** water, as [the recipe](https://example.com/a_b) says. It costs $5, not $10.

```python
boil(egg).  # Never said.

wait(300)
```
The time is $t = \\frac{m}{2}$ for its mass. Call `boil` _at once_. See https://a.org/x?y=1 too.

1. Wait *five* minutes
2. Cool it, e.g. in
   cold water
   - [x] done

| Size | Minutes |
|------|--------:|
| small | 4 |
| large | 6 |

$$
E = mc^2
$$

> ~~Never~~ Always salt it!

![A boiled egg](egg.png)
"""
SAID = [
    "Boiling an egg.",
    "Put it into boiling water, as the recipe says.",
    "It costs $5, not $10.",
    "The time is for its mass.",
    "Call boil at once.",
    "See too.",
    "Wait five minutes.",
    "Cool it, e.g. in cold water.",
    "done.",
    "Size, Minutes.",
    "small, 4.",
    "large, 6.",
    "Never Always salt it!",
    "A boiled egg.",
]


def test_an_answer_becomes_sentences() -> None:
    assert read_aloud(ANSWER) == SAID


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8, 13, 40])
def test_it_is_the_same_while_it_streams(size: int) -> None:
    reading = Reading()
    told: list[str] = []
    for place in range(0, len(ANSWER), size):
        told += reading.push(ANSWER[place : place + size])
    assert [*told, *reading.finish()] == SAID


def test_speech_begins_before_a_paragraph_is_complete() -> None:
    reading = Reading()
    assert reading.push("The egg is **done**. It") == []
    assert reading.push(" is hot. Take") == ["The egg is done."]
    assert reading.push(" care. ") == ["It is hot."]
    assert reading.finish() == ["Take care."]


def test_the_next_answer_begins_anew() -> None:
    reading = Reading()
    reading.push("One **two")
    assert reading.finish() == ["One two."]
    assert [*reading.push("Three."), *reading.finish()] == ["Three."]


def test_a_mark_that_is_never_closed_keeps_nothing_back_for_long() -> None:
    reading = Reading()
    told = [
        sentence
        for number in range(40)
        for sentence in reading.push(f"2 ** {number} [is a power. " if not number else "More. ")
    ]
    assert told[:1] == ["2 0 [is a power."]
    assert told.count("More.") > 5


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("```\nall of it is code\n```", ""),
        ("$$x$$", ""),
        ("\\(a + b\\) is a sum", "is a sum."),
        ("Costs $5 and 7$ more", "Costs $5 and 7$ more."),
        ("<https://example.com/>", ""),
        ("![](a.png)", ""),
        ("snake_case_name stays", "snake_case_name stays."),
        ("\U0001f600\U0001f44d\U0001f3fd", ""),
        ("One\n***\nTwo", "One.\n\nTwo."),
        ("\u4f60\u597d **\u4e16\u754c**", "\u4f60\u597d \u4e16\u754c\u3002"),
        ("What is it:", "What is it:"),
        ("    set in, as in a list", "set in, as in a list."),
        ("<b>bold</b> words", "bold words."),
    ],
)
def test_what_is_no_speech_is_left_out(markdown: str, text: str) -> None:
    assert speakable(markdown) == text
