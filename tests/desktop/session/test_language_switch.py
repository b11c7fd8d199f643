"""Another language is chosen: all words are other ones, and all that is going on goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop import settings as s
from desktop.app import App
from desktop.chat.picker import Picker
from desktop.front import Front
from desktop.language import Language
from desktop.theme import Mode, apply_theme
from desktop.wishes import use_look
from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import Generated, OnProgress, OnText
from models.engine.inline import InlineEngine
from models.engine.scripted import ScriptedBackend
from models.engine.scripted_chat import ScriptedChat
from models.places import BUILTIN_MODELS, find_places
from models.store.store import ModelStore
from resources import FIRST_SAMPLE
from tests.desktop.translating import translations

NEW_CHAT = ("SidebarHead", "New chat")
QUESTION, DRAFT = "Where is Kyoto?", "And how do I "
SIZE = QSize(720, 610)

Open = Callable[..., App]


class _Talker(ScriptedBackend):
    """Says a word, and the rest when it is allowed to."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = threading.Event()

    def open_chat(
        self,
        model: p.ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: p.Faster = p.PLAIN,
    ) -> ScriptedChat:
        chat = super().open_chat(model, device, on_progress, cancel, faster)
        return _Talk(chat.script, device, chat.die, faster, self.may_go_on)


@dataclass
class _Talk(ScriptedChat):
    may_go_on: threading.Event = field(default_factory=threading.Event)

    def answer(
        self,
        messages: Sequence[p.Message],
        sampling: p.Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
    ) -> Generated:
        def say(text: str) -> None:
            on_text(text)
            self.may_go_on.wait()

        return super().answer(messages, sampling, say, on_progress, cancel)


@pytest.fixture
def open_app(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    (tmp_path / "words").mkdir()
    translations({NEW_CHAT: "新对话"}, tmp_path / "words", "zh_CN")
    # Whatever fonts this PC has: that one is missing is told where that is tested.
    monkeypatch.setattr("desktop.app.lacks_font", lambda _language: False)
    places = find_places({"SIDELIGHT_HOME": str(tmp_path / "home")})
    settings = s.Settings(places.config / "settings.json")
    settings.set(s.LANGUAGE, "en")
    apps: list[App] = []
    before = QLocale()

    def open_one(backend: ScriptedBackend | None = None, wizard: str = "left") -> App:
        settings.set(s.WIZARD, wizard)
        language = Language(folder=tmp_path / "words")
        use_look(settings, language)
        store = ModelStore(places.models, BUILTIN_MODELS)
        app = App(places, store, lambda: InlineEngine(backend or ScriptedBackend()), (), language)
        apps.append(app)
        app.show()
        qtbot.waitUntil(lambda: _is_ready(app), timeout=30000)
        return app

    yield open_one
    for app in apps:
        app.settings.set(s.LANGUAGE, "en")
        app.window.close()
        assert app.has_ended
    QLocale.setDefault(before)
    apply_theme(qapp, Mode.LIGHT)


def _is_ready(app: App) -> bool:
    return app.front.page.header.status() == "Ready"


def _ask(app: App, text: str = QUESTION) -> None:
    app.front.page.set_composer_text(text)
    app.front.page.composer.send_button.click()


def _switch(app: App, qtbot: QtBot, language: str = "zh_CN") -> Front:
    """Returns what was there before."""
    before = app.front
    app.settings.set(s.LANGUAGE, language)
    qtbot.waitUntil(lambda: app.front is not before)
    return before


def _new_chat(app: App) -> str:
    return app.front.sidebar.head.new_button.text()


def test_conversation_draft_and_window_are_there_in_the_other_language(
    open_app: Open, qtbot: QtBot
) -> None:
    app = open_app()
    app.window.resize(SIZE)
    hidden: list[bool] = []
    app.window.closing.connect(lambda: hidden.append(True))
    _ask(app)
    qtbot.waitUntil(lambda: len(app.front.session.messages) == 2 and _is_ready(app))
    app.front.page.set_composer_text(DRAFT)
    for language, words in (("zh_CN", "新对话"), ("en", "New chat")):
        before = _switch(app, qtbot, language)
        assert _new_chat(app) == words
        said = [message.text for message in app.front.session.messages]
        assert said == [QUESTION, f"Scripted answer to: {QUESTION}"]
        assert app.front.page.composer_text() == DRAFT
        assert app.front.page.answer_view(app.front.conversing.leaf) is not None
        assert app.window.isVisible()
        assert app.window.size() == SIZE
        assert app.window.place is app.front.place
        qtbot.waitUntil(lambda: _is_ready(app))
        qtbot.waitUntil(lambda: app.front.sidebar.rows.rowCount() > 0)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not any(isValid(one) for one in (before, before.page, before.conversing))
    assert hidden == []


def test_a_conversation_that_has_not_begun_stays_so_without_a_word(
    open_app: Open, qtbot: QtBot
) -> None:
    app = open_app()
    app.front.page.set_composer_text(DRAFT)
    _switch(app, qtbot)
    assert app.front.page.composer_text() == DRAFT
    assert app.front.page.notice_bar.notice() is None
    assert app.front.conversing.kept_id == ""
    qtbot.waitUntil(lambda: bool(app.front.page.welcome.chips()))


def test_an_answer_goes_on_through_it(open_app: Open, qtbot: QtBot) -> None:
    talker = _Talker()
    app = open_app(talker)
    _ask(app)

    def said() -> str:
        view = app.front.page.answer_view(app.front.conversing.leaf)
        return view.source if view is not None else ""

    qtbot.waitUntil(lambda: said() == "Scripted ")
    app.front.page.set_composer_text(DRAFT)
    _switch(app, qtbot)
    assert app.front.session.is_answering
    assert said() == "Scripted "
    talker.may_go_on.set()
    qtbot.waitUntil(lambda: not app.front.session.is_answering)
    assert said() == f"Scripted answer to: {QUESTION}"
    assert app.front.page.composer_text() == DRAFT
    view = app.front.page.answer_view(app.front.conversing.leaf)
    assert view is not None
    assert not view.continue_button.isVisible()


def test_what_is_attached_stays_also_what_could_not_be_read(
    open_app: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    app = open_app()
    app.front.session.attach_files([str(FIRST_SAMPLE), str(tmp_path / "broken.png")])
    red = QImage(8, 8, QImage.Format.Format_RGB32)
    app.front.page.image_pasted.emit(red)
    attachments = app.back.attachments
    qtbot.waitUntil(lambda: attachments.has_broken and not attachments.is_reading)
    _switch(app, qtbot)
    tiles = app.front.page.composer.strip.tiles()
    assert sorted(bool(tile.property("broken")) for tile in tiles) == [False, False, True]
    assert len(attachments.read()) == 2
    broken = next(tile for tile in tiles if tile.property("broken"))
    broken.remove_button.click()
    _ask(app, "What color is the shape?")
    qtbot.waitUntil(lambda: len(app.front.session.messages) == 2)
    assert app.front.page.composer.strip.tiles() == []


def test_the_preferences_stay_where_they_are(open_app: Open, qtbot: QtBot) -> None:
    app = open_app()
    app.front.wishes.show_preferences("look")
    old = app.front.wishes.preferences.dialog
    assert old is not None
    old.resize(800, 500)
    place = old.geometry()
    _switch(app, qtbot)
    new = app.front.wishes.preferences.dialog
    assert new is not None
    assert new is not old
    assert (new.sections.section, new.geometry(), new.isVisible()) == ("look", place, True)
    qtbot.waitUntil(lambda: not isValid(old))
    app.settings.set(s.THEME, "dark")
    picker = new.page.field(s.THEME).findChild(Picker)
    assert picker is not None
    assert "Dark" in picker.accessibleName()


def test_the_first_steps_and_the_library_stay_open(open_app: Open, qtbot: QtBot) -> None:
    app = open_app(None, "")
    assert app.front.rooms.wizard.isVisible()
    _switch(app, qtbot)
    assert app.front.rooms.wizard.isVisible()
    app.front.rooms.show_library()
    _switch(app, qtbot, "en")
    assert app.front.rooms.library.isVisible()
    qtbot.waitUntil(lambda: len(app.front.rooms.library.list.ids()) > 0)


def test_it_waits_for_files_that_are_being_moved(
    open_app: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app()
    before = app.front
    busy = True
    monkeypatch.setattr(type(before.rooms), "is_tending", property(lambda _: busy))
    looked: list[bool] = []
    app._movable.timeout.connect(lambda: looked.append(True))
    app.settings.set(s.LANGUAGE, "zh_CN")
    qtbot.waitUntil(lambda: len(looked) == 2)
    assert app.front is before
    busy = False
    qtbot.waitUntil(lambda: app.front is not before)
    assert _new_chat(app) == "新对话"
