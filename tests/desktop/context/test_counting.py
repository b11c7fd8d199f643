"""Counts are asked for at the right moments, and outdated ones never show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.context import counting as module
from desktop.context.counting import Asked, ContextCounting
from desktop.context.use import ContextUse
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.fitting import Fit
from models.engine.scripted import Script, ScriptedEngine
from models.errors import Problem

_MODEL = p.ModelRef("scripted", "Scripted", "nowhere", "text")
_ASKED = Asked(_MODEL, "CPU", (p.Message("user", "one two"), p.Message("assistant", "three")))


class _Engine(QObject):
    """Takes requests and tells what the test wants."""

    counted = Signal(object)
    model_loaded = Signal(object)
    request_stopped = Signal(object)
    request_failed = Signal(object)
    engine_lost = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.requests: list[p.Count] = []

    def submit(self, request: p.Request) -> None:
        assert isinstance(request, p.Count)
        self.requests.append(request)

    def answer(self, request: p.Count, exact: bool = True, limit: int = 100) -> None:
        counts = tuple(
            p.MessageTokens(message.role, len(message.text.split())) for message in request.messages
        )
        tokens = sum(each.tokens for each in counts)
        self.counted.emit(p.Counted(request.id, counts, tokens, limit, 0, exact=exact))


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> _Engine:
    monkeypatch.setattr(module, "_TYPING_MS", 20)
    monkeypatch.setattr(module, "_ESTIMATE_MS", 20)
    return _Engine()


@pytest.fixture
def shown() -> list[ContextUse | None]:
    return []


@pytest.fixture
def counting(engine: _Engine, shown: list[ContextUse | None], qtbot: QtBot) -> ContextCounting:
    counting = ContextCounting(engine)
    counting.use_changed.connect(shown.append)
    return counting


def _asked(qtbot: QtBot, engine: _Engine, count: int) -> p.Count:
    qtbot.waitUntil(lambda: len(engine.requests) == count)
    return engine.requests[-1]


def _draft(text: str) -> p.Message:
    return p.Message("user", text)


def test_a_conversation_is_counted_with_its_draft(
    counting: ContextCounting, engine: _Engine, shown: list[ContextUse | None], qtbot: QtBot
) -> None:
    counting.set_conversation(replace(_ASKED, draft=_draft("")))
    request = _asked(qtbot, engine, 1)
    assert (request.model, request.device) == (_MODEL, "CPU")
    assert request.messages == (*_ASKED.earlier, _draft(""))
    engine.answer(request)
    assert shown[-1] == ContextUse(tokens=3, limit=100)
    assert counting.fit() == Fit((0, 1, 2), (), True)


def test_typing_is_counted_when_it_pauses(
    counting: ContextCounting, engine: _Engine, qtbot: QtBot
) -> None:
    counting.set_conversation(_ASKED)
    _asked(qtbot, engine, 1)
    for length in range(1, 6):
        counting.set_draft(_draft("hello"[:length]))
    assert len(engine.requests) == 1
    assert _asked(qtbot, engine, 2).messages[-1] == _draft("hello")


def test_the_same_again_is_not_counted_again(
    counting: ContextCounting, engine: _Engine, qtbot: QtBot
) -> None:
    counting.set_conversation(_ASKED)
    engine.answer(_asked(qtbot, engine, 1))
    counting.set_conversation(replace(_ASKED))
    counting.set_draft(None)
    assert counting.fit() is not None


def test_an_outdated_count_does_not_show(
    counting: ContextCounting, engine: _Engine, shown: list[ContextUse | None], qtbot: QtBot
) -> None:
    counting.set_conversation(_ASKED)
    first = _asked(qtbot, engine, 1)
    counting.set_draft(_draft("and now"))
    engine.answer(first)
    assert (shown, counting.fit()) == ([None], None)
    second = _asked(qtbot, engine, 2)
    engine.answer(first)
    engine.answer(second)
    assert shown[1:] == [ContextUse(tokens=5, limit=100, next_tokens=2)]


@pytest.mark.parametrize(
    "other",
    [
        replace(_ASKED, device="NPU"),
        replace(_ASKED, model=replace(_MODEL, id="other")),
        Asked(_MODEL, "CPU", (_draft("something else"),)),
        None,
    ],
    ids=["device", "model", "conversation", "nothing"],
)
def test_of_another_conversation_nothing_is_shown_at_first(
    counting: ContextCounting,
    engine: _Engine,
    shown: list[ContextUse | None],
    qtbot: QtBot,
    other: Asked | None,
) -> None:
    counting.set_conversation(_ASKED)
    engine.answer(_asked(qtbot, engine, 1))
    counting.set_conversation(other)
    assert shown[-1] is None
    counting.set_draft(_draft("more"))
    assert counting.fit() is None


def test_when_the_same_conversation_goes_on_the_meter_does_not_blink(
    counting: ContextCounting, engine: _Engine, shown: list[ContextUse | None], qtbot: QtBot
) -> None:
    counting.set_conversation(_ASKED)
    engine.answer(_asked(qtbot, engine, 1))
    shown.clear()
    counting.set_conversation(replace(_ASKED, earlier=(*_ASKED.earlier, _draft("four"))))
    engine.answer(_asked(qtbot, engine, 2))
    assert shown == [ContextUse(tokens=4, limit=100, next_tokens=1)]


def test_an_estimate_is_counted_again_but_not_for_ever(
    counting: ContextCounting, engine: _Engine, shown: list[ContextUse | None], qtbot: QtBot
) -> None:
    counting.set_conversation(_ASKED)
    for number in range(1, 5):
        engine.answer(_asked(qtbot, engine, number), exact=False)
        assert shown[-1] == ContextUse(tokens=3, limit=100, exact=False)
    qtbot.wait(60)
    assert len(engine.requests) == 4
    engine.model_loaded.emit(p.Loaded(1, _MODEL, "CPU", "CPU", 1.0))
    engine.answer(_asked(qtbot, engine, 5))
    assert shown[-1] == ContextUse(tokens=3, limit=100)


def test_what_cannot_be_counted_shows_nothing(
    counting: ContextCounting, engine: _Engine, shown: list[ContextUse | None], qtbot: QtBot
) -> None:
    problem = Problem("EngineFault", "It failed.", "Try again.")
    told: list[Fit | None] = []
    counting.set_conversation(_ASKED)
    request = _asked(qtbot, engine, 1)
    counting.when_known(told.append)
    engine.request_failed.emit(p.Failed(request.id + 1000, problem))
    assert told == []
    engine.request_failed.emit(p.Failed(request.id, problem))
    assert (shown[-1], told) == (None, [None])


def test_somebody_who_sends_at_once_waits_for_the_count(
    counting: ContextCounting, engine: _Engine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_TYPING_MS", 60_000)
    told: list[Fit | None] = []
    counting.when_known(told.append)
    assert told == [None]
    counting.set_conversation(_ASKED)
    engine.answer(_asked(qtbot, engine, 1))
    counting.set_draft(_draft("word " * 99))
    counting.when_known(told.append)
    assert len(told) == 1
    engine.answer(engine.requests[-1])
    assert told[1:] == [Fit((2,), (0, 1), True)]
    counting.when_known(told.append)
    assert told[2:] == [Fit((2,), (0, 1), True)]


def test_with_the_real_thread_and_engine(qtbot: QtBot) -> None:
    thread = EngineThread(lambda: ScriptedEngine(Script(context_tokens=22)))
    counting = ContextCounting(thread)
    shown: list[ContextUse | None] = []
    counting.use_changed.connect(shown.append)
    thread.start()
    counting.set_conversation(replace(_ASKED, draft=_draft("four five six seven")))
    # An estimate comes first, as no model is loaded; words are counted then.
    exact = ContextUse(tokens=7, limit=6, next_tokens=4, left_out=2)
    qtbot.waitUntil(lambda: exact in shown)
    assert shown[0] is None
    assert thread.close()
