"""One picture of what the camera or the screen shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.camera.panel import CameraPanel
from desktop.capture.camera import faults
from desktop.capture.camera.scripted import Attempt, Scene, Script
from desktop.handsfree.looking import Looking
from models.errors import Problem
from tests.desktop.capture.camera.pictures import looks
from tests.desktop.handsfree.looking import BLUE, GREEN, Sight

Look = Callable[..., Looking]


@pytest.fixture
def settings(tmp_path: Path) -> s.Settings:
    return s.Settings(tmp_path / "settings.json")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


@pytest.fixture
def look(window: QWidget, settings: s.Settings) -> Iterator[Look]:
    made: list[Looking] = []
    pool = QThreadPool()

    def make(sight: Sight) -> Looking:
        made.append(sight.looking(window, settings, pool, window))
        return made[-1]

    yield make
    for looking in made:
        assert looking.close()
    assert pool.waitForDone(3000)


def test_the_first_camera_takes_a_picture_and_is_let_go_of(look: Look, qtbot: QtBot) -> None:
    sight = Sight()
    looking = look(sight)
    with qtbot.waitSignal(looking.seen) as seen:
        looking.look_through_camera()
    assert looks(seen.args[0], GREEN)
    with qtbot.waitSignal(looking.seen):
        looking.look_through_camera()
    assert sight.opened == 2


def test_the_camera_that_is_set_is_the_one(look: Look, settings: s.Settings, qtbot: QtBot) -> None:
    settings.set(s.CAMERA, "1")
    looking = look(Sight(cameras=()))
    with qtbot.waitSignal(looking.seen):
        looking.look_through_camera()


def test_one_in_the_network_is_left_alone_offline(
    look: Look, settings: s.Settings, qtbot: QtBot
) -> None:
    settings.set(s.CAMERA, "http://camera.example/video")
    settings.set(s.OFFLINE, "yes")
    sight = Sight()
    looking = look(sight)
    with qtbot.waitSignal(looking.failed) as failed:
        looking.look_through_camera()
    assert "camera.example" in failed.args[0].what
    assert sight.opened == 0


def test_why_there_is_no_picture_is_told_once(look: Look, qtbot: QtBot) -> None:
    refusal = faults.none_found().problem
    looking = look(Sight(script=Script((Attempt(refusal=refusal),))))
    told: list[Problem] = []
    looking.failed.connect(told.append)
    with qtbot.waitSignal(looking.failed):
        looking.look_through_camera()
    assert looking.close()
    assert len(told) == 1


def test_the_open_panel_takes_it_itself(look: Look, window: QWidget, qtbot: QtBot) -> None:
    """It has the camera."""
    panel = CameraPanel()
    panel.setParent(window)
    panel.show()
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0xC81E1E)
    panel.show_frame(image, 0.0)
    sight = Sight()
    looking = look(sight)
    with qtbot.waitSignals([panel.shot, looking.seen]):
        looking.look_through_camera()
    assert sight.opened == 0


def test_a_panel_that_shows_nothing_yet_says_so(look: Look, window: QWidget, qtbot: QtBot) -> None:
    panel = CameraPanel()
    panel.setParent(window)
    panel.show()
    looking = look(Sight())
    with qtbot.waitSignal(looking.failed) as failed:
        looking.look_through_camera()
    assert "No picture came" in failed.args[0].what


def test_the_screen_is_taken_without_our_window_which_comes_back(
    look: Look, window: QWidget, qtbot: QtBot
) -> None:
    looking = look(Sight())
    with qtbot.waitSignal(looking.seen) as seen:
        looking.look_at_screen()
        assert not window.isVisible()
    assert looks(seen.args[0], BLUE)
    assert window.isVisible()


def test_who_says_no_to_the_desktops_question_gets_the_window_back(
    look: Look, window: QWidget, qtbot: QtBot
) -> None:
    looking = look(Sight(screen=None))
    with qtbot.waitSignal(looking.given_up):
        looking.look_at_screen()
    assert window.isVisible()


def test_nothing_is_told_after_it_was_given_up(look: Look, window: QWidget, qtbot: QtBot) -> None:
    looking = look(Sight(script=Script((Attempt((Scene(GREEN),)),))))
    looking.look_through_camera()
    looking.give_up()
    looking.look_at_screen()
    looking.give_up()
    with qtbot.assertNotEmitted(looking.seen, wait=300):
        pass
    assert window.isVisible()
