"""Pointing at things in a real window: a video, a camera, the screen, a sound; and at nothing."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.e2e import picture_window
from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Area, Screen
from tests.fixtures.media import write_pictures, write_speech
from tests.fixtures.mjpeg_server import MjpegServer
from tests.fixtures.shapes import COLOURS, JITTER, draw_shape
from tests.fixtures.shapes_training import world
from tests.fixtures.virtual_microphone import virtual_microphone

_COLOR = "What color is the shape?"
_DIRECTION = "Which way does it move?"
# From the lower left corner of the window, and from the lower right one.
_CAMERA = (229, -42)
_TALK = (-212, -49)
_TALK_BUTTON = Area(1020 - 212 - 14, 760 - 49 - 14, 28, 28)
# What is above the composer's text while one talks, and what is beside its buttons.
_TALK_BAR = Area(156, 634, 500, 28)
_HEARD_SO_FAR = Area(430, 704, 330, 28)
_TILE = Area(160, 570, 350, 88)
_FILE_ON_TILE = (229, 604)
_NOTE_SIZE = 11
_PREVIEW = Area(690, 130, 290, 165)
# Longer than what is written down while one still speaks.
_NOISE_S = 3.5
# Pixels of a camera have been through JPEG.
_LIKE = JITTER + 12


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.fixture
def app(screen: Screen, tmp_path: Path) -> Iterator[AppWindow]:
    with AppWindow(screen, tmp_path / "home") as app:
        yield app


def _hex(color: str) -> str:
    return "#{:02x}{:02x}{:02x}".format(*COLOURS[color])


def _shows(app: AppWindow, color: str, area: Area) -> bool:
    return app.shows(_hex(color), area, _LIKE)


# --- a video ------------------------------------------------------------------------------------


def _write_clip(path: Path, direction: str) -> Path:
    """A shape goes that way for four seconds."""
    seen = world.draw_clip(random.Random(11), direction, frames=8)
    return write_pictures(path, seen.frames, rate=2)


def test_which_way_a_shape_moves_in_a_dropped_video(app: AppWindow, tmp_path: Path) -> None:
    """Of two clips, so that it is not the same answer to everything."""
    app.drop(_write_clip(tmp_path / "left.mp4", "left"))
    assert app.ask(_DIRECTION) == "It moves to the left."
    app.drop(_write_clip(tmp_path / "up.mp4", "up"))
    assert app.ask(_DIRECTION) == "It moves up."


# --- a camera -----------------------------------------------------------------------------------


@pytest.fixture
def camera(tmp_path: Path) -> Iterator[MjpegServer]:
    """Sees a purple square."""
    content = io.BytesIO()
    draw_shape("purple", "square", random.Random(6), size=320).save(content, "JPEG", quality=95)
    folder = tmp_path / "camera"
    folder.mkdir()
    with MjpegServer([content.getvalue()], folder) as camera:
        yield camera


@pytest.fixture
def watching(screen: Screen, tmp_path: Path, camera: MjpegServer) -> Iterator[AppWindow]:
    """The app whose camera button was clicked, and which sees something."""
    settings = tmp_path / "home" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"wizard": "left", "camera": camera.url}), encoding="utf-8")
    with AppWindow(screen, tmp_path / "home") as app:
        app.click(*_CAMERA)
        app.screen.park()
        app.screen.until("the preview", lambda: _shows(app, "purple", _PREVIEW))
        yield app


def test_a_picture_of_the_camera_is_asked_about(watching: AppWindow) -> None:
    watching.press("space")
    watching.screen.until("the shot", lambda: _shows(watching, "purple", _TILE))
    watching.press("Escape")
    watching.screen.until("it to close", lambda: not _shows(watching, "purple", _PREVIEW))
    assert watching.ask(_COLOR) == "The color is purple."


def test_a_camera_that_is_plugged_in_again_is_seen_again(
    watching: AppWindow, camera: MjpegServer
) -> None:
    camera.unplug()
    watching.screen.until(
        "it to be told", lambda: watching.says("Waiting for the camera …", _PREVIEW)
    )
    assert not _shows(watching, "purple", _PREVIEW)
    camera.plug_in()
    watching.screen.until("the preview", lambda: _shows(watching, "purple", _PREVIEW))
    watching.press("space")
    watching.screen.until("the shot", lambda: _shows(watching, "purple", _TILE))


# --- the screen ---------------------------------------------------------------------------------


def _snip(app: AppWindow, area: Area) -> None:
    """Press the shortcut and draw a rectangle."""
    app.press("ctrl+shift+s")
    app.find("Choose a part of the screen")
    mouse = app.screen.xdotool
    mouse("mousemove", area.x, area.y, "mousedown", 1)
    mouse("mousemove", *area.middle)
    mouse("mousemove", area.x + area.width, area.y + area.height, "mouseup", 1)
    app.find("Sidelight")
    app.focus()


def test_a_piece_of_the_screen_is_asked_about(
    app: AppWindow, screen: Screen, tmp_path: Path
) -> None:
    """Of a window that lies below the app's own."""
    path = tmp_path / "orange.png"
    draw_shape("orange", "circle", random.Random(4), size=300).save(path)
    place = Area(60, 460, 300, 300)
    shown = screen.start("-m", "tests.e2e.picture_window", str(path))
    try:
        screen.place(screen.find(picture_window.TITLE, shown), place)
        screen.until("the other window", lambda: _shows(app, "orange", place))
        screen.xdotool("windowraise", app.window)
        screen.until("the app in front", lambda: not _shows(app, "orange", place))
        app.focus()
        _snip(app, place)
        screen.until("the piece", lambda: _shows(app, "orange", _TILE))
    finally:
        shown.kill()
        shown.wait()
    assert app.ask(_COLOR) == "The color is orange."


# --- a sound ------------------------------------------------------------------------------------


def test_what_is_said_in_a_dropped_sound_is_written_down(app: AppWindow, tmp_path: Path) -> None:
    app.drop(write_speech(tmp_path / "said.wav"))
    app.screen.until("it to be heard", lambda: app.says("0:02 · speech", _TILE, _NOTE_SIZE))
    app.click(*_FILE_ON_TILE)
    lines = app.screen.area(app.find("said.wav"))
    app.screen.until("the words", lambda: app.says("The green ball is under the table.", lines))


# --- nothing that is said -----------------------------------------------------------------------


def _noise(seconds: float, loudness: float) -> Any:
    """16 kHz, white."""
    rng = np.random.default_rng(8)
    return (loudness * rng.standard_normal(int(seconds * 16_000))).astype(np.float32)


def test_where_nobody_speaks_no_words_are_made_up(screen: Screen, tmp_path: Path) -> None:
    """In a silent room, whose noise is faint, and beside a fan."""
    with (
        virtual_microphone() as microphone,
        AppWindow(screen, tmp_path / "home", more=microphone.environment) as app,
    ):
        for loudness in (0.001, 0.1):
            app.hold(*_TALK)
            screen.until("it to listen", lambda: app.shows(app.palette.accent, _TALK_BUTTON))
            microphone.wait_until_heard()
            microphone.play(_noise(_NOISE_S, loudness), 16_000)
            assert app.says("Release to write it down · Esc discards", _TALK_BAR)
            assert app.is_blank(_HEARD_SO_FAR)
            app.let_go()
            screen.until("the reason", lambda: app.says("Nobody was heard speaking.", _TALK_BAR))
            app.click_composer()
            assert app.written() == ""
