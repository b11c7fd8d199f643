"""A model that is not asked for leaves the memory to others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop import settings as s
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from tests.desktop.session.everyday import Everyday, Live

LATER = "Loads with your next question"
# Of five, as the shortest wish is.
MINUTE_MS = 20


class Listening(ScriptedEngine):
    """Writes down what is asked of it."""

    def __init__(self, script: Script | None = None) -> None:
        super().__init__(script)
        self.asked: list[str] = []

    def submit(self, request: p.Request) -> None:
        self.asked.append(type(request).__name__)
        super().submit(request)

    @property
    def unloads(self) -> int:
        return self.asked.count("Unload")


def clock(chat: Everyday) -> QTimer:
    found = chat.idle.findChild(QTimer)
    assert isinstance(found, QTimer)
    return found


@pytest.fixture
def engine() -> Listening:
    return Listening()


@pytest.fixture
def quick(live: Live, engine: Listening) -> Everyday:
    """A minute is short, and five of them are the wish."""
    chat = live(engine=engine, minute_ms=MINUTE_MS)
    chat.settings.set(s.UNLOAD_AFTER, "5")
    return chat


def test_it_is_unloaded_after_a_while_and_the_next_question_is_answered(
    quick: Everyday, engine: Listening
) -> None:
    quick.until(lambda: quick.page.header.status() == LATER)
    quick.until(lambda: engine.unloads == 1)
    quick.ask_and_wait("Are you there?")
    assert quick.last_answer() == "Scripted answer to: Are you there?"
    assert quick.page.header.status() == "Ready"
    quick.until(lambda: engine.unloads == 2)
    assert quick.page.header.status() == LATER


def test_never_is_never(live: Live, engine: Listening) -> None:
    chat = live(engine=engine, minute_ms=MINUTE_MS)
    chat.settings.set(s.UNLOAD_AFTER, "never")
    chat.ask_and_wait("Are you there?")
    assert not clock(chat).isActive()
    chat.settings.set(s.UNLOAD_AFTER, "5")
    chat.until(lambda: engine.unloads == 1)


def test_not_while_it_answers(live: Live, qtbot: QtBot) -> None:
    engine = Listening(Script(chunks=("Once ", "upon"), hold_after=1))
    chat = live(engine=engine, minute_ms=MINUTE_MS)
    chat.ask("A story?")
    chat.until(lambda: bool(chat.answers()) and chat.last_answer() == "Once ")
    with qtbot.waitSignals([clock(chat).timeout] * 2):
        chat.settings.set(s.UNLOAD_AFTER, "5")
    assert engine.unloads == 0
    chat.session.stop()
    chat.until(lambda: engine.unloads == 1)


def test_what_others_ask_the_engine_counts_too(quick: Everyday, engine: Listening) -> None:
    """The camera's live answers, say: what they have loaded is unloaded in the end."""
    quick.until(lambda: engine.unloads == 1)
    model = quick.runtime.model
    assert model is not None
    quick.thread.submit(p.Answer(model.ref, "CPU", (p.Message("user", "What do you see?"),)))
    quick.until(lambda: quick.page.header.status() == "Ready")
    quick.until(lambda: engine.unloads == 2)
    assert quick.page.header.status() == LATER
