"""From holding the button to the sound of what was said."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.capture.sound import faults
from desktop.capture.sound.recorder import Recorder
from desktop.capture.sound.scripted import Device, ScriptedMicrophones
from desktop.capture.sound.take import Wish
from desktop.talk.talk_bar import TalkBar
from desktop.talk.talk_button import TalkButton
from desktop.talk.talk_key import TalkKey
from desktop.talk.talk_session import TalkSession, TalkState
from models.errors import ModelNotInstalled, Problem
from models.inputs.sound import SAMPLE_RATE, Sound
from tests.fixtures.spoken import GREEN_BALL, read_speech

_LEFT = Qt.MouseButton.LeftButton
_F9 = Qt.Key.Key_F9
_RATE = 48_000


def _noise(seconds: float, loudness: float = 0.01) -> NDArray[np.float32]:
    values = np.random.default_rng(1).normal(0, loudness, (round(seconds * _RATE), 1))
    return values.astype(np.float32)


class Desk(QWidget):
    """A window in which one can talk, with a scripted microphone."""

    def __init__(self, *devices: Device) -> None:
        super().__init__()
        self.entry = QPlainTextEdit()
        self.button = TalkButton()
        self.bar = TalkBar()
        layout = QVBoxLayout(self)
        for widget in (self.bar, self.entry, self.button):
            layout.addWidget(widget)
        self.source = ScriptedMicrophones(*devices)
        self.recorder = Recorder(lambda: self.source, self)
        self.pool = QThreadPool(self)
        key = TalkKey(self)
        self.session = TalkSession(self.recorder, self.button, self.bar, key, self.pool)
        # Every state it was in.
        self.states: list[TalkState] = []
        self.spoken: list[Sound] = []
        self.failed: list[Problem] = []
        self.told: list[str] = []
        self.session.state_changed.connect(self.states.append)
        self.session.spoken.connect(self.spoken.append)
        self.session.failed.connect(self.failed.append)
        self.session.nothing_said.connect(lambda: self.told.append("nothing said"))
        self.session.dropped.connect(lambda: self.told.append("dropped"))
        self._seconds = 0.0
        self.recorder.seconds.connect(self._on_seconds)

    def _on_seconds(self, seconds: float) -> None:
        self._seconds = seconds

    def state(self) -> TalkState:
        return self.session.state

    def has_heard(self, seconds: float) -> bool:
        return self._seconds >= seconds


class Desks:
    """Makes windows, and ends their threads."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._made: list[Desk] = []

    def set_up(self, *devices: Device) -> Desk:
        desk = Desk(*devices)
        self._made.append(desk)
        self._qtbot.addWidget(desk)
        desk.show()
        with self._qtbot.waitActive(desk):
            desk.activateWindow()
        desk.entry.setFocus()
        return desk

    def close(self) -> None:
        for desk in self._made:
            assert desk.recorder.close()
            assert desk.pool.waitForDone(5000)


@pytest.fixture
def desks(qtbot: QtBot) -> Iterator[Desks]:
    made = Desks(qtbot)
    yield made
    made.close()


@pytest.fixture
def sentence() -> Device:
    """A second of a quiet room, a sentence, another second."""
    said = read_speech(GREEN_BALL)
    room = np.random.default_rng(2).normal(0, 0.001, SAMPLE_RATE).astype(np.float32)
    samples = np.concatenate([room, said, room])
    return Device("Desk", samples[:, None], SAMPLE_RATE)


def _seconds(device: Device) -> float:
    return len(device.samples) / device.rate


def test_holding_the_button_gives_what_was_said_without_the_silence(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    whole = _seconds(sentence)
    QTest.mousePress(desk.button, _LEFT)
    assert desk.state() is TalkState.OPENING
    qtbot.waitUntil(lambda: desk.has_heard(whole - 0.05))
    assert desk.button.is_listening
    assert desk.bar.words() == "Release to send · Esc discards"
    assert desk.bar.time() != "0:00"
    QTest.mouseRelease(desk.button, _LEFT)
    assert desk.button.accessibleName() == "Hold to talk (F9)"
    qtbot.waitUntil(lambda: bool(desk.spoken))
    assert whole - 2.0 <= desk.spoken[0].seconds < whole - 1.0
    assert desk.state() is TalkState.TRANSCRIBING
    assert not desk.session.was_interrupted
    desk.session.end_transcribing()
    assert desk.states == [
        TalkState.OPENING,
        TalkState.LISTENING,
        TalkState.TRANSCRIBING,
        TalkState.IDLE,
    ]
    assert desk.bar.isHidden()


def test_holding_the_key_does_the_same_and_types_nothing(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    QTest.keyPress(desk.entry, _F9)
    qtbot.waitUntil(lambda: desk.has_heard(3.0))
    QTest.keyRelease(desk.entry, _F9)
    qtbot.waitUntil(lambda: bool(desk.spoken))
    assert desk.entry.toPlainText() == ""


def test_the_button_names_the_key(desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    assert desk.button.accessibleName() == "Hold to talk (F9)"
    desk.session.set_key("F8")
    assert desk.button.accessibleName() == "Hold to talk (F8)"


def test_esc_while_held_discards(qtbot: QtBot, desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    QTest.mousePress(desk.button, _LEFT)
    qtbot.waitUntil(lambda: desk.has_heard(2.0))
    QTest.keyClick(desk.entry, Qt.Key.Key_Escape)
    assert desk.state() is TalkState.IDLE
    assert desk.bar.isHidden()
    QTest.mouseRelease(desk.button, _LEFT)
    assert desk.recorder.close()
    QApplication.processEvents()
    assert desk.spoken == []
    assert desk.told == []
    assert desk.state() is TalkState.IDLE


def test_esc_while_it_is_transcribed_drops_the_text(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    QTest.keyPress(desk.entry, _F9)
    qtbot.waitUntil(lambda: desk.has_heard(3.0))
    QTest.keyRelease(desk.entry, _F9)
    qtbot.waitUntil(lambda: bool(desk.spoken))
    QTest.keyClick(desk.entry, Qt.Key.Key_Escape)
    assert desk.told == ["dropped"]
    assert desk.state() is TalkState.IDLE


def test_esc_before_it_is_trimmed_leaves_nothing_to_transcribe(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    QTest.keyPress(desk.entry, _F9)
    qtbot.waitUntil(lambda: desk.has_heard(3.0))
    QTest.keyRelease(desk.entry, _F9)
    QTest.keyClick(desk.entry, Qt.Key.Key_Escape)
    assert desk.recorder.close()
    assert desk.pool.waitForDone(5000)
    QApplication.processEvents()
    assert desk.spoken == []
    assert desk.state() is TalkState.IDLE


def test_a_tap_explains_how_to_talk(qtbot: QtBot, desks: Desks) -> None:
    desk = desks.set_up(Device("Desk", _noise(0.1)))
    QTest.mouseClick(desk.button, _LEFT)
    qtbot.waitUntil(lambda: desk.session.state is TalkState.IDLE)
    assert desk.bar.words().startswith("Hold to talk")
    assert desk.bar.isVisible()
    assert desk.spoken == []
    assert desk.failed == []


def test_when_nobody_speaks_that_is_told(qtbot: QtBot, desks: Desks) -> None:
    desk = desks.set_up(Device("Desk", _noise(2.0)))
    QTest.mousePress(desk.button, _LEFT)
    qtbot.waitUntil(lambda: desk.has_heard(1.9))
    QTest.mouseRelease(desk.button, _LEFT)
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told == ["nothing said"]
    assert desk.spoken == []
    assert desk.bar.words() == "Nobody was heard speaking."
    assert desk.state() is TalkState.IDLE


def test_a_microphone_that_cannot_be_used_is_told(qtbot: QtBot, desks: Desks) -> None:
    desk = desks.set_up(Device("Desk", _noise(1.0), refusal=faults.taken("Desk")))
    QTest.mousePress(desk.button, _LEFT)
    qtbot.waitUntil(lambda: bool(desk.failed))
    assert "in use by another program" in desk.failed[0].what
    assert desk.state() is TalkState.IDLE
    QTest.mouseRelease(desk.button, _LEFT)
    assert desk.state() is TalkState.IDLE


def test_one_that_is_pulled_out_leaves_what_was_said(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    cut = Device("Desk", sentence.samples, SAMPLE_RATE, unplugged_after=3 * SAMPLE_RATE)
    desk = desks.set_up(cut)
    QTest.mousePress(desk.button, _LEFT)
    qtbot.waitUntil(lambda: bool(desk.failed) and bool(desk.spoken))
    assert "until then was kept" in desk.failed[0].what
    assert desk.session.was_interrupted
    QTest.mouseRelease(desk.button, _LEFT)
    assert desk.state() is TalkState.TRANSCRIBING


def test_the_longest_recording_is_transcribed_and_told(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    desk.recorder.wish = Wish(longest_s=3.0)
    with qtbot.waitSignal(desk.session.remarked):
        QTest.mousePress(desk.button, _LEFT)
    qtbot.waitUntil(lambda: bool(desk.spoken))
    assert desk.session.was_interrupted


def test_what_the_keyboard_left_is_kept_but_marked(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    QTest.keyPress(desk.entry, _F9)
    qtbot.waitUntil(lambda: desk.has_heard(3.0))
    desk.entry.clearFocus()
    qtbot.waitUntil(lambda: bool(desk.spoken))
    assert desk.session.was_interrupted


def test_without_a_speech_model_that_is_told_and_nothing_is_recorded(
    desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    missing = ModelNotInstalled("No speech model is installed.", "Get one.").problem
    desk.session.set_obstacle(missing)
    QTest.mouseClick(desk.button, _LEFT)
    assert desk.failed == [missing]
    assert desk.source.opened == []
    assert desk.states == []


def test_while_it_is_transcribed_nobody_is_listened_to(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    QTest.keyPress(desk.entry, _F9)
    qtbot.waitUntil(lambda: desk.has_heard(3.0))
    QTest.keyRelease(desk.entry, _F9)
    qtbot.waitUntil(lambda: bool(desk.spoken))
    QTest.mousePress(desk.button, _LEFT)
    assert not desk.recorder.is_recording
    QTest.mouseRelease(desk.button, _LEFT)
    assert desk.state() is TalkState.TRANSCRIBING


def test_partial_recordings_are_passed_on(qtbot: QtBot, desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    desk.recorder.wish = Wish(partial_every_s=1.0)
    with qtbot.waitSignal(desk.session.partial) as heard:
        QTest.keyPress(desk.entry, _F9)
    assert heard.args[0].seconds >= 1.0
    desk.session.discard()
