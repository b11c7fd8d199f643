"""Recordings become text in the whole app: the queue, and what goes on beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop import settings as s
from models.engine import protocol as p
from tests.desktop.session.library_harness import press
from tests.desktop.session.writing_down import Room
from tests.desktop.transcribe.gated import Gated
from tests.desktop.transcribe.samples import talk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


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
