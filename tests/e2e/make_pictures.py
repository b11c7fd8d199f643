"""Makes the pictures of the window in docs/pictures: `python -m tests.e2e.make_pictures`.

They are of the real app with its demo model, so they show what a user sees. Look at them after
every change of the window.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from resources import FIRST_SAMPLE
from tests.e2e.app_window import AppWindow
from tests.e2e.screen import PROJECT, Area, Screen
from tests.e2e.studio_window import bring_model_that_draws, enter_studio, shows_red
from tests.fixtures.dialogue import make_dialogue

PICTURES = PROJECT / "docs" / "pictures"
_AREA = Area(0, 0, 1100, 760)
# The line below the header that moves while a model is loaded.
_PROGRESS = Area(0, 50, _AREA.width, 6)
# The name of the third page and the foot of the first steps, the way to the library, and the frame
# of its search box, which has the keyboard.
_THIRD_PAGE = Area(219, 12, 48, 24)
_FOOT = Area(560, 690, 330, 65)
_MODELS = (-309, 27)
_SEARCH_FRAME = Area(10, 60, 600, 42)
# The right end of the button that uses the model whose details are shown.
_USE_BUTTON = Area(735, 160, 25, 25)
# The button that draws, at the foot of the studio's form.
_DRAW_BUTTON = Area(40, 720, 80, 25)
# What adds recordings while there are none.
_CHOOSE_BUTTON = Area(650, 408, 150, 28)
# What shows the conversations beside the chat.
_SIDEBAR = (38, 27)
_QUESTIONS = ("What color is the shape?", "Describe the picture.")
_NEXT_QUESTION = "And what shape is"
# Of the circle in the sample picture.
_RED = "#DC2828"


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        Screen() as screen,
        AppWindow(screen, Path(home), area=_AREA) as app,
    ):
        screen.park()
        screen.until("the sample picture", lambda: app.centre_of(_RED))
        screen.until("the model to be ready", lambda: not app.shows(app.palette.accent, _PROGRESS))
        _keep(app, "welcome-light")
        _talk(app)
        app.click(*_SIDEBAR)
        app.click_composer()
        screen.park()
        _keep(app, "window-light")
        app.choose_theme("dark")
        _keep(app, "window-dark")
    with (
        tempfile.TemporaryDirectory() as home,
        Screen() as screen,
        AppWindow(screen, Path(home), area=_AREA, first_steps=True) as app,
    ):
        _first_steps(app)
        _library(app)
    with tempfile.TemporaryDirectory() as home, Screen() as screen:
        bring_model_that_draws(Path(home))
        with AppWindow(screen, Path(home), area=_AREA) as app:
            _studio(app)
    with (
        tempfile.TemporaryDirectory() as home,
        Screen() as screen,
        AppWindow(screen, Path(home), area=_AREA) as app,
    ):
        _transcribe(app, Path(home))


def _studio(app: AppWindow) -> None:
    enter_studio(app)
    app.type("a red square")
    app.press("ctrl+Return")
    app.screen.park()
    app.screen.until("the picture", lambda: shows_red(app))
    app.screen.until(
        "the button to draw again", lambda: app.shows(app.palette.accent, _DRAW_BUTTON)
    )
    _keep(app, "studio-light")


def _jobs(home: Path) -> list[Path]:
    return list((home / "transcripts").rglob("job.json"))


def _transcribe(app: AppWindow, home: Path) -> None:
    def is_there() -> bool:
        app.press("ctrl+t")
        return app.shows(app.palette.accent, _CHOOSE_BUTTON)

    app.screen.until("the room", is_there)
    make_dialogue(home / "weekly meeting.wav")
    app.drop(home / "weekly meeting.wav")
    app.screen.until("all of it", lambda: any('"done"' in job.read_text() for job in _jobs(home)))
    app.screen.park()
    _keep(app, "transcribe-light")


def _first_steps(app: AppWindow) -> None:
    app.press("Return", "Return")
    app.screen.park()
    for area in (_THIRD_PAGE, _FOOT):
        app.screen.until("the recommendation", partial(app.shows, app.palette.accent, area))
    _keep(app, "first-steps-light")
    app.press("Escape")


def _library(app: AppWindow) -> None:
    app.click(*_MODELS)
    app.screen.park()
    for area in (_SEARCH_FRAME, _USE_BUTTON):
        app.screen.until("the library", partial(app.shows, app.palette.accent, area))
    app.type("qwen3-vl")
    # Of the first model that is found, which has other buttons and no folder on this PC.
    app.screen.until("what is found", lambda: not app.shows(app.palette.accent, _USE_BUTTON))
    _keep(app, "library-light")


def _talk(app: AppWindow) -> None:
    app.drop(FIRST_SAMPLE)
    for question in _QUESTIONS:
        app.send(question)
    app.click_composer()
    app.type(_NEXT_QUESTION)


def _keep(app: AppWindow, name: str) -> None:
    """Save what is seen once it stands still."""
    seen = [app.look()]

    def still() -> bool:
        seen.append(app.look())
        return seen[-1].tobytes() == seen[-2].tobytes()

    app.screen.until("the window to stand still", still)
    seen[-1].save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
