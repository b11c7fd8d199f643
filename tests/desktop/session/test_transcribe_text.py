"""Recordings became text in the whole app: it is corrected, heard, saved and asked about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.listen.scripted import ScriptedSpeakers
from models.engine import protocol as p
from models.engine.scripted import Script
from models.inputs.recording import Recording
from tests.desktop.session.library_harness import BOTH, Sit, press
from tests.desktop.session.writing_down import Room
from tests.desktop.transcribe.gated import Gated
from tests.desktop.transcribe.samples import talk

Key = Qt.Key


# --- the text -----------------------------------------------------------------------------------


@pytest.fixture
def written(room: Room, backend: Gated, sounds: Path) -> Room:
    """With a recording of three lines."""
    backend.gate.open()
    room.drop(talk(sounds / "a.wav", 3))
    room.until_states(a="done")
    room.show("a", 3)
    return room


def test_corrections_are_kept_at_once_and_can_be_undone(written: Room) -> None:
    written.correct(1, "The red ball.")
    written.correct(1, "The blue ball.")
    assert written.texts() == ["The green ball.", "The blue ball.", "The green ball."]
    press(written.page.text.undo_button)
    assert written.texts()[1] == "The red ball."
    written.restart()
    written.show("a", 3)
    assert written.texts() == ["The green ball.", "The red ball.", "The green ball."]
    assert not written.page.text.undo_button.isEnabled()


def test_what_was_corrected_while_it_is_written_down_stays(
    room: Room, backend: Gated, sounds: Path
) -> None:
    room.drop(talk(sounds / "a.wav", 3))
    room.until_states(a="running")
    backend.gate.let_pass(1)
    room.show("a", 1)
    room.correct(0, "Mine.")
    backend.gate.open()
    room.until_states(a="done")
    room.restart()
    room.show("a", 3)
    assert room.texts() == ["Mine.", "The green ball.", "The green ball."]


def test_a_line_is_heard_and_followed(written: Room) -> None:
    text = written.page.text
    written.speakers = ScriptedSpeakers(speed=2)
    place = text.lines.visualRect(written.page.line_rows.index(1, 0)).center()
    QTest.mouseClick(text.lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert text.player.is_playing
    assert text.lines.playing_row == 1
    # Over the long silence before the next one, and the one behind it.
    text.player.play_from(59.0)
    written.desk.until(lambda: text.lines.playing_row == 2)
    text.player.play_from(90.0)
    written.desk.until(lambda: not text.player.is_playing)
    text.player.toggle()
    press(written.page.top.back_button)
    assert not text.player.is_playing


@pytest.mark.parametrize(
    ("kind", "suffix", "says"),
    [
        ("txt", "txt", "The green ball."),
        ("srt", "srt", "00:00:30,"),
        ("vtt", "vtt", "WEBVTT"),
        ("vtt-words", "vtt", "WEBVTT"),
        ("json", "json", '"spoken"'),
        ("md", "md", "# a.wav"),
    ],
)
def test_a_text_is_saved_in_every_form(
    written: Room, tmp_path: Path, kind: str, suffix: str, says: str
) -> None:
    written.correct(0, "The red ball.")
    target = tmp_path / f"out.{suffix}"
    written.page.export_chosen.emit(kind, target)
    written.desk.until(lambda: written.notice == f"Saved as “{target.name}”.")
    text = target.read_text(encoding="utf-8")
    assert says in text
    assert "The red ball." in text
    assert list(tmp_path.glob("out*")) == [target]


def test_what_cannot_be_saved_is_said(written: Room, tmp_path: Path) -> None:
    written.page.export_chosen.emit("txt", tmp_path / "nowhere" / "out.txt")
    written.desk.until(lambda: "out.txt" in written.notice)
    assert not (tmp_path / "nowhere").exists()


def test_all_is_copied(written: Room) -> None:
    press(written.page.text.copy_button)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().split("\n\n") == ["The green ball."] * 3


# --- asking about it ----------------------------------------------------------------------------


def test_a_short_one_goes_into_a_new_chat_as_a_whole(written: Room) -> None:
    front = written.desk.app.front
    press(written.page.text.ask_button)
    written.desk.until(lambda: written.desk.app.window.place is front.place)
    (attached,) = written.desk.app.back.attachments.read()
    (recording,) = attached.contents
    assert isinstance(recording, Recording)
    assert [said.text for said in recording.speech] == ["The green ball."] * 3
    written.desk.ask("What is it about?")
    asked = [one for one in written.submitted if isinstance(one, p.Answer)][-1]
    assert "[0:30-" in asked.messages[-1].text


LONG = Script(
    devices=BOTH.devices,
    heard=("The green ball is here. " * 30,),
    context_tokens=2600,
    chunks=("Noted ", "[0:05]."),
)


@pytest.fixture
def long(sit: Sit, sounds: Path) -> Iterator[Room]:
    """With a recording that no model here reads at once."""
    backend = Gated(LONG)
    backend.gate.open()
    room = Room(sit(backend).open()).go()
    room.drop(talk(sounds / "a.wav", 12))
    room.until_states(a="done")
    room.show("a", 12)
    yield room


def test_a_long_one_is_asked_part_by_part(long: Room) -> None:
    front, box = long.desk.app.front, long.page.text.ask_box
    press(long.page.text.ask_button)
    long.desk.until(box.isVisible)
    assert "too long" in box.words()
    QTest.keyClicks(box.field, "Where is the ball?")
    QTest.keyClick(box.field, Key.Key_Return)
    long.desk.until(lambda: long.desk.app.window.place is front.place)
    long.desk.until(lambda: len(front.session.messages) == 2)
    asked = [one for one in long.submitted if isinstance(one, p.Answer)]
    *parts, last = asked
    assert len(parts) >= 2
    assert all("[0:" in one.messages[-1].text or "[1:" in one.messages[-1].text for one in parts)
    assert last.messages[-1].text.count("Noted [0:05].") == len(parts)
    assert last.messages[-1].text.endswith("Where is the ball?")
    assert front.session.messages[-1].text == "Noted [0:05]."


def test_asking_can_be_stopped(long: Room) -> None:
    box = long.page.text.ask_box
    press(long.page.text.ask_button)
    long.desk.until(box.isVisible)
    QTest.keyClicks(box.field, "Where?")
    press(box.ask_button)
    assert box.is_busy
    press(box.ask_button)
    assert not box.isVisible()
    QApplication.processEvents()
    assert long.desk.app.window.place is long.page
