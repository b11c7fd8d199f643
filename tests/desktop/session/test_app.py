"""The whole app: built, shown, closed; what it leaves behind is nothing."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.app import App
from desktop.palette import DARK
from desktop.settings import Settings
from desktop.theme import theme
from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.inline import InlineEngine
from models.engine.scripted import Script, ScriptedBackend, ScriptedEngine
from models.errors import DeviceFault
from models.places import BUILTIN_MODELS, Places, find_places
from models.store.store import ModelStore
from resources import FIRST_SAMPLE
from tests.desktop.library.looking import says

Open = Callable[..., App]


class _Deaf(ScriptedBackend):
    """Runs models, but cannot say where."""

    def devices(self) -> tuple[tuple[p.Device, ...], tuple[p.Remark, ...]]:
        raise DeviceFault("The driver did not answer.", "Restart the PC.")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return find_places({"SIDELIGHT_HOME": str(tmp_path)})


@pytest.fixture
def open_app(qtbot: QtBot, places: Places) -> Iterator[Open]:
    apps: list[App] = []

    def open_one(engine: p.Engine, *files: str) -> App:
        store = ModelStore(places.models, BUILTIN_MODELS)
        if not (places.config / "settings.json").exists():
            Settings(places.config / "settings.json").set(s.WIZARD, "left")
        app = App(places, store, lambda: engine, files)
        apps.append(app)
        qtbot.addWidget(app.window)
        app.show()
        qtbot.waitUntil(lambda: app.front.page.header.status() == "Ready", timeout=30000)
        return app

    yield open_one
    for app in apps:
        app.close()


def test_the_first_start_is_ready_with_a_model_and_a_sample(open_app: Open, qtbot: QtBot) -> None:
    app = open_app(ScriptedEngine())
    qtbot.waitUntil(lambda: len(app.front.page.welcome.chips()) == 3)
    assert app.front.page.header.model_picker.accessibleName() == "Model: Shapes (Qwen2-VL)"
    assert "shapes only" in app.front.page.header.model_picker.toolTip()
    assert set(app.front.page.header.model_picker.choice_ids()) == {
        "shapes-qwen2-vl",
        "shapes-llava-next",
    }


def test_a_sample_question_is_answered_by_the_real_model(open_app: Open, qtbot: QtBot) -> None:
    app = open_app(ChildEngine())
    qtbot.waitUntil(lambda: len(app.front.page.welcome.chips()) == 3)
    app.front.page.welcome.chips()[0].click()
    qtbot.waitUntil(lambda: len(app.front.session.messages) == 2, timeout=60000)
    assert app.front.session.messages[1].text == "The color is red."


def test_a_file_given_at_the_start_is_attached(open_app: Open, qtbot: QtBot) -> None:
    app = open_app(ScriptedEngine(), str(FIRST_SAMPLE))
    qtbot.waitUntil(lambda: len(app.front.session.attachments.read()) == 1)
    assert len(app.front.page.composer.strip.tiles()) == 1


def test_devices_that_could_not_be_listed_at_the_start_are_told_in_the_first_steps(
    open_app: Open, qtbot: QtBot
) -> None:
    app = open_app(InlineEngine(_Deaf()))
    qtbot.waitUntil(lambda: app.back.workshop.pc.problem is not None)
    app.front.rooms.show_wizard()
    app.front.rooms.wizard.show_page("pc")
    assert says(app.front.rooms.wizard.pc_page.problem, "The driver did not answer.")
    app.back.workshop.pc.look_again()
    qtbot.waitUntil(lambda: says(app.front.rooms.wizard.pc_page.problem, "Restart the PC."))


def test_the_theme_is_changed_and_remembered(open_app: Open, places: Places) -> None:
    app = open_app(ScriptedEngine())
    app.front.page.theme_chosen.emit("dark")
    assert theme().palette == DARK
    assert json.loads((places.config / "settings.json").read_text())["theme"] == "dark"


def test_damaged_settings_are_said(open_app: Open, places: Places, qtbot: QtBot) -> None:
    places.config.mkdir(parents=True)
    (places.config / "settings.json").write_text("{not json")
    app = open_app(ScriptedEngine())
    qtbot.waitUntil(lambda: app.front.page.notice_bar.notice() is not None)
    notice = app.front.page.notice_bar.notice()
    assert notice is not None
    assert "settings could not be read" in notice.what
    assert (places.config / "settings.damaged.json").read_text() == "{not json"


@pytest.mark.parametrize("script", [Script(hold_after=1), Script(hang_after=1)])
def test_closing_in_mid_answer_leaves_no_process_and_no_thread(
    open_app: Open, qtbot: QtBot, script: Script
) -> None:
    before = {thread for thread in threading.enumerate() if not thread.name.startswith("Dummy")}
    engine = ChildEngine(script=script)
    app = open_app(engine)
    app.front.page.set_composer_text("A story?")
    app.front.page.composer.send_button.click()
    qtbot.waitUntil(lambda: bool(app.front.session.is_answering))
    pid = engine.pid
    assert pid is not None
    app.window.close()
    assert not psutil.pid_exists(pid)
    assert not app.back.engine.isRunning()
    left = {thread for thread in threading.enumerate() if not thread.name.startswith("Dummy")}
    assert left <= before
