"""Another language is chosen: the window is built anew, and all that was in it is there again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop import start
from desktop.app import App, MakeEngine
from desktop.language import Language
from desktop.theme import Mode, apply_theme, theme
from models.engine.scripted import Script, ScriptedEngine
from models.places import BUILTIN_MODELS, Places, find_places
from models.store.store import ModelStore
from tests.desktop.translating import translations

NEW_CHAT = ("SidebarHead", "New chat")
QUESTION, DRAFT = "Where is Kyoto?", "And how do I "
SIZE = QSize(720, 610)

Step = tuple[Callable[[], bool], Callable[[], None]]


@dataclass
class Guest:
    """Does one step after the other while the app runs: the second of each pair as soon as the
    first is true. Gives up in the end, so that nothing hangs."""

    steps: list[Step] = field(default_factory=list)
    apps: list[App] = field(default_factory=list)
    failed: list[BaseException] = field(default_factory=list)

    @property
    def app(self) -> App:
        """The one that runs."""
        return self.apps[-1]

    def run(self, home: Path, script: Script | None = None) -> int:
        places = find_places({"SIDELIGHT_HOME": str(home)})
        tick, end = QTimer(), QTimer()
        tick.timeout.connect(self._on_tick)
        tick.start(10)
        end.setSingleShot(True)
        end.timeout.connect(self._give_up)
        end.start(60_000)
        store = ModelStore(places.models, BUILTIN_MODELS)
        status = start.run_window(places, store, lambda: ScriptedEngine(script), ())
        tick.stop()
        end.stop()
        assert self.failed == []
        assert self.steps == []
        return status

    def is_ready(self) -> bool:
        return bool(self.apps) and self.app.page.header.status() == "Ready"

    def choose(self, language: str) -> None:
        """In the preferences."""
        self.app.wishes.show_preferences("look")
        self.app.settings.set(s.LANGUAGE, language)

    def close(self) -> None:
        self.app.window.close()

    def _on_tick(self) -> None:
        try:
            if self.steps and self.steps[0][0]():
                self.steps.pop(0)[1]()
        except Exception as error:  # noqa: BLE001 - Qt would swallow it
            self.failed.append(error)
            self._give_up()

    def _give_up(self) -> None:
        self.steps = self.steps or [(self.is_ready, self.close)]
        self.app.window.close()


@pytest.fixture
def guest(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Guest]:
    guest = Guest()

    def build(
        places: Places,
        store: ModelStore,
        make_engine: MakeEngine,
        files: Sequence[str],
        language: Language,
        shown: str,
    ) -> App:
        guest.apps.append(App(places, store, make_engine, files, language, shown))
        return guest.app

    (tmp_path / "words").mkdir()
    translations({NEW_CHAT: "新对话"}, tmp_path / "words", "zh_CN")
    monkeypatch.setattr(start, "App", build)
    monkeypatch.setattr(start, "make_application", lambda: qapp)
    # Whatever fonts this PC has: that one is missing is told where that is tested.
    monkeypatch.setattr("desktop.app.lacks_font", lambda _language: False)
    monkeypatch.setattr(start, "Language", partial(Language, folder=tmp_path / "words"))
    settings = s.Settings(tmp_path / "home" / "config" / "settings.json")
    settings.set(s.WIZARD, "left")
    settings.set(s.LANGUAGE, "en")
    before = QLocale()
    theme()
    yield guest
    QLocale.setDefault(before)
    apply_theme(qapp, Mode.LIGHT)


def test_conversation_draft_and_window_are_there_in_the_other_language(
    guest: Guest, tmp_path: Path
) -> None:
    seen: list[tuple[str, list[str], str, QSize]] = []

    def begin() -> None:
        guest.app.window.resize(SIZE)
        guest.app.page.set_composer_text(QUESTION)
        guest.app.page.composer.send_button.click()

    def is_answered() -> bool:
        messages = guest.app.session.messages
        return len(messages) == 2 and guest.is_ready() and not guest.app.session.is_answering

    def type_and_switch() -> None:
        guest.app.page.set_composer_text(DRAFT)
        guest.choose("zh_CN")

    def is_another() -> bool:
        return len(guest.apps) == len(seen) + 2 and is_answered()

    def look() -> None:
        app = guest.app
        words = app.sidebar.head.new_button.text()
        messages = [one.text for one in app.session.messages]
        seen.append((words, messages, app.page.composer_text(), app.window.size()))

    def look_and_switch_back() -> None:
        look()
        guest.choose("en")

    def look_and_close() -> None:
        look()
        guest.close()

    guest.steps = [
        (guest.is_ready, begin),
        (is_answered, type_and_switch),
        (is_another, look_and_switch_back),
        (is_another, look_and_close),
    ]
    assert guest.run(tmp_path / "home") == 0
    kept = [QUESTION, f"Scripted answer to: {QUESTION}"], DRAFT, SIZE
    assert seen == [("新对话", *kept), ("New chat", *kept)]
    assert all(app.has_ended for app in guest.apps)


def test_a_conversation_that_has_not_begun_stays_so_without_a_word(
    guest: Guest, tmp_path: Path
) -> None:
    def type_and_switch() -> None:
        guest.app.page.set_composer_text(DRAFT)
        guest.choose("zh_CN")

    def is_another() -> bool:
        return len(guest.apps) == 2 and guest.is_ready() and bool(guest.app.page.welcome.chips())

    typed: list[str] = []

    def look_and_close() -> None:
        typed.append(guest.app.page.composer_text())
        assert guest.app.page.notice_bar.notice() is None
        assert guest.app.conversing.kept_id == ""
        guest.app.settings.set(s.LANGUAGE, "en")

    def is_back() -> bool:
        return len(guest.apps) == 3 and guest.is_ready()

    guest.steps = [
        (guest.is_ready, type_and_switch),
        (is_another, look_and_close),
        (is_back, guest.close),
    ]
    guest.run(tmp_path / "home")
    assert typed == [DRAFT]


def test_an_answer_that_is_cut_by_it_can_go_on(guest: Guest, tmp_path: Path) -> None:
    def ask() -> None:
        guest.app.page.set_composer_text(QUESTION)
        guest.app.page.composer.send_button.click()

    def has_begun() -> bool:
        view = guest.app.page.answer_view(guest.app.conversing.leaf)
        return view is not None and view.source == "Once "

    def switch() -> None:
        guest.choose("zh_CN")

    def is_another() -> bool:
        return len(guest.apps) == 2 and guest.is_ready() and len(guest.app.session.messages) == 2

    notes: list[str] = []

    def look_and_close() -> None:
        view = guest.app.page.answer_view(guest.app.conversing.leaf)
        assert view is not None
        notes.append(f"{view.source}|{view.note_text()}|{view.continue_button.isVisible()}")
        guest.app.settings.set(s.LANGUAGE, "en")

    def is_back() -> bool:
        return len(guest.apps) == 3 and guest.is_ready()

    guest.steps = [
        (guest.is_ready, ask),
        (has_begun, switch),
        (is_another, look_and_close),
        (is_back, guest.close),
    ]
    guest.run(tmp_path / "home", Script(chunks=("Once ", "upon"), hold_after=1))
    assert len(notes) == 1
    assert notes[0].startswith("Once |")
    assert notes[0].endswith("|True")
