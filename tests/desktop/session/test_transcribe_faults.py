"""Recordings become text in the whole app: what goes wrong."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from models.transcripts.pen import Pen
from models.transcripts.record import Record
from models.transcripts.refusals import not_kept
from tests.desktop.session.library_harness import press
from tests.desktop.session.writing_down import Room
from tests.desktop.transcribe.gated import Gated
from tests.desktop.transcribe.samples import silence, talk


def test_what_cannot_be_written_down_is_said_and_the_rest_goes_on(
    room: Room, backend: Gated, sounds: Path
) -> None:
    backend.gate.open()
    broken = sounds / "broken.wav"
    broken.write_bytes(b"RIFF....WAVEnothing")
    picture = sounds / "notes.txt"
    picture.write_text("nothing", encoding="utf-8")
    room.drop(broken, picture, silence(sounds / "silent.wav"), talk(sounds / "a.wav"))
    wanted = {"broken.wav": "failed", "notes.txt": "failed", "silent.wav": "failed"}
    room.desk.until(lambda: room.states() == {**wanted, "a.wav": "done"})
    said = {job.name: str(job.problem.what) for job in room.jobs if job.problem is not None}
    assert "damaged" in said["broken.wav"]
    assert said["notes.txt"] == "“notes.txt” is not a recording."
    assert said["silent.wav"] == "Nobody can be heard speaking in “silent.wav”."
    room.page.left.view.choose(room.job("broken").id)
    assert "damaged" in room.page.text.problem.text()


def test_a_recording_that_was_moved_goes_on_when_it_is_back(
    room: Room, backend: Gated, sounds: Path
) -> None:
    first, moved = talk(sounds / "a.wav"), talk(sounds / "b.wav")
    room.drop(first, moved)
    room.until_states(a="running", b="waiting")
    moved.rename(sounds / "elsewhere.wav")
    backend.gate.open()
    room.until_states(b="failed", a="done")
    room.page.left.view.choose(room.job("b").id)
    assert "is no longer where it was" in room.page.text.problem.text()
    assert "Put it back" in room.page.text.problem.text()
    (sounds / "elsewhere.wav").rename(moved)
    press(room.page.text.turn_button)
    room.until_states(b="done", a="done")
    room.show("b", 1)


def test_with_a_full_disk_it_stands_still_until_there_is_room(
    room: Room, backend: Gated, sounds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.drop(talk(sounds / "a.wav", 3))
    room.until_states(a="running")
    backend.gate.let_pass(1)
    room.show("a", 1)

    def full(pen: Pen, record: Record) -> None:
        raise not_kept("a.wav", OSError(errno.ENOSPC, "no space"))

    with monkeypatch.context() as patch:
        patch.setattr(Pen, "write", full)
        backend.gate.let_pass(1)
        room.desk.until(lambda: room.job("a").state == "failed")
    assert "Make room on the disk" in room.page.text.problem.text()
    backend.gate.open()
    press(room.page.text.turn_button)
    room.until_states(a="done")
    room.show("a", 3)
    assert room.starts() == [0, 30, 60]
