"""The system's own voice speaks without anybody waiting for it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.aloud.system_lane import OwnVoice, SystemLane
from desktop.aloud.wish import Wish
from models.cancel import CancelToken
from models.errors import CannotSpeak, Problem
from models.inputs.utterance import Utterance
from tests.desktop.aloud.stage import utterance


class Anna:
    """The voice of a system.

    Attributes:
        asked: text, voice and speed of all that it was to say.
    """

    def __init__(self, error: Exception | None = None) -> None:
        self.asked: list[tuple[str, str, float]] = []
        self.may_end = threading.Event()
        self.may_end.set()
        self.was_cancelled = threading.Event()
        self._error = error

    @property
    def name(self) -> str:
        return "Anna"

    def voices(self) -> tuple[str, ...]:
        return ("anna", "otto")

    def speak(
        self, text: str, voice: str = "", speed: float = 1.0, cancel: CancelToken | None = None
    ) -> Utterance:
        self.asked.append((text, voice, speed))
        if self._error is not None:
            raise self._error
        token = cancel or CancelToken()
        while not self.may_end.wait(0.01):
            if token.cancelled:
                self.was_cancelled.set()
                token.check()
        return utterance(0.1, text=text)


class Heard:
    """All that a lane told."""

    def __init__(
        self, qtbot: QtBot, find: Callable[[], OwnVoice | None], pool: QThreadPool
    ) -> None:
        self._qtbot = qtbot
        self.lane = SystemLane(find, pool)
        self.sounds: list[Utterance] = []
        self.said: list[int] = []
        self.problems: list[Problem] = []
        self.lane.sounded.connect(self._on_sounded)
        self.lane.said.connect(self.said.append)
        self.lane.failed.connect(self._on_failed)

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=10_000)

    def _on_sounded(self, _: int, sound: Utterance) -> None:
        self.sounds.append(sound)

    def _on_failed(self, _: int, problem: Problem) -> None:
        self.problems.append(problem)


def test_it_says_it_as_wished(qtbot: QtBot, pool: QThreadPool) -> None:
    anna = Anna()
    heard = Heard(qtbot, lambda: anna, pool)
    heard.lane.wish = Wish("system", "otto", 1.5)
    ticket = heard.lane.say("The ball is green.")
    heard.until(lambda: heard.said == [ticket])
    assert anna.asked == [("The ball is green.", "otto", 1.5)]
    assert [one.text for one in heard.sounds] == ["The ball is green."]


def test_what_is_forgotten_ends_its_program(qtbot: QtBot, pool: QThreadPool) -> None:
    anna = Anna()
    anna.may_end.clear()
    heard = Heard(qtbot, lambda: anna, pool)
    ticket = heard.lane.say("A long story.")
    heard.until(lambda: len(anna.asked) == 1)
    heard.lane.forget(ticket)
    assert anna.was_cancelled.wait(5)
    anna.may_end.set()
    last = heard.lane.say("Something else.")
    heard.until(lambda: heard.said == [last])
    assert [one.text for one in heard.sounds] == ["Something else."]


def test_a_system_without_a_voice_says_what_to_do(qtbot: QtBot, pool: QThreadPool) -> None:
    heard = Heard(qtbot, lambda: None, pool)
    heard.lane.say("Words.")
    heard.until(lambda: len(heard.problems) == 1)
    assert heard.problems[0].kind == "NoVoice"
    assert "Install a model that speaks" in heard.problems[0].todo


def test_a_voice_that_fails_is_told(qtbot: QtBot, pool: QThreadPool) -> None:
    anna = Anna(CannotSpeak("Anna is hoarse.", "Choose Otto."))
    heard = Heard(qtbot, lambda: anna, pool)
    heard.lane.say("Words.")
    heard.until(lambda: len(heard.problems) == 1)
    assert heard.problems[0].what == "Anna is hoarse."
    assert heard.said == []
