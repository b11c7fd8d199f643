"""Held buttons and keys in a real window, real sound and real Whisper."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Area, Screen
from tests.fixtures.shapes import COLOURS, JITTER, draw_shape
from tests.fixtures.virtual_microphone import VirtualMicrophone, virtual_microphone

# The button beside the one that sends, from the lower right corner of the window.
_TALK = (-212, -49)
_BUTTON = Area(1020 - 212 - 14, 760 - 49 - 14, 28, 28)
# The picture that is attached, and what is said of the model, in small letters.
_TILE = Area(160, 570, 110, 88)
_STATE, _STATE_SIZE = Area(455, 14, 70, 27), 12


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.fixture
def microphone() -> Iterator[VirtualMicrophone]:
    with virtual_microphone() as microphone:
        yield microphone


@pytest.fixture
def green_square(tmp_path: Path) -> Path:
    path = tmp_path / "square.png"
    draw_shape("green", "square", random.Random(6)).save(path)
    return path


@pytest.fixture
def app(
    screen: Screen, microphone: VirtualMicrophone, tmp_path: Path, green_square: Path
) -> Iterator[AppWindow]:
    with AppWindow(
        screen, tmp_path / "home", str(green_square), more=microphone.environment
    ) as window:
        # A button that is pressed while the window is still being filled is not held.
        green = "#{:02x}{:02x}{:02x}".format(*COLOURS["green"])
        screen.until("the picture", lambda: window.shows(green, _TILE, JITTER))
        screen.until("the model", lambda: window.says("Ready", _STATE, _STATE_SIZE))
        yield window


def _listens(app: AppWindow) -> bool:
    return app.shows(app.palette.accent, _BUTTON)


def test_a_question_about_a_picture_is_asked_aloud(
    app: AppWindow, microphone: VirtualMicrophone
) -> None:
    """The button is held while it is said; the words are in the field when it is let go."""
    app.hold(*_TALK)
    app.screen.until("it to listen", lambda: _listens(app))
    microphone.wait_until_heard()
    microphone.say("What color is the shape?")
    app.let_go()
    app.screen.until("the words", lambda: "shape" in app.written())
    app.await_answer_to(lambda: app.press("Return"))
    assert "green" in app.copy_answer().lower()


def test_the_key_is_held_and_types_nothing(app: AppWindow, microphone: VirtualMicrophone) -> None:
    app.click_composer()
    app.screen.xdotool("keydown", "F9")
    app.screen.until("it to listen", lambda: _listens(app))
    microphone.wait_until_heard()
    microphone.say("How many shapes are there?")
    app.screen.xdotool("keyup", "F9")
    app.screen.until("the words", lambda: "many" in app.written())
    assert "shapes" in app.written()


def test_escape_drops_what_was_said(app: AppWindow, microphone: VirtualMicrophone) -> None:
    app.click_composer()
    app.screen.xdotool("keydown", "F9")
    app.screen.until("it to listen", lambda: _listens(app))
    microphone.wait_until_heard()
    microphone.say("Never mind.")
    app.press("Escape")
    app.screen.xdotool("keyup", "F9")
    app.screen.until("it to be idle", lambda: not _listens(app))
    app.type("typed")
    assert app.written() == "typed"
