"""Recordings become text in the whole app: the queue, its end and its beginning, the text."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.listen.scripted import ScriptedSpeakers
from desktop.transcribe.job import Job
from desktop.transcribe.page import TranscribePage
from models.engine import protocol as p
from models.engine.scripted import Script
from models.inputs.recording import Recording
from models.transcripts.pen import Pen
from models.transcripts.record import Record
from models.transcripts.refusals import not_kept
from tests.desktop.session.library_harness import BOTH, Desk, Sit, press
from tests.desktop.transcribe.gated import Gated
from tests.desktop.transcribe.samples import silence, talk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A user where recordings are written down."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.speakers = ScriptedSpeakers()
        self.submitted: list[p.Request] = []
        self._use_app()

    def _use_app(self) -> None:
        self.desk.app.front.transcribe.speakers = lambda: self.speakers
        self.desk.app.back.engine.request_submitted.connect(self.submitted.append)

    @property
    def page(self) -> TranscribePage:
        return self.desk.app.front.transcribe.page

    @property
    def jobs(self) -> tuple[Job, ...]:
        return self.desk.app.back.transcribing.jobs

    def go(self) -> Room:
        self.desk.app.window.resize(1200, 800)
        self.desk.app.front.rooms.show_transcribe()
        self.desk.until(self.page.isVisible)
        return self

    def restart(self) -> Room:
        self.desk.restart()
        self._use_app()
        return self.go()

    def drop(self, *paths: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.page.dropEvent(
            QDropEvent(
                *(QPoint(5, 5), Qt.DropAction.CopyAction, data),
                *(Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier),
            )
        )

    def states(self) -> dict[str, str]:
        return {job.name: job.state for job in self.jobs}

    def until_states(self, **states: str) -> None:
        self.desk.until(lambda: self.states() == {f"{name}.wav": states[name] for name in states})

    def job(self, name: str) -> Job:
        return next(job for job in self.jobs if job.name == f"{name}.wav")

    def show(self, name: str, lines: int) -> None:
        """Until so many lines of it are seen."""
        self.page.left.view.choose(self.job(name).id)
        self.desk.until(lambda: len(self.page.line_rows.lines) == lines)

    def starts(self) -> list[int]:
        """When the lines that are seen are said, in whole seconds."""
        return [int(line.start) for line in self.page.line_rows.lines]

    def texts(self) -> list[str]:
        return [line.text for line in self.page.line_rows.lines]

    def correct(self, row: int, text: str) -> None:
        view = self.page.text.lines
        view.edit_row(row)
        editor = view.focusWidget()
        assert editor is not None
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Key.Key_Return)

    @property
    def notice(self) -> str:
        notice = self.page.notice_bar.notice()
        return f"{notice.what} {notice.todo}".strip() if notice is not None else ""

    def take_offer(self, label: str) -> None:
        offers = self.page.notice_bar.offers()
        next(one for one in offers if one.text() == label).click()


Begin = Callable[..., Room]


@pytest.fixture
def backend() -> Iterator[Gated]:
    made = Gated(Script(devices=BOTH.devices, heard=("The green ball.",)))
    yield made
    made.gate.open()


@pytest.fixture
def room(sit: Sit, backend: Gated) -> Iterator[Room]:
    yield Room(sit(backend).open()).go()
    # Or the app waits for the stretch that waits at the gate.
    backend.gate.open()


@pytest.fixture
def sounds(tmp_path: Path) -> Path:
    folder = tmp_path / "sounds"
    folder.mkdir()
    return folder


# --- the queue ----------------------------------------------------------------------------------


def test_one_is_written_down_while_the_rest_waits(room: Room, backend: Gated, sounds: Path) -> None:
    room.drop(talk(sounds / "a.wav", 2), talk(sounds / "b.wav", 1), talk(sounds / "c.wav", 1))
    room.until_states(a="running", b="waiting", c="waiting")
    backend.gate.let_pass(2)
    room.until_states(b="running", c="waiting", a="done")
    backend.gate.let_pass(2)
    room.until_states(c="done", b="done", a="done")
    room.show("a", 2)
    assert room.texts() == ["The green ball."] * 2
    assert room.starts() == [0, 30]
    requests = [one for one in room.submitted if isinstance(one, p.Transcribe)]
    assert len(requests) == 4
    assert all(one.sound.seconds <= 30 and one.times for one in requests)


def test_a_folder_of_recordings_may_hold_other_things(
    room: Room, backend: Gated, sounds: Path
) -> None:
    backend.gate.open()
    talk(sounds / "a.wav")
    (sounds / "notes.txt").write_text("nothing", encoding="utf-8")
    room.drop(sounds)
    room.until_states(a="done")


def test_the_text_grows_as_it_comes_and_the_time_left_is_told(
    room: Room, backend: Gated, sounds: Path
) -> None:
    room.drop(talk(sounds / "a.wav", 3))
    room.until_states(a="running")
    backend.gate.let_pass(1)
    room.show("a", 1)
    assert "Writing down" not in room.page.text.facts.text()
    assert " left" in room.page.text.facts.text()
    assert "English" in room.page.text.facts.text()
    backend.gate.let_pass(1)
    room.show("a", 2)
    assert room.page.text.progress.share() == pytest.approx(1 / 3, abs=0.1)


def test_paused_it_lets_the_next_one_go_first_and_loses_nothing(
    room: Room, backend: Gated, sounds: Path
) -> None:
    room.drop(talk(sounds / "a.wav", 3), talk(sounds / "b.wav", 1))
    room.until_states(a="running", b="waiting")
    backend.gate.let_pass(1)
    room.show("a", 1)
    press(room.page.text.turn_button)
    room.desk.until(lambda: room.job("a").state == "paused")
    backend.gate.let_pass(2)  # the stretch that was on its way is kept
    room.until_states(a="paused", b="done")
    room.show("a", 2)
    press(room.page.text.turn_button)
    backend.gate.let_pass(1)
    room.until_states(b="done", a="done")
    room.show("a", 3)
    assert room.starts() == [0, 30, 60]


def test_paused_and_wanted_again_at_once(room: Room, backend: Gated, sounds: Path) -> None:
    room.drop(talk(sounds / "a.wav", 3))
    room.until_states(a="running")
    view = room.page.left.view
    view.setFocus()
    QTest.keyClick(view, Key.Key_Space)
    QTest.keyClick(view, Key.Key_Space)
    backend.gate.open()
    room.until_states(a="done")
    room.show("a", 3)
    assert room.starts() == [0, 30, 60]


def test_what_is_removed_comes_back(room: Room, backend: Gated, sounds: Path) -> None:
    room.drop(talk(sounds / "a.wav", 2), talk(sounds / "b.wav", 1))
    room.until_states(a="running", b="waiting")
    backend.gate.let_pass(1)
    room.show("a", 1)
    press(room.page.text.remove_button)
    room.desk.until(lambda: [job.name for job in room.jobs] == ["b.wav"])
    assert room.notice == "“a.wav” was removed."
    backend.gate.let_pass(2)
    room.until_states(b="done")
    room.take_offer("Undo")
    room.desk.until(lambda: room.states() == {"a.wav": "paused", "b.wav": "done"})
    room.show("a", 2)
    room.page.left.view.setFocus()
    QTest.keyClick(room.page.left.view, Key.Key_Space)
    room.until_states(a="done", b="done")
    assert room.starts() == [0, 30]


def test_what_is_removed_is_gone_with_the_next_start(
    room: Room, backend: Gated, sounds: Path
) -> None:
    backend.gate.open()
    room.drop(talk(sounds / "a.wav"))
    room.until_states(a="done")
    folder = room.desk.app.back.places.transcripts
    press(room.page.text.remove_button)
    room.desk.until(lambda: not room.jobs)
    assert room.page.empty.isVisible()
    room.restart()
    room.desk.until(lambda: not list(folder.glob("*/job.json")))


# --- ends and beginnings ------------------------------------------------------------------------


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


# --- what goes wrong ----------------------------------------------------------------------------


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


# --- beside the chat ----------------------------------------------------------------------------


def test_a_question_waits_for_one_stretch_at_most(room: Room, backend: Gated, sounds: Path) -> None:
    room.drop(talk(sounds / "a.wav", 5))
    room.until_states(a="running")
    order: list[str] = []
    engine = room.desk.app.back.engine
    engine.sound_transcribed.connect(lambda _: order.append("stretch"))
    engine.answer_finished.connect(lambda _: order.append("answer"))
    room.desk.app.front.rooms.show_chat()
    room.desk.app.front.page.set_composer_text("How are you?")
    room.desk.app.front.page.composer.send_button.click()
    backend.gate.open()
    room.desk.until(lambda: order.count("stretch") == 5 and "answer" in order)
    assert order.index("answer") <= 1


def test_the_room_is_reached_by_button_and_key(qtbot: QtBot, room: Room) -> None:
    front, window = room.desk.app.front, room.desk.app.window
    QTest.keyClick(room.page.left.add_button, Key.Key_Escape)
    assert front.place.isVisible()
    press(front.sidebar.head.transcribe_button)
    assert room.page.isVisible()
    press(room.page.top.back_button)
    assert front.place.isVisible()
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(front.page, Key.Key_T, CTRL)
    assert room.page.isVisible()


def test_another_language_shows_the_same_recording(
    room: Room, backend: Gated, sounds: Path
) -> None:
    room.drop(talk(sounds / "a.wav", 3), talk(sounds / "b.wav", 1))
    room.until_states(a="running", b="waiting")
    backend.gate.let_pass(1)
    room.show("a", 1)
    before, locale = room.desk.app.front, QLocale()
    room.desk.app.back.language.choose("en")
    room.desk.app.settings.set(s.LANGUAGE, "zh_TW")
    try:
        room.desk.until(lambda: room.desk.app.front is not before)
        room.desk.until(lambda: room.desk.app.window.place is room.page)
        room.desk.until(lambda: len(room.page.line_rows.lines) == 1)
        backend.gate.open()
        room.until_states(b="done", a="done")
        room.desk.until(lambda: len(room.page.line_rows.lines) == 3)
    finally:
        room.desk.app.settings.set(s.LANGUAGE, "en")
        QLocale.setDefault(locale)


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


# --- models -------------------------------------------------------------------------------------


def test_the_builtin_model_says_what_it_cannot(room: Room) -> None:
    wishes = room.page.left.wishes
    room.desk.until(lambda: bool(wishes.why()))
    assert "understands English only" in wishes.why()
    assert not wishes.language.isEnabled()
    assert not wishes.translate.isEnabled()
    press(room.page.left.library_button)
    room.desk.until(room.desk.library.isVisible)
    room.desk.until(lambda: "Whisper tiny" in room.desk.row_words("whisper-tiny"))
    assert not room.desk.row_words("qwen3-0.6b")
