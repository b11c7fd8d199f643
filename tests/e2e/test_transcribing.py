"""Recordings of known words become text with times, by real Whisper and the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import webvtt

from models.transcripts.journal import Journals
from tests.e2e.conftest import Sidelight
from tests.fixtures.dialogue import SENTENCES, Said, make_dialogue
from tests.fixtures.words import errors, words

# Of tiny.en and espeak-ng's voice it is 0.044.
_WORST_SHARE = 0.25
_WORST_START_S = 0.5
_PATIENCE_S = 240.0
Talk = tuple[Path, tuple[Said, ...]]


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Talk:
    path = tmp_path_factory.mktemp("sounds") / "talk.wav"
    return path, make_dialogue(path)


@pytest.fixture(scope="module")
def document(sidelight: Sidelight, talk: Talk) -> Any:
    done = sidelight.run("transcribe", str(talk[0]), "--words", "--format", "json")
    return json.loads(done.stdout)


def wrong_share(said: tuple[Said, ...], text: str) -> float:
    expected = words(" ".join(sentence.text for sentence in said))
    return errors(expected, words(text)) / len(expected)


def check_starts(said: tuple[Said, ...], starts: list[float]) -> None:
    """Every sentence is there once, and begins when it was said."""
    assert starts == pytest.approx([one.start for one in said], abs=_WORST_START_S)


def test_hardly_a_word_is_wrong(document: Any, talk: Talk) -> None:
    assert wrong_share(talk[1], document["text"]) < _WORST_SHARE
    assert (document["language"], document["model"]) == ("en", "Whisper tiny.en")


def test_every_sentence_begins_and_ends_when_it_was_said(document: Any, talk: Talk) -> None:
    lines = document["spoken"]
    check_starts(talk[1], [line["start"] for line in lines])
    ends = [line["end"] for line in lines]
    assert ends == pytest.approx([one.end for one in talk[1]], abs=_WORST_START_S)


def test_words_lie_in_their_sentence_one_after_the_other(document: Any) -> None:
    for line in document["spoken"]:
        assert " ".join(word["text"] for word in line["words"]).replace(" ,", ",") == line["text"]
        moments = [line["start"], *(word["start"] for word in line["words"]), line["end"]]
        assert moments == sorted(moments)
        spread = line["words"][-1]["start"] - line["words"][0]["start"]
        assert spread > (line["end"] - line["start"]) / 2


@pytest.mark.parametrize("form", ["srt", "vtt"])
def test_subtitles_are_read_by_another_program(
    form: str, sidelight: Sidelight, talk: Talk, document: Any, tmp_path: Path
) -> None:
    path = tmp_path / f"talk.{form}"
    sidelight.run("transcribe", str(talk[0]), "--words", "-o", str(path))
    cues = (webvtt.from_srt if form == "srt" else webvtt.read)(str(path)).captions
    assert [cue.text for cue in cues] == [line["text"] for line in document["spoken"]]
    check_starts(talk[1], [seconds_of(cue.start) for cue in cues])
    if form == "vtt":
        assert path.read_text(encoding="utf-8").count("<00:00:") > len(words(document["text"])) / 2


def seconds_of(clock: str) -> float:
    hours, minutes, seconds = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def test_killed_in_the_middle_it_goes_on_without_losing_or_doubling_a_line(
    sidelight: Sidelight, tmp_path: Path
) -> None:
    path = tmp_path / "long.wav"
    said = make_dialogue(path, SENTENCES * 2)
    command = [sys.executable, "-m", "desktop", "transcribe", str(path), "--format", "json"]
    with (tmp_path / "out").open("wb") as out:
        process = subprocess.Popen(
            command,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "SIDELIGHT_HOME": str(sidelight.home)},
        )
        try:
            written = await_lines(sidelight.home, 5, process)
        finally:
            process.kill()
            process.wait()
    assert written < len(said)
    done = sidelight.run("transcribe", str(path), "--format", "json")
    assert "Going on with “long.wav” at 0:" in done.stderr
    document = json.loads(done.stdout)
    check_every_sentence_once(said, document["spoken"])
    assert wrong_share(said, document["text"]) < _WORST_SHARE
    assert Journals(sidelight.home / "transcripts").all() == ()


def check_every_sentence_once(said: tuple[Said, ...], lines: list[dict[str, Any]]) -> None:
    """A model may make two lines of a sentence; none is lost, none overlaps with another."""
    starts = [line["start"] for line in lines]
    for sentence in said:
        assert min(abs(start - sentence.start) for start in starts) < _WORST_START_S
    assert all(before["end"] <= after["start"] for before, after in pairwise(lines))
    assert len(lines) < 1.2 * len(said)


def await_lines(home: Path, count: int, process: subprocess.Popen[bytes]) -> int:
    """Until so many lines, or a few more, are on the disk."""
    journals, pause, waited_s = Journals(home / "transcripts"), Event(), 0.0
    while waited_s < _PATIENCE_S:
        assert process.poll() is None
        for job in journals.all():
            lines = journals.get(job.id).written().lines
            if len(lines) >= count:
                return len(lines)
        pause.wait(0.05)
        waited_s += 0.05
    raise AssertionError("nothing was written down")
