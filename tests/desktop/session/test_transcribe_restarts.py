"""Recordings become text in the whole app: it ends and begins again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.desktop.session.library_harness import Sit, press
from tests.desktop.session.writing_down import Room
from tests.desktop.transcribe.gated import Gated
from tests.desktop.transcribe.samples import talk


def test_the_next_start_goes_on_where_the_last_one_ended(
    room: Room, backend: Gated, sounds: Path
) -> None:
    room.drop(talk(sounds / "a.wav", 3), talk(sounds / "b.wav", 2), talk(sounds / "c.wav", 1))
    room.until_states(a="running", b="waiting", c="waiting")
    room.page.left.view.choose(room.job("c").id)
    press(room.page.text.turn_button)
    backend.gate.let_pass(1)
    room.show("a", 1)
    backend.gate.open()
    room.restart()
    room.until_states(c="paused", b="done", a="done")
    room.show("a", 3)
    assert room.starts() == [0, 30, 60]
    room.page.left.view.choose(room.job("c").id)
    assert room.page.text.turn_button.text() == "Continue"


def test_a_killed_app_has_lost_nothing(
    room: Room, backend: Gated, sounds: Path, sit: Sit, tmp_path: Path
) -> None:
    """What a killed app leaves is what is on the disk at that moment."""
    room.drop(talk(sounds / "a.wav", 4))
    room.until_states(a="running")
    backend.gate.let_pass(2)
    room.show("a", 2)
    kept = room.desk.app.back.places.transcripts
    left = shutil.copytree(kept, tmp_path / "left", ignore=shutil.ignore_patterns(".*"))
    (job_file,) = left.glob("*/job.json")
    assert json.loads(job_file.read_text(encoding="utf-8"))["state"] == "running"
    backend.gate.open()
    room.desk.close()
    shutil.rmtree(kept)
    shutil.copytree(left, kept)
    room.desk.app = room.desk._make_app()
    room.desk.open()
    room._use_app()
    room.go()
    room.until_states(a="done")
    room.show("a", 4)
    assert room.starts() == [0, 30, 60, 91]


def test_nothing_is_begun_before_the_window_is_there(
    room: Room, backend: Gated, sounds: Path
) -> None:
    room.drop(talk(sounds / "a.wav", 2))
    room.until_states(a="running")
    backend.gate.open()
    room.desk.close()
    room.desk.app = room.desk._make_app()
    room._use_app()
    QApplication.processEvents()
    assert room.jobs == ()
    room.desk.open()
    room.until_states(a="done")
