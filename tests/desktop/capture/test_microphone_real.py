"""Real recordings through PortAudio: what is played is what is recorded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soxr
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.capture.sound.portaudio import PortAudioMicrophones
from desktop.capture.sound.recorder import Recorder
from models.errors import Problem
from models.inputs.sound import SAMPLE_RATE, Sound
from tests.fixtures.virtual_microphone import VirtualMicrophone, spoken, virtual_microphone

_ROOT = Path(__file__).resolve().parents[3]
_SENTENCE = "The green ball is under the table, and the red square is on it."


@pytest.fixture
def recorder(qapp: QObject) -> Iterator[Recorder]:
    made = Recorder()
    yield made
    assert made.close()


def _enter(monkeypatch: pytest.MonkeyPatch, microphone: VirtualMicrophone) -> None:
    for variable, value in microphone.environment.items():
        monkeypatch.setenv(variable, value)


def _likeness(recorded: NDArray[np.float32], played: NDArray[np.float32]) -> float:
    """Pearson's r where it fits best: 1 is the same."""
    length = len(recorded) + len(played)
    products = np.fft.irfft(
        np.fft.rfft(recorded, length) * np.conj(np.fft.rfft(played, length)), length
    )
    at = int(products[: len(recorded) - len(played) + 1].argmax())
    return float(np.corrcoef(recorded[at : at + len(played)], played)[0, 1])


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_what_is_said_is_what_is_recorded(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    recorder: Recorder,
    rate: int,
    channels: int,
) -> None:
    said, said_rate = spoken(_SENTENCE)
    with virtual_microphone(rate, channels) as microphone:
        _enter(monkeypatch, microphone)
        with qtbot.waitSignal(recorder.opened):
            recorder.start()
        microphone.wait_until_heard()
        microphone.play(np.append(said, np.zeros(said_rate // 2, np.float32)), said_rate)
        with qtbot.waitSignal(recorder.recorded) as heard:
            recorder.finish()
    sound = heard.args[0]
    assert isinstance(sound, Sound)
    recorded = np.frombuffer(sound.samples, "<f4")
    played = soxr.resample(said, said_rate, SAMPLE_RATE)
    assert len(recorded) >= len(played)
    # The same from the first to the last word: nothing was lost, nothing runs at another speed.
    assert _likeness(recorded, played) > 0.9
    assert _likeness(recorded, played[: SAMPLE_RATE // 2]) > 0.9
    assert _likeness(recorded, played[-SAMPLE_RATE:]) > 0.9


def test_one_that_is_pulled_out_is_told_and_what_it_heard_is_kept(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, recorder: Recorder
) -> None:
    recorded: list[Sound] = []
    recorder.recorded.connect(recorded.append)
    with virtual_microphone() as microphone:
        _enter(monkeypatch, microphone)
        with qtbot.waitSignal(recorder.opened):
            recorder.start()
        microphone.wait_until_heard()
        microphone.say("One two three")
        with qtbot.waitSignal(recorder.failed) as failed:
            microphone.unplug()
    problem = failed.args[0]
    assert isinstance(problem, Problem)
    assert "it was unplugged or switched off" in problem.what
    assert "until then was kept" in problem.what
    assert recorded[0].seconds > 0.5


def test_a_microphone_plugged_in_later_is_found(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, recorder: Recorder, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    with qtbot.waitSignal(recorder.failed) as failed:
        recorder.start()
    assert failed.args[0].what == "No microphone was found."
    with virtual_microphone() as microphone:
        _enter(monkeypatch, microphone)
        with qtbot.waitSignal(recorder.opened):
            recorder.start()
        assert any(info.is_default for info in PortAudioMicrophones().look())
        recorder.close()


def test_a_sound_server_that_crashes_is_told_and_nothing_hangs() -> None:
    command = [sys.executable, "-m", "tests.desktop.capture.microphone_child"]
    with virtual_microphone() as microphone:
        environment = {**os.environ, **microphone.environment}
        child = subprocess.Popen(
            command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "opened\n"
        microphone.wait_until_heard()
        microphone.say("One two three")
        microphone.kill()
        news = json.loads(child.stdout.read())
        assert child.wait(30) == 0
    assert news["what"].startswith("“Default microphone” stopped in mid-recording")
    assert news["seconds"][0] > 0.5
