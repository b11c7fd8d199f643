"""The whole window, and somebody who talks with it by voice alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.aloud.voices import Means
from desktop.app import App
from desktop.chat.notice_bar import Notice
from desktop.chat.page import ChatPage
from desktop.handsfree.bar import HandsFreeBar
from desktop.handsfree.ear import Ear
from desktop.handsfree.room import HandsFreeRoom
from desktop.handsfree.states import State
from desktop.listen.scripted import ScriptedSpeakers
from desktop.messages.question import QuestionView
from desktop.settings import Settings
from desktop.talk.talk_menu import TalkMenu
from models.engine.scripted import Script, ScriptedEngine
from models.places import BUILTIN_MODELS, find_places
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from tests.desktop.aloud.test_system_lane import Anna
from tests.desktop.handsfree.looking import Sight
from tests.desktop.handsfree.room import Room
from tests.desktop.session.harness import LISTENING

QUESTION = "The green ball is under the table."
# One piece: whatever a script holds up after two of them is the answer.
_HEARD = ("Where is the ball?",)
TALKS = Script(chunks=("It is green. ", "You asked: ", "{question}"), heard=_HEARD)
# The answer stops in the middle of it, and waits.
WAITS = replace(TALKS, hold_after=2)
# Not a word of it has come.
THINKS = replace(WAITS, chunks=(" ", " ", "It is green."))


class Talking:
    """Somebody in a room with a microphone, a loudspeaker and a camera.

    Attributes:
        room: where they are heard; sight: what is seen.
        voice: of the computer; None when it has none.
        states: all that the conversation went through.
    """

    def __init__(self, qtbot: QtBot, home: Path, script: Script, speed: float) -> None:
        self._qtbot = qtbot
        self.room, self.sight = Room(), Sight()
        self.voice: Anna | None = Anna()
        self.states: list[State] = []
        places = find_places({"SIDELIGHT_HOME": str(home)})
        Settings(places.config / "settings.json").set(s.WIZARD, "left")
        self.speakers = ScriptedSpeakers(48_000, speed=speed)
        engine = ScriptedEngine(script)
        means = Means(ScriptedEngine, lambda: self.speakers, lambda: self.voice)
        store = ModelStore(places.models, BUILTIN_MODELS)
        self.app = App(places, store, lambda: engine, aloud=means)
        qtbot.addWidget(self.app.window)
        self.hands_free.microphones = lambda: self.room
        self.hands_free.make_looking = self.sight.looking
        self.app.window.resize(1000, 720)
        self.app.show()
        self.until(lambda: self.page.header.status() == "Ready")
        self.install(LISTENING)

    # --- what there is --------------------------------------------------------------------------

    @property
    def hands_free(self) -> HandsFreeRoom:
        return self.app.front.hands_free

    @property
    def page(self) -> ChatPage:
        return self.app.front.page

    @property
    def bar(self) -> HandsFreeBar:
        return self.page.composer.hands_free_bar

    @property
    def ear(self) -> Ear:
        """Which listens, as soon as it began."""
        found = self.hands_free.findChild(Ear)
        assert isinstance(found, Ear)
        return found

    @property
    def state(self) -> State:
        return self.bar.state

    @property
    def read(self) -> list[str]:
        """All that was read aloud."""
        asked = self.voice.asked if self.voice is not None else []
        return [text for text, _, _ in asked]

    def install(self, *models: InstalledModel) -> None:
        """They are there from now on."""
        now = self.app.back.workshop.inventory.now
        self.app.back.workshop.inventory.known.emit(
            replace(now, installed=(*now.installed, *models))
        )

    def use(self, model: InstalledModel) -> None:
        """It answers from now on."""
        self.install(LISTENING, model)
        self.app.front.runtime.choose_model(model.id)
        self.until(lambda: self.page.header.status() == "Ready")

    def questions(self) -> list[str]:
        views = self.page.transcript.views()
        return [view.text for view in views if isinstance(view, QuestionView)]

    def answers(self) -> list[str]:
        messages = self.app.front.session.messages
        return [message.text for message in messages if message.role == "assistant"]

    def notice(self) -> Notice | None:
        return self.page.notice_bar.notice() if self.page.notice_bar.isVisible() else None

    def menu(self) -> QAction:
        """The entry in the menu of the talk button."""
        (menu,) = self.page.composer.talk_button.findChildren(TalkMenu)
        return next(one for one in menu.actions() if one.text().startswith("Hands-free"))

    # --- what happens ---------------------------------------------------------------------------

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=30_000)

    def until_state(self, state: State) -> None:
        self.until(lambda: self.state is state)

    def begin(self) -> Talking:
        """It is switched on, and the menu begins it."""
        self.app.settings.set(s.HANDS_FREE, "yes")
        self.menu().trigger()
        self.until_state(State.LISTENING)
        self.hands_free.session.state_changed.connect(self.states.append)
        return self

    def say(self, text: str = QUESTION) -> None:
        self.room.say(text)

    def say_and_wait(self, text: str = QUESTION) -> None:
        """Until it is answered, that is read, and it listens again."""
        before = len(self.answers())
        self.say(text)
        self.until(lambda: len(self.answers()) > before and self.state is State.LISTENING)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.composer.entry, key)


Talk = Callable[..., Talking]
