"""What can wait uses the engine while nobody else does, and makes room for everybody."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.speed.quiet_engine import QuietEngine
from desktop.worker.engine_thread import EngineThread
from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.script import Script
from models.engine.scripted import ScriptedBackend
from models.engine.session import RequestFailed
from models.errors import Cancelled
from tests.models.engine.recorder import TEXT
from tests.models.speed.racing import Asked


class Waiting:
    """Somebody on another thread who waits for what comes of a request."""

    def __init__(self, quiet: QuietEngine, request: p.Request) -> None:
        self.cancel = CancelToken()
        self.outcome: p.Event | BaseException | None = None
        self._quiet, self._request = quiet, request
        self.thread = threading.Thread(target=self._wait)
        self.thread.start()

    def _wait(self) -> None:
        try:
            self.outcome = self._quiet.run(self._request, cancel=self.cancel)
        except (RequestFailed, Cancelled) as error:
            self.outcome = error


class Office:
    """An engine with its thread, and those who ask it."""

    def __init__(self, qtbot: QtBot, script: Script) -> None:
        self._qtbot = qtbot
        self.engine = Asked(ScriptedBackend(script))
        self.thread = EngineThread(lambda: self.engine)
        self.quiet = QuietEngine(self.thread)
        self._waiting: list[Waiting] = []
        self.thread.start()

    def wait_for(self, request: p.Request) -> Waiting:
        self._waiting.append(Waiting(self.quiet, request))
        return self._waiting[-1]

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=20_000)

    def order(self) -> list[int]:
        """Ids of the requests, as the engine got them."""
        return [request.id for request in self.engine.requests]

    def close(self) -> None:
        for waiting in self._waiting:
            waiting.cancel.cancel()
            waiting.thread.join(20)
        assert self.thread.close()


Open = Callable[..., Office]


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Open]:
    opened: list[Office] = []

    def open_one(script: Script | None = None) -> Office:
        opened.append(Office(qtbot, script or Script()))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def _question(text: str = "Why?") -> p.Answer:
    return p.Answer(TEXT, "CPU", (p.Message("user", text),))


def test_it_is_answered_while_nobody_else_asks(office: Open) -> None:
    here = office()
    waiting = here.wait_for(_question())
    here.until(lambda: waiting.outcome is not None)
    assert isinstance(waiting.outcome, p.Finished)
    assert waiting.outcome.text.endswith("Why?")


def test_a_person_is_answered_first_and_it_is_asked_again(office: Open) -> None:
    here = office(Script(hold_after=2))
    waiting = here.wait_for(quiet := _question("quiet"))
    here.until(lambda: here.order() == [quiet.id])
    here.thread.submit(urgent := _question("urgent"))
    here.until(lambda: here.order() == [quiet.id, urgent.id])
    assert here.quiet.is_needed
    assert waiting.outcome is None
    here.thread.stop(urgent.id)
    here.until(lambda: here.order() == [quiet.id, urgent.id, quiet.id])
    assert not here.quiet.is_needed


def test_it_waits_while_somebody_is_answered(office: Open) -> None:
    here = office(Script(hold_after=2))
    here.thread.submit(urgent := _question("urgent"))
    here.until(lambda: here.order() == [urgent.id])
    here.wait_for(quiet := _question("quiet"))
    here.thread.submit(other := _question("other"))
    here.until(lambda: here.order() == [urgent.id, other.id])
    here.thread.stop(urgent.id)
    here.thread.stop(other.id)
    here.until(lambda: here.order() == [urgent.id, other.id, quiet.id])


def test_who_gives_up_need_not_wait(office: Open) -> None:
    here = office(Script(hold_after=1))
    waiting = here.wait_for(quiet := _question())
    here.until(lambda: here.order() == [quiet.id])
    waiting.cancel.cancel()
    waiting.thread.join(5)
    assert isinstance(waiting.outcome, Cancelled)
    assert not waiting.thread.is_alive()
    here.wait_for(other := _question("other"))
    here.until(lambda: here.order() == [quiet.id, other.id])


def test_what_fails_is_told(office: Open) -> None:
    here = office(Script(fail_load="There is no such model."))
    waiting = here.wait_for(_question())
    here.until(lambda: waiting.outcome is not None)
    assert isinstance(waiting.outcome, RequestFailed)
    assert waiting.outcome.problem.what == "There is no such model."
