"""The thread between the window and the engine."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.errors import Problem
from models.inputs.sound import Sound

_MODEL = p.ModelRef("scripted", "Scripted", "nowhere", "text")


class _Window(QObject):
    """Hears the signals as the window does."""

    def __init__(self, thread: EngineThread) -> None:
        super().__init__()
        self.heard: list[p.Event] = []
        self.threads: set[int] = set()
        for signal in (
            thread.progressed,
            thread.text_arrived,
            thread.answer_finished,
            thread.sound_transcribed,
            thread.model_loaded,
            thread.devices_listed,
            thread.request_stopped,
            thread.request_failed,
            thread.engine_lost,
        ):
            signal.connect(self._on_event)

    @Slot(object)
    def _on_event(self, event: p.Event) -> None:
        self.threads.add(threading.get_ident())
        self.heard.append(event)

    def kinds(self) -> list[type]:
        return [type(event) for event in self.heard]

    def said(self) -> str:
        return "".join(event.text for event in self.heard if isinstance(event, p.Text))

    def of(self, kind: type) -> list[p.Event]:
        return [event for event in self.heard if isinstance(event, kind)]


class _Manual:
    """An engine that says what the test tells it to."""

    def __init__(self, at_start: Sequence[p.Event] = ()) -> None:
        self.at_start = at_start
        self.listener: p.Listener | None = None
        self.calls: list[object] = []
        self.started = threading.Event()

    def start(self, listener: p.Listener) -> None:
        self.listener = listener
        for event in self.at_start:
            listener(event)
        self.started.set()

    def submit(self, request: p.Request) -> None:
        self.calls.append(request)

    def stop(self, request_id: int) -> None:
        self.calls.append(request_id)

    def close(self) -> None:
        self.calls.append("close")


class _Started:
    """Threads that have been started, to be ended after the test."""

    def __init__(self) -> None:
        self.threads: list[EngineThread] = []

    def thread(self, engine: p.Engine) -> EngineThread:
        made = EngineThread(lambda: engine)
        self.threads.append(made)
        return made


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[_Started]:
    started = _Started()
    yield started
    for thread in started.threads:
        assert thread.close()
        assert not thread.isRunning()


def _answer(text: str = "Why?") -> p.Answer:
    return p.Answer(_MODEL, "CPU", (p.Message("user", text),))


def test_an_answer_arrives_in_order_on_this_thread(qtbot: QtBot, made: _Started) -> None:
    thread = made.thread(ScriptedEngine())
    window = _Window(thread)
    thread.start()
    request = _answer()
    thread.submit(request)
    qtbot.waitUntil(lambda: p.Finished in window.kinds())
    kinds = window.kinds()
    assert kinds[0] is p.Progress
    assert kinds[-1] is p.Finished
    assert kinds == sorted(kinds, key=[p.Progress, p.Text, p.Finished].index)
    assert {event.request_id for event in window.heard} == {request.id}
    assert window.said() == "Scripted answer to: Why?"
    assert window.threads == {threading.get_ident()}


def test_requests_made_before_the_start_are_not_lost(qtbot: QtBot, made: _Started) -> None:
    thread = made.thread(ScriptedEngine())
    window = _Window(thread)
    thread.submit(p.ListDevices())
    thread.submit(p.Load(_MODEL, "CPU"))
    thread.start()
    qtbot.waitUntil(lambda: p.Loaded in window.kinds())
    assert window.kinds().index(p.DevicesListed) < window.kinds().index(p.Loaded)


def test_what_was_said_is_a_signal(qtbot: QtBot, made: _Started) -> None:
    thread = made.thread(ScriptedEngine(Script(heard=("It is ", "green."))))
    window = _Window(thread)
    thread.start()
    speech = p.ModelRef("ears", "Ears", "nowhere", "speech")
    thread.submit(p.Transcribe(speech, "CPU", Sound(bytes(64_000))))
    qtbot.waitUntil(lambda: p.Transcribed in window.kinds())
    (transcribed,) = window.of(p.Transcribed)
    assert isinstance(transcribed, p.Transcribed)
    assert window.said() == transcribed.text == "It is green."


def test_a_failure_is_a_signal(qtbot: QtBot, made: _Started) -> None:
    thread = made.thread(ScriptedEngine(Script(fail_load="It cannot be loaded.")))
    window = _Window(thread)
    thread.start()
    thread.submit(p.Load(_MODEL, "CPU"))
    qtbot.waitUntil(lambda: p.Failed in window.kinds())
    (failed,) = window.of(p.Failed)
    assert isinstance(failed, p.Failed)
    assert failed.problem.what == "It cannot be loaded."


@pytest.mark.parametrize(
    "event",
    [
        p.Stopped(1),
        p.Lost(1, Problem("EngineLost", "It ended.", "Ask again."), deaths=2),
        p.TriedOut(1, "CPU", 0.1, 0.2),
        p.Unloaded(1),
    ],
    ids=lambda event: type(event).__name__,
)
def test_every_event_is_a_signal_or_is_of_no_interest(
    qtbot: QtBot, made: _Started, event: p.Event
) -> None:
    engine = _Manual()
    thread = made.thread(engine)
    window = _Window(thread)
    thread.start()
    assert engine.started.wait(5)
    assert engine.listener is not None
    engine.listener(event)
    engine.listener(p.DevicesListed(2, ()))
    qtbot.waitUntil(lambda: p.DevicesListed in window.kinds())
    told = [] if isinstance(event, p.TriedOut | p.Unloaded) else [event]
    assert window.heard == [*told, p.DevicesListed(2, ())]


def test_texts_that_wait_are_joined(qtbot: QtBot, made: _Started) -> None:
    pieces = [p.Text(1, f"{number} ") for number in range(100)]
    engine = _Manual([*pieces, p.Text(2, "other"), p.Progress(2, "prefill"), p.Text(2, "more")])
    thread = made.thread(engine)
    window = _Window(thread)
    thread.start()
    qtbot.waitUntil(lambda: len(window.heard) >= 4)
    first, *others = window.heard
    assert first == p.Text(1, "".join(f"{number} " for number in range(100)))
    assert others == [p.Text(2, "other"), p.Progress(2, "prefill"), p.Text(2, "more")]


def test_a_stop_reaches_the_running_answer(qtbot: QtBot, made: _Started) -> None:
    thread = made.thread(ScriptedEngine(Script(hold_after=2)))
    window = _Window(thread)
    thread.start()
    request = _answer()
    thread.submit(request)
    qtbot.waitUntil(lambda: "answer" in window.said())
    assert p.Finished not in window.kinds()
    thread.stop(request.id)
    qtbot.waitUntil(lambda: p.Finished in window.kinds())
    (finished,) = window.of(p.Finished)
    assert isinstance(finished, p.Finished)
    assert (finished.finish_reason, finished.text) == ("stopped", "Scripted answer ")


def test_it_can_be_closed_while_an_answer_runs(qtbot: QtBot, made: _Started) -> None:
    thread = made.thread(ScriptedEngine(Script(hold_after=1)))
    window = _Window(thread)
    thread.start()
    thread.submit(_answer())
    qtbot.waitUntil(lambda: p.Text in window.kinds())
    assert thread.close()
    assert thread.isFinished()
    assert thread.close()
    alive = [one.name for one in threading.enumerate() if one is not threading.main_thread()]
    assert not [name for name in alive if "worker" in name.lower()]


def test_the_engine_lives_and_ends_on_the_thread(made: _Started) -> None:
    engine, threads = _Manual(), []

    def make() -> p.Engine:
        threads.append(threading.get_ident())
        return engine

    thread = EngineThread(make)
    made.threads.append(thread)
    assert threads == []
    thread.start()
    assert engine.started.wait(5)
    request = p.ListDevices()
    thread.submit(request)
    thread.stop(7)
    assert thread.close()
    assert engine.calls == [request, 7, "close"]
    assert threads != [threading.get_ident()]


def test_closed_before_the_start_it_ends_at_once() -> None:
    engine = _Manual()
    thread = EngineThread(lambda: engine)
    assert thread.close()
    thread.start()
    assert thread.wait(5000)
    assert engine.calls == ["close"]


def test_an_engine_that_cannot_be_started_fails_the_request_and_is_tried_again(
    qtbot: QtBot,
) -> None:
    attempts: list[p.Engine | None] = [None, None, ScriptedEngine()]

    def make() -> p.Engine:
        engine = attempts.pop(0)
        if engine is None:
            raise OSError("no room for another process")
        return engine

    thread = EngineThread(make)
    window = _Window(thread)
    thread.start()
    thread.submit(p.ListDevices())
    qtbot.waitUntil(lambda: p.Failed in window.kinds())
    (failed,) = window.of(p.Failed)
    assert isinstance(failed, p.Failed)
    assert "no room for another process" in failed.problem.cause
    thread.submit(p.ListDevices())
    qtbot.waitUntil(lambda: p.DevicesListed in window.kinds())
    assert thread.close()


class _Refusing(_Manual):
    """Does not take any request."""

    def submit(self, request: p.Request) -> None:
        raise ValueError("too large")


def test_a_request_that_the_engine_does_not_take_fails(qtbot: QtBot, made: _Started) -> None:
    thread = made.thread(_Refusing())
    window = _Window(thread)
    thread.start()
    request = _answer()
    thread.submit(request)
    qtbot.waitUntil(lambda: p.Failed in window.kinds())
    assert [event.request_id for event in window.heard] == [request.id]
