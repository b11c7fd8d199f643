"""The studio in a real window with the small model that draws, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.inputs.made_png import read_made
from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Screen
from tests.e2e.studio_window import WINDOW, bring_model_that_draws, enter_studio, shows_red

_PROMPT = "a red circle"


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


def test_what_is_drawn_is_seen_kept_and_there_at_the_next_start(
    screen: Screen, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    bring_model_that_draws(home)
    with AppWindow(screen, home, area=WINDOW) as app:
        enter_studio(app)
        app.type(_PROMPT)
        app.press("ctrl+Return")
        screen.until("the picture to be kept", lambda: _kept(home))
        screen.until("the picture to be seen", lambda: shows_red(app))
    (file,) = _kept(home)
    made = read_made(file.read_bytes())
    assert made is not None
    assert (made.prompt, made.model_id, made.device) == (_PROMPT, "shapes-draw", "CPU")
    with AppWindow(screen, home, area=WINDOW) as app:
        enter_studio(app)
        screen.until("the picture of the last time", lambda: shows_red(app))


def _kept(home: Path) -> list[Path]:
    return sorted((home / "drawings").glob("*.png"))
