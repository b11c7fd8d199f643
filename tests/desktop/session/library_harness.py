"""The whole app on a hub of its own, with what a user sees and does in it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.app import App
from desktop.chat.notice_bar import Notice
from desktop.library.coming_row import ComingRow
from desktop.library.page import LibraryPage
from desktop.settings import Settings
from models.cancel import CancelToken
from models.catalogue.catalogue import Catalogue, read_catalogue
from models.engine import protocol as p
from models.engine.inline import InlineEngine
from models.engine.scripted import Script, ScriptedBackend
from models.errors import Problem
from models.places import BUILTIN_MODELS, find_places
from models.store.install import install
from models.store.store import ModelStore
from tests.desktop.library.looking import says
from tests.desktop.session.keyring_of_tests import Ring
from tests.models.store.local_source import LocalSource, publish

CPU = p.Device("CPU", "Scripted processor", "CPU", 8 << 30)
GPU = p.Device("GPU", "Scripted graphics", "integrated GPU", 8 << 30)
BOTH = Script(devices=(CPU, GPU))

# One of the smallest models of the catalogue that a hub has.
MODEL = "qwen3-0.6b"
REPOSITORY = "OpenVINO/Qwen3-0.6B-int4-ov"
SEEING = "internvl2-1b"
SHIPPED = "shapes-qwen2-vl"
WEIGHTS = "openvino_model.bin"
FILES = {
    "openvino_model.xml": b"<net/>" * 30,
    WEIGHTS: random.Random(1).randbytes(200_000),
    "config.json": b"{}",
}
# What is told by a thread may send another one, and so on.
_ROUNDS, _PATIENCE_MS = 4, 10_000
NEWER = {**FILES, WEIGHTS: random.Random(2).randbytes(200_000)}
NO_DRIVER = Problem("DeviceFault", "The driver of GPU gave up.", "Choose another device.", "clFoo")
NO_GPU = Script(devices=(CPU, GPU), refuses={"GPU": NO_DRIVER})
# What the library has to show besides; all of the catalogue would take a second each time.
KNOWN = (MODEL, SEEING, "whisper-tiny", SHIPPED, "shapes-llava-next", "whisper-tiny.en")


@cache
def small_catalogue() -> Catalogue:
    return Catalogue(tuple(read_catalogue().get(model_id) for model_id in KNOWN))


class Desk:
    """A user at the window.

    Attributes:
        home: where everything of the app is.
        app: that runs.
    """

    def __init__(self, qtbot: QtBot, home: Path, backend: ScriptedBackend) -> None:
        self._qtbot = qtbot
        self._backend = backend
        self.home = home
        self._closed: list[App] = []
        self.app = self._make_app()

    # --- the app --------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """Where the models of the user are, as the next start will find them."""
        return find_places({"SIDELIGHT_HOME": str(self.home)}).models

    @property
    def settings(self) -> Settings:
        """As the next start will read them."""
        return Settings(self.home / "config" / "settings.json")

    def bring(self, revision: str = "1", model_id: str = MODEL) -> Path:
        """Have a model there that was installed some time ago; before the app is shown."""
        remote = self.home / "remote"
        publish(remote, revision, FILES)
        entry = small_catalogue().get(model_id)
        store = ModelStore(self.folder, BUILTIN_MODELS)
        source = LocalSource(remote)
        model = install(entry, entry.sources[0], store, source, lambda _: None, CancelToken())
        return model.folder

    def open(self, wizard: str = "left") -> Desk:
        """Show the window, and wait until it is ready."""
        if wizard:
            self.app.settings.set(s.WIZARD, wizard)
        self.app.show()
        self.until_ready()
        self.until(lambda: self.app.back.workshop.pc.pc is not None)
        self.until(lambda: bool(self.app.front.page.welcome.chips()))
        return self

    def restart(self) -> Desk:
        self.close()
        self.app = self._make_app()
        return self.open()

    def close(self) -> None:
        self.app.close()
        assert self.app.has_ended
        # What its threads have told meanwhile arrives while the window is still there.
        for _ in range(_ROUNDS):
            QApplication.processEvents()
            assert self.app.back.pool.waitForDone(_PATIENCE_MS)
        self._closed.append(self.app)

    def _make_app(self) -> App:
        places = find_places({"SIDELIGHT_HOME": str(self.home)})
        store = ModelStore(places.models, BUILTIN_MODELS, is_moved=places.models_moved)
        app = App(places, store, self._make_engine)
        self._qtbot.addWidget(app.window)
        return app

    def _make_engine(self) -> p.Engine:
        return InlineEngine(self._backend)

    # --- waiting --------------------------------------------------------------------------------

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=30_000)

    def until_ready(self) -> None:
        self.until(lambda: self.is_loaded)

    def until_here(self, model_id: str = MODEL) -> None:
        """Wait until the library has it as one of this PC, whole."""
        self.until(lambda: "On this PC" in self.row_words(model_id))

    def until_said(self, words: str) -> Notice:
        """Wait for a notice in the library."""
        self.until(lambda: words in self.said())
        notice = self.library.notice_bar.notice()
        assert notice is not None
        return notice

    # --- what the user sees ---------------------------------------------------------------------

    @property
    def library(self) -> LibraryPage:
        return self.app.front.rooms.library

    def is_in_chat(self) -> bool:
        return self.app.front.page.isVisible()

    def said(self) -> str:
        """What the library's notice says happened; "" without one."""
        notice = self.library.notice_bar.notice()
        return notice.what if notice is not None else ""

    def offered(self) -> list[str]:
        """The models that can be chosen in the chat."""
        return self.app.front.page.header.model_picker.choice_ids()

    def chosen(self) -> str:
        """Id of the model that answers."""
        model = self.app.front.runtime.model
        return model.id if model is not None else ""

    def row_words(self, model_id: str = MODEL) -> str:
        """A row of the library as it is read aloud; "" while it is not there."""
        self.library.list.show_rest()
        view = self.library.list.view(model_id)
        return view.accessibleName() if view is not None else ""

    def is_coming(self, model_id: str = MODEL) -> bool:
        """Whether the library has it as one on its way."""
        self.library.list.show_rest()
        return isinstance(self.library.list.view(model_id), ComingRow)

    def details_say(self, words: str) -> bool:
        return says(self.library.details, words)

    @property
    def is_loaded(self) -> bool:
        return self.app.front.page.header.status() == "Ready"

    def settings_say_model(self, model_id: str) -> bool:
        """Whether the next start will choose it."""
        return self.settings.get(s.MODEL) == model_id

    # --- what the user does ---------------------------------------------------------------------

    def show_library(self, model_id: str = MODEL) -> LibraryPage:
        """Go there, with the details of a model, once the disk has been read again, and it is
        known how it runs here or how far it is on its way."""
        with self._qtbot.waitSignal(self.app.back.workshop.inventory.known, timeout=30_000):
            press(self.app.front.page.header.library_button)
        self.until(lambda: "Runs" in self.row_words(model_id) or self.is_coming(model_id))
        self.library.show_model(model_id)
        return self.library

    def ask(self, question: str) -> str:
        """In the chat; returns the answer."""
        count = len(self.app.front.session.messages)
        self.app.front.page.set_composer_text(question)
        self.app.front.page.composer.send_button.click()
        self.until(lambda: len(self.app.front.session.messages) == count + 2)
        return self.app.front.session.messages[-1].text


Sit = Callable[..., Desk]


def sitting(qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sit]:
    """For a fixture: lets a user sit down at a window, and closes it in the end."""
    monkeypatch.setattr("desktop.jobs.inventory.read_catalogue", small_catalogue)
    monkeypatch.setattr("keyring.get_keyring", Ring)
    desks: list[Desk] = []

    def sit_down(script: Script | ScriptedBackend = BOTH) -> Desk:
        backend = ScriptedBackend(script) if isinstance(script, Script) else script
        desks.append(Desk(qtbot, home, backend))
        return desks[-1]

    yield sit_down
    for desk in desks:
        desk.close()


def press(button: QWidget) -> None:
    """Click what is seen and can be clicked."""
    QApplication.processEvents()
    assert isinstance(button, QPushButton)
    assert button.isVisible(), button.text()
    assert button.isEnabled(), button.text()
    button.click()
