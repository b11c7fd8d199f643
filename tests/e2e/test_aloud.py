"""Answers are read aloud in a real window: what comes out of the loudspeaker is listened to."""

from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from models.voices.system import system_voice
from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Screen
from tests.fixtures.shapes import draw_shape
from tests.fixtures.virtual_microphone import VirtualMicrophone, virtual_microphone

_RATE = 48_000
_LOUD = 0.02
# Of full scale, between words; so much silence says that it has ended.
_END_S = 1.5
_BLOCK = 480


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.fixture
def loudspeaker() -> Iterator[VirtualMicrophone]:
    """Whose other end is a microphone."""
    with virtual_microphone(_RATE) as device:
        yield device


@pytest.fixture
def app(screen: Screen, loudspeaker: VirtualMicrophone, tmp_path: Path) -> Iterator[AppWindow]:
    picture = tmp_path / "square.png"
    draw_shape("green", "square", random.Random(6)).save(picture)
    environment = loudspeaker.environment
    with AppWindow(screen, tmp_path / "home", str(picture), more=environment) as window:
        yield window


class Ear:
    """Hears what is played."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def heard(self) -> NDArray[np.float32]:
        """Everything by now, float32 [frames]."""
        count = self._path.stat().st_size // 4
        return np.fromfile(self._path, "<f4", count)

    def loud(self) -> NDArray[np.intp]:
        """Where it is not silent."""
        return np.flatnonzero(np.abs(self.heard()) > _LOUD)

    def has_ended(self) -> bool:
        """It was loud, and has been silent for a while."""
        loud = self.loud()
        return len(loud) > 0 and len(self.heard()) - loud[-1] > _END_S * _RATE

    def seconds(self) -> float:
        """From the first sound to the last."""
        loud = self.loud()
        return float(loud[-1] - loud[0]) / _RATE


@contextmanager
def _listening(device: VirtualMicrophone, path: Path) -> Iterator[Ear]:
    kind = ["--format=float32le", f"--rate={_RATE}", "--channels=1", "--latency-msec=20"]
    environment = {**os.environ, **device.environment}
    with path.open("wb") as file:
        recorder = subprocess.Popen(["parec", *kind], stdout=file, env=environment)
        try:
            device.wait_until_heard()
            yield Ear(path)
        finally:
            recorder.terminate()
            recorder.wait()


def _expected_s(text: str) -> float:
    """How long the voice of this system takes to say it, silence around it left out."""
    voice = system_voice()
    assert voice is not None
    utterance = voice.speak(text)
    loud = np.flatnonzero(np.abs(np.frombuffer(utterance.samples, "<f4")) > _LOUD)
    return float(loud[-1] - loud[0]) / utterance.sample_rate


def test_every_answer_is_heard_once_it_is_switched_on(
    app: AppWindow, loudspeaker: VirtualMicrophone, tmp_path: Path
) -> None:
    app.click_composer()
    app.press("ctrl+shift+l")
    with _listening(loudspeaker, tmp_path / "heard.raw") as ear:
        answer = app.ask("What color is the shape?")
        assert "green" in answer
        app.screen.until("the end of what is read", ear.has_ended)
        assert ear.seconds() == pytest.approx(_expected_s(answer), abs=0.3)


def test_escape_is_silence_at_once(
    app: AppWindow, loudspeaker: VirtualMicrophone, tmp_path: Path
) -> None:
    app.click_composer()
    app.press("ctrl+shift+l")
    with _listening(loudspeaker, tmp_path / "heard.raw") as ear:
        app.type("How many shapes are there? What color is the shape?")
        app.press("Return")
        app.screen.until("it to speak", lambda: len(ear.loud()) > _BLOCK)
        app.press("Escape")
        app.screen.until("silence", ear.has_ended)
        assert ear.seconds() < 1.0
