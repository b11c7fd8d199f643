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
from tests.desktop.talk.hands import bring_to_front
from tests.fixtures.spoken import GREEN_BALL, read_speech

_LEFT = Qt.MouseButton.LeftButton
_F9 = Qt.Key.Key_F9
_RATE = 48_000


def _noise(seconds: float, loudness: float = 0.01) -> NDArray[np.float32]:
    values = np.random.default_rng(1).normal(0, loudness, (round(seconds * _RATE), 1))
    return values.astype(np.float32)


class Desk(QWidget):
    """A window in which one can talk, with a scripted microphone."""

    def __init__(self, qtbot: QtBot, *devices: Device) -> None:
        super().__init__()
        self._qtbot = qtbot
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

    def hold_key(self) -> None:
        """Until the sentence was said."""
        QTest.keyPress(self.entry, _F9)
        self.until_heard(3.0)

    def let_go_key(self) -> None:
        QTest.keyRelease(self.entry, _F9)

    def say_sentence(self) -> None:
        """Hold the key, and let it go again."""
        self.hold_key()
        self.let_go_key()
        self.until_spoken()

    def hold_button(self, seconds: float) -> None:
        """Until so many seconds were heard."""
        QTest.mousePress(self.button, _LEFT)
        self.until_heard(seconds)

    def let_go_button(self) -> None:
        QTest.mouseRelease(self.button, _LEFT)

    def until_heard(self, seconds: float) -> None:
        self._qtbot.waitUntil(lambda: self._seconds >= seconds)

    def until_spoken(self) -> None:
        self._qtbot.waitUntil(lambda: bool(self.spoken))


class Desks:
    """Makes windows, and ends their threads."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._made: list[Desk] = []

    def set_up(self, *devices: Device) -> Desk:
        desk = Desk(self._qtbot, *devices)
        self._made.append(desk)
        bring_to_front(self._qtbot, desk, desk.entry)
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
    desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    whole = _seconds(sentence)
    QTest.mousePress(desk.button, _LEFT)
    assert desk.state() is TalkState.OPENING
    desk.until_heard(whole - 0.05)
    assert desk.button.property("look") == "filled"
    assert desk.bar.words() == "Release to send · Esc discards"
    assert desk.bar.time() != "0:00"
    desk.let_go_button()
    assert desk.button.accessibleName() == "Hold to talk (F9)"
    desk.until_spoken()
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


def test_holding_the_key_does_the_same_and_types_nothing(desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    desk.say_sentence()
    assert desk.entry.toPlainText() == ""


def test_the_button_names_the_key(desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    assert desk.button.accessibleName() == "Hold to talk (F9)"
    desk.session.set_key("F8")
    assert desk.button.accessibleName() == "Hold to talk (F8)"


def test_esc_while_held_discards(desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    desk.hold_button(2.0)
    QTest.keyClick(desk.entry, Qt.Key.Key_Escape)
    assert desk.state() is TalkState.IDLE
    assert desk.bar.isHidden()
    desk.let_go_button()
    assert desk.recorder.close()
    QApplication.processEvents()
    assert desk.spoken == []
    assert desk.told == []
    assert desk.state() is TalkState.IDLE


def test_esc_while_it_is_transcribed_drops_the_text(desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    desk.say_sentence()
    QTest.keyClick(desk.entry, Qt.Key.Key_Escape)
    assert desk.told == ["dropped"]
    assert desk.state() is TalkState.IDLE


def test_esc_before_it_is_trimmed_leaves_nothing_to_transcribe(
    desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    desk.hold_key()
    desk.let_go_key()
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
    desk.hold_button(1.9)
    desk.let_go_button()
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
    desk.let_go_button()
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
    desk.let_go_button()
    assert desk.state() is TalkState.TRANSCRIBING


def test_the_longest_recording_is_transcribed_and_told(
    qtbot: QtBot, desks: Desks, sentence: Device
) -> None:
    desk = desks.set_up(sentence)
    desk.recorder.wish = Wish(longest_s=3.0)
    with qtbot.waitSignal(desk.session.remarked):
        QTest.mousePress(desk.button, _LEFT)
    desk.until_spoken()
    assert desk.session.was_interrupted


def test_what_the_keyboard_left_is_kept_but_marked(desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    desk.hold_key()
    desk.entry.clearFocus()
    desk.until_spoken()
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


def test_while_it_is_transcribed_nobody_is_listened_to(desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    desk.say_sentence()
    QTest.mousePress(desk.button, _LEFT)
    assert not desk.recorder.is_recording
    desk.let_go_button()
    assert desk.state() is TalkState.TRANSCRIBING


def test_partial_recordings_are_passed_on(qtbot: QtBot, desks: Desks, sentence: Device) -> None:
    desk = desks.set_up(sentence)
    desk.recorder.wish = Wish(partial_every_s=1.0)
    with qtbot.waitSignal(desk.session.partial) as heard:
        QTest.keyPress(desk.entry, _F9)
    assert heard.args[0].seconds >= 1.0
    desk.session.discard()
