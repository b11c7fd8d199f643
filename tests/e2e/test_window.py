"""The real window on a real display: dropped on, clicked, typed into, killed, read."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop.palette import DARK, LIGHT
from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Screen
from tests.fixtures.shapes import draw_shape

_COLOR = "What color is the shape?"
_SHAPE = "What shape is it?"
# Of the circle in the sample picture, which has no jitter.
_RED = "#DC2828"
_ENDED_S = 20


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def app(screen: Screen, home: Path) -> Iterator[AppWindow]:
    """The app as it is after a double click, for the first time on this PC."""
    with AppWindow(screen, home) as app:
        yield app


# Without any picture the demo model speaks of a blue star; these are neither.
@pytest.fixture
def yellow_triangle(tmp_path: Path) -> Path:
    path = tmp_path / "a näme with spaces & more.png"
    draw_shape("yellow", "triangle", random.Random(5)).save(path)
    return path


@pytest.fixture
def purple_square(tmp_path: Path) -> Path:
    path = tmp_path / "square.png"
    draw_shape("purple", "square", random.Random(6)).save(path)
    return path


def _all_gone(processes: list[psutil.Process]) -> bool:
    return not psutil.wait_procs(processes, timeout=_ENDED_S)[1]


def test_a_picture_dropped_from_another_window_is_seen(
    app: AppWindow, yellow_triangle: Path
) -> None:
    assert app.drop(yellow_triangle) == "CopyAction"
    assert app.ask(_COLOR) == "The color is yellow."
    assert app.ask(_SHAPE) == "The shape is a triangle."


def test_several_dropped_pictures_belong_to_their_questions(
    app: AppWindow, yellow_triangle: Path, purple_square: Path
) -> None:
    app.drop(yellow_triangle)
    assert app.ask(_COLOR) == "The color is yellow."
    app.drop(purple_square)
    assert app.ask(_COLOR) == "The color is purple."


def test_a_file_named_at_the_start_is_attached(
    screen: Screen, home: Path, purple_square: Path
) -> None:
    with AppWindow(screen, home, str(purple_square)) as app:
        assert app.ask(_COLOR) == "The color is purple."


def test_starting_again_hands_the_files_to_the_window_that_is_open(
    screen: Screen, home: Path, app: AppWindow, purple_square: Path
) -> None:
    again = screen.start("-m", "desktop", str(purple_square), more={"SIDELIGHT_HOME": str(home)})
    assert again.wait(_ENDED_S) == 0
    assert app.ask(_COLOR) == "The color is purple."


def test_a_sample_question_is_one_click(app: AppWindow) -> None:
    x, y = app.screen.until("the sample picture", lambda: app.centre_of(_RED))
    # The question in the middle of the three beside the picture.
    app.await_answer_to(lambda: app.click(x + 200, y))
    assert app.copy_answer() == "The shape is a circle."


def test_an_engine_that_dies_while_idle_is_not_missed(app: AppWindow, purple_square: Path) -> None:
    app.drop(purple_square)
    assert app.ask(_COLOR) == "The color is purple."
    (engine,) = app.engines()
    engine.kill()
    assert _all_gone([engine])
    assert app.ask(_SHAPE) == "The shape is a square."
    assert [process.pid for process in app.engines()] != [engine.pid]


def test_a_pc_that_sleeps_in_mid_answer_wakes_into_a_working_app(
    app: AppWindow, purple_square: Path
) -> None:
    """Asleep, no process runs and no clock of theirs; both go on where they were."""
    app.drop(purple_square)

    def ask_and_sleep() -> None:
        app.click_composer()
        app.type(_COLOR)
        app.press("Return")
        asleep = [app.process, *app.engines()]
        for process in asleep:
            process.suspend()
        app.screen.until("all to sleep", lambda: _are_stopped(asleep) or None)
        for process in reversed(asleep):
            process.resume()

    app.await_answer_to(ask_and_sleep)
    assert app.copy_answer() == "The color is purple."
    assert app.ask(_SHAPE) == "The shape is a square."


def _are_stopped(processes: list[psutil.Process]) -> bool:
    return all(process.status() == psutil.STATUS_STOPPED for process in processes)


def test_the_cross_ends_everything_while_the_model_is_loaded(app: AppWindow) -> None:
    engines = app.engines()
    assert len(engines) == 1
    assert app.close() == 0
    assert _all_gone(engines)


def test_the_cross_ends_everything_after_an_answer(app: AppWindow) -> None:
    app.send(_COLOR)
    engines = app.engines()
    assert len(engines) == 1
    assert app.close() == 0
    assert _all_gone(engines)


def test_an_app_killed_while_the_model_is_loaded_leaves_no_engine_behind(app: AppWindow) -> None:
    engines = app.engines()
    assert len(engines) == 1
    app.process.kill()
    assert app.wait() != 0
    assert _all_gone(engines)


def test_an_app_killed_after_an_answer_leaves_no_engine_behind(app: AppWindow) -> None:
    app.send(_COLOR)
    engines = app.engines()
    assert len(engines) == 1
    app.process.kill()
    assert app.wait() != 0
    assert _all_gone(engines)


def test_the_theme_changes_at_once_and_is_remembered(
    screen: Screen, home: Path, app: AppWindow
) -> None:
    assert app.wears(LIGHT)
    app.choose_theme("dark")
    assert app.wears(DARK)
    assert app.close() == 0
    with AppWindow(screen, home, palette=DARK) as again:
        assert again.wears(DARK)
        again.choose_theme("light")
        assert again.wears(LIGHT)
        assert again.close() == 0
    with AppWindow(screen, home) as once_more:
        assert once_more.wears(LIGHT)
