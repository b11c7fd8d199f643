"""Lines and paragraphs."""

from __future__ import annotations

import pytest

from models.transcripts.transcript import LONGEST_PARAGRAPH_S, Line, joined, paragraphs
from tests.models.transcripts.makers import line, transcript


def test_a_pause_makes_a_paragraph() -> None:
    lines = [line(0, 2, "One."), line(2.9, 4, "Two."), line(5.2, 6, "Three."), line(6, 7, "Four.")]
    found = paragraphs(lines)
    assert [one.text for one in found] == ["One. Two.", "Three. Four."]
    assert [(one.first, one.start, one.end) for one in found] == [(0, 0, 4), (2, 5.2, 7)]


def test_who_never_pauses_gets_a_paragraph_at_the_end_of_a_sentence() -> None:
    lines = [
        line(5 * number, 5 * number + 5, "So it is." if number == 9 else "and on")
        for number in range(14)
    ]
    assert [len(one.lines) for one in paragraphs(lines)] == [10, 4]


def test_no_paragraph_is_endless() -> None:
    lines = [line(5 * number, 5 * number + 5, "and on") for number in range(60)]
    found = paragraphs(lines)
    assert all(one.end - one.start <= LONGEST_PARAGRAPH_S for one in found)
    assert sum(len(one.lines) for one in found) == 60


def test_what_comes_later_changes_only_the_last_paragraph() -> None:
    lines = [line(3 * at, 3 * at + (1 if at % 4 == 0 else 2.5), f"L{at}.") for at in range(30)]
    for count in range(1, 30):
        before = paragraphs(lines[:count])
        assert paragraphs(lines)[: len(before) - 1] == before[:-1]


def test_a_line_is_corrected_and_loses_the_times_of_its_words() -> None:
    before = transcript(line(0, 2, "The grin ball."), line(2, 4, "Under the table."))
    after = before.with_text(0, "  The green\nball. ")
    assert [one.text for one in after.lines] == ["The green ball.", "Under the table."]
    assert after.lines[0].words == ()
    assert after.lines[1] == before.lines[1]
    assert before.with_text(0, "The grin ball.") == before


def test_a_line_that_is_emptied_keeps_its_place_but_is_in_no_paragraph() -> None:
    edited = transcript(line(0, 2, "One."), line(2, 4, "Erm."), line(4, 6, "Two.")).with_text(1, "")
    assert edited.text == "One. Two."
    assert len(edited.lines) == 3
    assert [one.text for one in edited.paragraphs] == ["One. Two."]
    assert transcript(Line(0, 1, "")).paragraphs == ()


def test_a_line_that_is_not_there_cannot_be_corrected() -> None:
    with pytest.raises(IndexError):
        transcript(line(0, 1, "One.")).with_text(1, "Two.")


def test_chinese_is_joined_without_blanks() -> None:
    assert joined(["你好。", "再见。"]) == "你好。再见。"
    assert joined(["Hello.", "", "Bye."]) == "Hello. Bye."
