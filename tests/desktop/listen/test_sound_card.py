"""An attached sound is heard and read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.listen import faults
from desktop.listen.scripted import ScriptedSpeakers
from desktop.listen.sound_dialog import SoundDialog
from tests.desktop.listen.conftest import LINES, Shown
from tests.desktop.listen.sounds import recording, write


def _click_line(shown: Shown, row: int) -> None:
    lines = shown.card.lines
    middle = lines.visualRect(lines.model().index(row, 0)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_it_says_what_it_is(shown: Shown) -> None:
    assert shown.card.name.words() == "note.wav"
    assert shown.card.accessibleName() == "note.wav"
    assert shown.card.controls.time.text() == "0:00 / 1:20"
    assert shown.card.controls.play_button.accessibleName() == "Play"


def test_the_button_plays_and_pauses(qtbot: QtBot, shown: Shown) -> None:
    QTest.mouseClick(shown.card.controls.play_button, Qt.MouseButton.LeftButton)
    assert shown.card.controls.play_button.accessibleName() == "Pause"
    qtbot.waitUntil(lambda: shown.card.controls.waveform.seconds > 0.1)
    QTest.mouseClick(shown.card.controls.play_button, Qt.MouseButton.LeftButton)
    assert shown.card.controls.play_button.accessibleName() == "Play"
    qtbot.waitUntil(lambda: shown.speakers.opened[0].is_closed)


def test_space_in_the_waveform_plays_too(qtbot: QtBot, shown: Shown) -> None:
    QTest.keyClick(shown.card.controls.waveform, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown.card.controls.waveform.seconds > 0.05)


def test_a_line_is_heard_when_it_is_clicked(qtbot: QtBot, shown: Shown) -> None:
    _click_line(shown, 1)
    assert shown.player.is_playing
    assert shown.card.controls.time.text() == "0:05 / 1:20"
    qtbot.waitUntil(lambda: shown.card.controls.waveform.seconds > 5.05)
    assert shown.card.lines.playing_row == 1
    _click_line(shown, 2)
    qtbot.waitUntil(lambda: shown.card.controls.waveform.seconds > 61.05)
    assert shown.card.lines.playing_row == 2


def test_the_waveform_goes_there_without_playing(qtbot: QtBot, shown: Shown) -> None:
    QTest.keyClick(shown.card.controls.waveform, Qt.Key.Key_End)
    assert shown.card.controls.time.text() == "1:20 / 1:20"
    assert not shown.player.is_playing


def test_at_its_end_it_is_at_the_beginning(qtbot: QtBot, shown: Shown) -> None:
    shown.card.show_sound(recording(0.2), "short.wav", 0.2)
    with qtbot.waitSignal(shown.player.ended):
        shown.card.controls.play_button.click()
    assert shown.card.controls.waveform.seconds == 0.0
    assert shown.card.controls.play_button.accessibleName() == "Play"


def test_without_a_loudspeaker_it_says_so(qtbot: QtBot, shown: Shown) -> None:
    shown.speakers.refusal = faults.none_present()
    with qtbot.waitSignal(shown.card.controls.failed):
        shown.card.controls.play_button.click()
    assert shown.card.controls.trouble.isVisible()
    assert shown.card.controls.trouble.text().startswith(
        "No loudspeaker or headphones were found. Plug"
    )
    assert shown.card.controls.play_button.accessibleName() == "Play"
    shown.speakers.refusal = None
    shown.card.controls.play_button.click()
    assert not shown.card.controls.trouble.isVisible()
    qtbot.waitUntil(lambda: shown.card.controls.waveform.seconds > 0.05)


def test_without_lines_there_is_no_list(shown: Shown) -> None:
    shown.card.show_spoken(())
    assert not shown.card.lines.isVisible()


def test_the_dialog_finds_out_length_and_outline(
    qtbot: QtBot, pool: QThreadPool, tmp_path: Path
) -> None:
    path, speakers = write(tmp_path / "a.flac", 3.0, "flac"), ScriptedSpeakers()
    dialog = SoundDialog(path, "a.flac", pool, spoken=LINES[:1], speakers=lambda: speakers)
    dialog.open()
    flat = dialog.card.controls.waveform.grab().toImage()
    qtbot.waitUntil(lambda: dialog.card.controls.time.text() == "0:00 / 0:03")
    assert dialog.card.controls.waveform.grab().toImage() != flat
    dialog.card.controls.play_button.click()
    qtbot.waitUntil(lambda: bool(speakers.opened))
    with qtbot.waitSignal(dialog.closed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: speakers.opened[0].is_closed)


def test_the_dialog_tells_what_it_cannot_read(
    qtbot: QtBot, pool: QThreadPool, tmp_path: Path
) -> None:
    dialog = SoundDialog(tmp_path / "gone.wav", "gone.wav", pool, speakers=ScriptedSpeakers)
    dialog.open()
    qtbot.waitUntil(dialog.card.controls.trouble.isVisible)
    assert "gone.wav” is not there" in dialog.card.controls.trouble.text()
    dialog.reject()


def test_a_dialog_that_is_deleted_is_silent(qtbot: QtBot, pool: QThreadPool) -> None:
    speakers = ScriptedSpeakers()
    dialog = SoundDialog(recording(30.0), "note", pool, speakers=lambda: speakers)
    dialog.card.controls.play_button.click()
    qtbot.waitUntil(lambda: bool(speakers.opened))
    dialog.deleteLater()
    del dialog
    qtbot.waitUntil(lambda: speakers.opened[0].is_closed)


def test_while_the_length_is_not_known_it_plays_all_the_same(qtbot: QtBot, shown: Shown) -> None:
    shown.card.show_sound(recording(30.0), "note", 0.0)
    shown.card.controls.play_button.click()
    qtbot.waitUntil(lambda: shown.card.controls.time.text() == "0:01", timeout=8000)
