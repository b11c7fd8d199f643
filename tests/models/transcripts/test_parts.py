"""A long transcript is asked about part by part."""

from __future__ import annotations

import re

from models.transcripts.parts import Asking, parts, timed
from tests.models.transcripts.makers import line, transcript

_LONG = transcript(*(line(10 * at, 10 * at + 9, f"Sentence number {at}.") for at in range(200)))


def answer(asking: Asking, reply: str) -> list[str]:
    """All prompts, each answered so; "{n}" is its number."""
    prompts: list[str] = []
    while asking.prompt:
        prompts.append(asking.prompt)
        asking.take(reply.format(n=len(prompts)))
    return prompts


def test_a_line_begins_with_its_time() -> None:
    assert timed(line(3723.5, 3725, "Here.")) == "[1:02:03] Here."


def test_parts_fit_and_hold_every_line_once_in_order() -> None:
    found = parts(_LONG, 500)
    assert all(len(part.text) <= 500 for part in found)
    told = "\n".join(part.text for part in found).split("\n")
    assert told == [timed(one) for one in _LONG.lines]
    assert [part.number for part in found] == list(range(1, len(found) + 1))
    assert {part.count for part in found} == {len(found)}
    assert (found[0].start, found[-1].end) == (0, 1999)


def test_parts_are_as_few_as_fit_by_the_callers_measure() -> None:
    def words(text: str) -> int:
        return len(text.split())

    # Four words a line, and one for its end.
    assert [len(part.text.split("\n")) for part in parts(_LONG, 500, words)] == [100, 100]


def test_a_line_that_does_not_fit_is_cut_at_blanks() -> None:
    text = " ".join(f"word{at}" for at in range(300))
    found = parts(transcript(line(7, 90, text)), 200)
    assert all(len(part.text) <= 200 for part in found)
    assert all(row.startswith("[0:07] ") for part in found for row in part.text.split("\n"))
    told = " ".join(re.findall(r"word\d+", " ".join(part.text for part in found)))
    assert told == text


def test_nothing_said_has_no_parts_and_no_prompt() -> None:
    assert parts(transcript(), 100) == ()
    assert Asking(transcript(), "What?", 100).done


def test_what_fits_is_asked_at_once() -> None:
    asking = Asking(_LONG, "Which is the last number?", 100_000)
    assert asking.is_last
    (prompt,) = answer(asking, "199 [33:10].")
    assert "[33:10] Sentence number 199." in prompt
    assert prompt.endswith("Question: Which is the last number?")
    assert "talk.wav" in prompt
    assert asking.answer == "199 [33:10]."
    assert asking.steps == (1, 1)


def test_a_long_one_is_asked_by_parts_and_the_notes_are_joined() -> None:
    asking = Asking(_LONG, "Which numbers?", 2000)
    count = len(parts(_LONG, 2000))
    assert asking.steps == (0, count + 1)
    prompts = answer(asking, "Note {n} [0:10].")
    assert len(prompts) == count + 1
    assert f"part 1 of {count}" in prompts[0]
    assert "from 0:00 to" in prompts[0]
    assert all(f"Note {at} [0:10]." in prompts[-1] for at in range(1, count + 1))
    assert "Sentence number" not in prompts[-1]
    assert asking.answer == f"Note {count + 1} [0:10]."


def test_notes_that_do_not_fit_are_joined_in_rounds_and_that_ends() -> None:
    asking = Asking(_LONG, "Which numbers?", 1000)
    prompts = answer(asking, "A very long note. " * 50)
    assert asking.done
    assert asking.answer.startswith("A very long note.")
    assert len(prompts) < 3 * len(parts(_LONG, 1000))


def test_the_same_is_asked_the_same() -> None:
    one, other = Asking(_LONG, "Why?", 700), Asking(_LONG, "Why?", 700)
    assert answer(one, "N{n}") == answer(other, "N{n}")
