"""A conversation by voice alone: a real window, real sound, real Whisper, and a voice to be heard.

What the window says comes out of the loudspeaker that its own microphone hears.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import sqlite3
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.app_window import AREA, AppWindow
from tests.e2e.screen import Area, Screen
from tests.fixtures.shapes import draw_shape
from tests.fixtures.virtual_microphone import VirtualMicrophone, virtual_microphone

# Where the bar tells its state, above the text field.
_BAR = Area(150, AREA.height - 160, 600, 90)


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.fixture
def microphone() -> Iterator[VirtualMicrophone]:
    with virtual_microphone() as microphone:
        yield microphone


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Of a user who has switched it on."""
    settings = tmp_path / "home" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"hands_free": "yes"}), encoding="utf-8")
    return tmp_path / "home"


@pytest.fixture
def app(
    screen: Screen, microphone: VirtualMicrophone, home: Path, tmp_path: Path
) -> Iterator[AppWindow]:
    picture = tmp_path / "square.png"
    draw_shape("green", "square", random.Random(6)).save(picture)
    with AppWindow(screen, home, str(picture), more=microphone.environment) as window:
        yield window


def _streams(microphone: VirtualMicrophone, kind: str) -> list[str]:
    """Programs that record ("source-outputs") or play ("sink-inputs")."""
    environment = {**os.environ, **microphone.environment}
    command = ["pactl", "list", "short", kind]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    return done.stdout.decode().splitlines()


def _fewer_record(microphone: VirtualMicrophone, than: int) -> bool:
    return len(_streams(microphone, "source-outputs")) < than


def _is_answered(app: AppWindow, times: int) -> bool:
    return app.answered() == times


def _asked(home: Path) -> list[str]:
    """The questions, as the app keeps them."""
    file = home / "conversations" / "conversations.sqlite3"
    wanted = "SELECT text FROM messages WHERE role = 'user' ORDER BY created"
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as store:
        return [str(row[0]) for row in store.execute(wanted)]


def test_two_turns_are_answered_aloud_and_it_does_not_hear_itself(
    app: AppWindow, microphone: VirtualMicrophone, home: Path
) -> None:
    app.click_composer()
    app.press("ctrl+shift+h")
    app.screen.until("it to listen", lambda: app.says("Say something", _BAR))
    microphone.wait_until_heard()
    for number, question in enumerate(
        ("What color is the shape?", "How many shapes are there?"), 1
    ):
        microphone.say(question)
        app.screen.until("the answer", partial(_is_answered, app, number))
        app.screen.until("it to speak", lambda: _streams(microphone, "sink-inputs"))
        app.screen.until("it to listen again", lambda: app.says("Say something", _BAR))
    first, second = _asked(home)
    assert "color" in first.lower() and "many" in second.lower()
    recording = len(_streams(microphone, "source-outputs"))
    app.press("Escape")
    app.screen.until("the microphone to be free", partial(_fewer_record, microphone, recording))
    assert len(_asked(home)) == 2
