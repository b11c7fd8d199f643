"""Transcripts on the disk: nothing is lost, half a record counts for nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.errors import Problem
from models.inputs.spoken import Spoken
from models.transcripts.job import Wishes
from models.transcripts.journal import Journal, Journals
from models.transcripts.record import Record
from models.transcripts.refusals import (
    SourceChanged,
    SourceGone,
    TranscriptDamaged,
    TranscriptInUse,
    TranscriptNotKept,
)
from models.transcripts.transcript import Line
from models.words import say

_WISHES = Wishes("whisper-tiny", "GPU", "", translate=False, words=True)
_FIRST = Record(4.0, "en", (Line(0.5, 3.5, "Grüße, 你好.", (Spoken(0.5, 1.0, "Grüße,"),)),))
_SECOND = Record(9.0, "de", (Line(5.0, 8.0, "Two."), Line(8.0, 8.5, "Three.")))
_NOTHING = Record(12.0, "", ())


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "talk.wav"
    path.write_bytes(b"sound")
    return path


@pytest.fixture
def journals(tmp_path: Path) -> Journals:
    return Journals(tmp_path / "transcripts")


@pytest.fixture
def journal(journals: Journals, source: Path) -> Journal:
    return journals.create(source, _WISHES, "Whisper tiny", 12.5)


def write(journal: Journal, *records: Record) -> None:
    with journal.writing() as pen:
        for record in records:
            pen.write(record)


def lines_file(journal: Journal) -> Path:
    return journal.folder / "lines.jsonl"


def test_what_is_written_is_read_by_whoever_comes_later(
    journal: Journal, journals: Journals
) -> None:
    write(journal, _FIRST)
    write(journal, _SECOND, _NOTHING)
    written = journals.get(journal.id).written()
    assert written.lines == _FIRST.lines + _SECOND.lines
    assert (written.done_s, written.language) == (12.0, "en")
    transcript = journal.transcript()
    assert (transcript.name, transcript.seconds, transcript.model) == (
        "talk.wav",
        12.5,
        "Whisper tiny",
    )
    assert transcript.lines == written.lines


def test_a_record_is_in_the_file_before_the_next_is_begun(journal: Journal) -> None:
    with journal.writing() as pen:
        pen.write(_FIRST)
        assert journal.written().lines == _FIRST.lines


@pytest.mark.parametrize("lost", [1, 7, 40])
def test_half_a_record_counts_for_nothing_and_is_cut_off(journal: Journal, lost: int) -> None:
    write(journal, _FIRST, _SECOND)
    whole = lines_file(journal).read_bytes()
    lines_file(journal).write_bytes(whole[:-lost])
    assert journal.written().lines == _FIRST.lines
    assert journal.written().done_s == 4.0
    write(journal, _SECOND)
    assert lines_file(journal).read_bytes() == whole


def test_corrections_stay_apart_and_can_be_taken_back(journal: Journal) -> None:
    write(journal, _FIRST, _SECOND)
    before = lines_file(journal).read_bytes()
    journal.correct(1, "Zwei.")
    journal.correct(2, "")
    assert [line.text for line in journal.written().lines] == ["Grüße, 你好.", "Zwei.", ""]
    write(journal, _NOTHING)
    journal.correct(2, None)
    assert [line.text for line in journal.transcript().lines][1:] == ["Zwei.", "Three."]
    assert lines_file(journal).read_bytes().startswith(before)


def test_damaged_corrections_cost_only_the_corrections(journal: Journal) -> None:
    write(journal, _SECOND)
    (journal.folder / "corrections.json").write_text("{")
    assert journal.written().lines == _SECOND.lines


def test_one_writes_at_a_time(journal: Journal, journals: Journals) -> None:
    busy = [journal.is_busy]
    with journal.writing():
        busy.append(journal.is_busy)
        with pytest.raises(TranscriptInUse, match=r"talk\.wav"), journals.get(journal.id).writing():
            pass
    assert [*busy, journal.is_busy] == [False, True, False]


def test_a_full_disk_is_told_and_what_was_written_stays(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with journal.writing() as pen:
        pen.write(_FIRST)
        with monkeypatch.context() as full:
            full.setattr(os, "fsync", _no_room)
            with pytest.raises(TranscriptNotKept, match="Make room"):
                pen.write(_SECOND)
        pen.write(_SECOND)
    assert journal.written().lines == _FIRST.lines + _SECOND.lines


def _no_room(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_state_and_problem_are_kept_with_their_words(journal: Journal) -> None:
    problem = Problem("BadSound", say("“{name}” is odd.", name="a.wav"), say("Try."), "details")
    journal.set_state("failed", problem)
    job = journal.job()
    assert (job.state, job.problem) == ("failed", problem)
    assert job.problem is not None
    assert getattr(job.problem.what, "template", "") == "“{name}” is odd."
    assert journal.set_state("running").problem is None


def test_jobs_are_listed_in_order_without_damaged_ones(
    journals: Journals, journal: Journal, source: Path
) -> None:
    second = journals.create(source, _WISHES, "Whisper tiny", 12.5)
    broken = journals.create(source, _WISHES, "Whisper tiny", 12.5)
    (broken.folder / "job.json").write_text('{"id": 3}')
    assert [job.id for job in journals.all()] == [journal.id, second.id]
    assert journals.all()[0].wishes == _WISHES
    with pytest.raises(TranscriptDamaged):
        broken.job()


def test_what_is_put_away_can_be_brought_back_until_it_is_swept(
    journals: Journals, journal: Journal
) -> None:
    write(journal, _FIRST)
    journals.put_away(journal.id)
    journals.put_away(journals.create(journal_source(journals), _WISHES, "W", 1).id)
    assert journals.all() == ()
    journals.bring_back(journal.id)
    assert journal.written().lines == _FIRST.lines
    journals.sweep()
    assert [entry.name for entry in journals.folder.iterdir() if entry.name != ".locks"] == [
        journal.id
    ]


def journal_source(journals: Journals) -> Path:
    return journals.folder.with_name("talk.wav")


def test_what_is_removed_leaves_nothing(journals: Journals, journal: Journal) -> None:
    write(journal, _FIRST)
    journals.remove(journal.id)
    assert journals.all() == ()
    assert [path for path in journals.folder.rglob("*") if path.is_file()] == []


def test_the_interrupted_one_is_of_the_same_file_and_wishes(
    journals: Journals, source: Path
) -> None:
    journal = journals.create(source, _WISHES, "Whisper tiny", 12.5, "terminal")
    found = journals.interrupted(source, _WISHES, "terminal")
    assert found is not None
    assert found.id == journal.id
    assert journals.interrupted(source, Wishes("whisper-base"), "terminal") is None
    assert journals.interrupted(source, _WISHES, "window") is None
    with journal.writing():
        assert journals.interrupted(source, _WISHES, "terminal") is None
    source.write_bytes(b"another sound")
    assert journals.interrupted(source, _WISHES, "terminal") is None


def test_what_is_done_is_not_gone_on_with(journals: Journals, source: Path) -> None:
    journals.create(source, _WISHES, "W", 12.5).set_state("done")
    assert journals.interrupted(source, _WISHES, "window") is None


def test_a_recording_that_is_gone_or_changed_is_told_and_what_was_written_stays(
    journal: Journal, source: Path
) -> None:
    write(journal, _FIRST)
    source.write_bytes(b"longer sound")
    with pytest.raises(SourceChanged, match=r"“talk\.wav” has changed"):
        journal.job().source.check()
    source.unlink()
    with pytest.raises(SourceGone, match=r"no longer where it was"):
        journal.job().source.check()
    assert journal.written().lines == _FIRST.lines


def test_old_ones_of_the_terminal_are_dropped(journals: Journals, source: Path) -> None:
    old = journals.create(source, _WISHES, "W", 1, "terminal")
    ours = journals.create(source, _WISHES, "W", 1, "window")
    for journal in (old, ours):
        os.utime(journal.folder / "job.json", (0, 0))
    fresh = journals.create(source, _WISHES, "W", 1, "terminal")
    journals.drop_old("terminal", 3600)
    assert {job.id for job in journals.all()} == {ours.id, fresh.id}
