"""Transcripts as files; subtitles are read back by an independent parser."""

from __future__ import annotations

import json
from io import StringIO

import pytest
import webvtt

from models.inputs.spoken import Spoken
from models.transcripts.exports import FORMATS, Format, writer_of, written
from models.transcripts.transcript import Line
from tests.models.transcripts.makers import line, transcript

_WILD = transcript(
    Line(0.0, 1.5, "Salt & pepper <b> --> now."),
    Line(1.5, 2.0, ""),
    Line(3661.25, 3661.25, "Two\n\nlines."),
)
_TALK = transcript(
    line(1, 4, "The green ball"), line(4, 6, "is there."), line(9.5, 11, "It is *red*.")
)


def test_subrip() -> None:
    assert written(_WILD, "srt") == (
        "1\n00:00:00,000 --> 00:00:01,500\nSalt & pepper <b> --> now.\n\n"
        "2\n01:01:01,250 --> 01:01:01,350\nTwo lines.\n\n"
    )


def test_webvtt_has_a_header_and_no_markup_of_its_own() -> None:
    assert written(_WILD, "vtt") == (
        "WEBVTT\n"
        "\n00:00:00.000 --> 00:00:01.500\nSalt &amp; pepper &lt;b&gt; --&gt; now.\n"
        "\n01:01:01.250 --> 01:01:01.350\nTwo lines.\n"
    )


def test_subtitles_are_read_by_another_program() -> None:
    forms: tuple[Format, ...] = ("vtt", "srt")
    for form in forms:
        cues = webvtt.from_buffer(StringIO(written(_TALK, form)), format=form).captions
        assert [cue.text for cue in cues] == ["The green ball", "is there.", "It is *red*."]
        assert [cue.start for cue in cues] == ["00:00:01.000", "00:00:04.000", "00:00:09.500"]
        assert [cue.end for cue in cues] == ["00:00:04.000", "00:00:06.000", "00:00:11.000"]


def test_words_are_tags_in_webvtt_that_another_program_takes_for_such() -> None:
    text = written(_TALK, "vtt", words=True)
    assert "The <00:00:02.000>green <00:00:03.000>ball\n" in text
    cues = webvtt.from_buffer(StringIO(text), format="vtt").captions
    assert [cue.text for cue in cues] == ["The green ball", "is there.", "It is *red*."]


def test_tags_lie_within_the_cue_one_after_the_other_and_lose_no_text() -> None:
    words = (
        Spoken(1.0, 1.2, "A"),
        Spoken(2.0, 2.2, "<b>"),
        Spoken(1.5, 1.6, "late"),
        Spoken(9.0, 9.1, "end"),
        Spoken(3.0, 3.1, "not in it"),
    )
    text = written(transcript(Line(1.0, 4.0, "A <b>, late end.", words)), "vtt", words=True)
    assert text.endswith("A <00:00:02.000>&lt;b&gt;, late end.\n")
    nothing = transcript(Line(1.0, 4.0, "Kept.", (Spoken(1, 2, "gone"),)))
    assert written(nothing, "vtt", words=True).endswith("\nKept.\n")


def test_plain_text_is_paragraphs() -> None:
    assert written(_TALK, "txt") == "The green ball is there.\n\nIt is *red*.\n"


def test_markdown_has_title_facts_and_times_and_no_marks_of_the_text() -> None:
    assert written(_TALK, "md") == (
        "# talk.wav\n\n- Length: 0:12\n- Language: en\n- Model: Whisper tiny\n\n"
        "**0:01** The green ball is there.\n\n**0:09** It is \\*red\\*.\n"
    )
    other = transcript(line(0, 1, "Hello."), language="zh", translated=True)
    assert "- Language: zh (translated into English)\n" in written(other, "md")


def test_json_has_all_there_is() -> None:
    document = json.loads(written(transcript(line(1, 3, "Good day."), Line(4, 5, "So.")), "json"))
    assert document == {
        "name": "talk.wav",
        "text": "Good day. So.",
        "language": "en",
        "translated": False,
        "model": "Whisper tiny",
        "seconds": 6,
        "spoken": [
            {
                "start": 1,
                "end": 3,
                "text": "Good day.",
                "words": [
                    {"start": 1, "end": 1.5, "text": "Good"},
                    {"start": 2, "end": 2.5, "text": "day."},
                ],
            },
            {"start": 4, "end": 5, "text": "So."},
        ],
    }


@pytest.mark.parametrize("form", FORMATS)
def test_line_by_line_gives_the_same_file(form: Format) -> None:
    lines = tuple(line(2.4 * at, 2.4 * at + 1 + at % 2, f"Line {at}.") for at in range(40))
    whole, writer = transcript(*lines), writer_of(form, words=True)
    pieces = [writer.add(lines[at : at + 3]) for at in range(0, 40, 3)]
    assert "".join(pieces) + writer.end(whole) == written(whole, form, words=True)


def test_nothing_said_is_still_a_file() -> None:
    empty = transcript()
    assert written(empty, "txt") == written(empty, "srt") == ""
    assert written(empty, "vtt") == "WEBVTT\n"
    assert json.loads(written(empty, "json"))["spoken"] == []
