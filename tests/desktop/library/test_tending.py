"""One thing at a time with a model, several models at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from desktop.library.tending import Tending
from models.cancel import CancelToken
from models.errors import Problem
from models.sources.progress import FetchProgress, ProgressListener
from models.store.refusals import StoreFault


@dataclass
class Hands:
    """Tends, and remembers what was told.

    Attributes:
        told: of each model, the last words, or None when it ended.
        outcomes: what became of it.
        begun: models whose turn has come.
        may_end: the work goes on until then.
    """

    tending: Tending
    told: dict[str, str | None] = field(default_factory=dict)
    outcomes: list[object] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    may_end: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None

    def __post_init__(self) -> None:
        self.tending.went_on.connect(self._on_went_on)
        self.tending.ended.connect(self._on_ended)

    def begin(self, model_id: str) -> None:
        def work(progress: ProgressListener, cancel: CancelToken) -> str:
            self.begun.append(model_id)
            progress(FetchProgress("verifying", 25, 100))
            while not self.may_end.wait(0.005):
                cancel.check()
            if self.error is not None:
                raise self.error
            return f"{model_id} is whole"

        done = self.outcomes.append
        self.tending.begin(model_id, f"Reading {model_id}", work, done, done)

    def _on_went_on(self, model_id: str, words: str) -> None:
        self.told[model_id] = words

    def _on_ended(self, model_id: str) -> None:
        self.told[model_id] = None


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    hands = Hands(Tending())
    yield hands
    assert hands.tending.close(30_000)


def test_what_is_done_is_told_with_how_far_it_is(qtbot: QtBot, hands: Hands) -> None:
    hands.begin("one")
    assert hands.told == {"one": "Reading one …"}
    qtbot.waitUntil(lambda: "25" in str(hands.told["one"]))
    assert str(hands.told["one"]).startswith("Reading one · ")
    hands.may_end.set()
    qtbot.waitUntil(lambda: hands.told["one"] is None)
    assert hands.outcomes == ["one is whole"]


def test_a_failure_is_told(qtbot: QtBot, hands: Hands) -> None:
    hands.error = StoreFault("The disk is gone.", "Plug it in.")
    hands.may_end.set()
    hands.begin("one")
    qtbot.waitUntil(lambda: bool(hands.outcomes))
    assert hands.outcomes == [Problem("StoreFault", "The disk is gone.", "Plug it in.")]
    assert hands.told == {"one": None}


def test_with_one_model_one_thing_at_a_time(qtbot: QtBot, hands: Hands) -> None:
    hands.begin("one")
    hands.begin("one")
    hands.begin("two")
    qtbot.waitUntil(lambda: set(hands.begun) == {"one", "two"})
    hands.may_end.set()
    qtbot.waitUntil(lambda: len(hands.outcomes) == 2)
    assert sorted(hands.begun) == ["one", "two"]
    hands.begin("one")
    qtbot.waitUntil(lambda: len(hands.outcomes) == 3)


def test_stopped_it_ends_without_a_word_more(qtbot: QtBot, hands: Hands) -> None:
    hands.begin("one")
    hands.begin("two")
    hands.tending.stop("one")
    hands.tending.stop("never begun")
    qtbot.waitUntil(lambda: hands.told["one"] is None)
    assert hands.outcomes == []
    hands.may_end.set()
    qtbot.waitUntil(lambda: hands.outcomes == ["two is whole"])


def test_what_waits_for_its_turn_can_be_stopped(qtbot: QtBot, hands: Hands) -> None:
    for number in range(9):
        hands.begin(f"model {number}")
    hands.tending.stop("model 8")
    assert hands.told["model 8"] is None
    hands.may_end.set()
    qtbot.waitUntil(lambda: len(hands.outcomes) == 8)
    assert "model 8" not in hands.begun


def test_closing_stops_all_and_nobody_hears_of_it(qtbot: QtBot, hands: Hands) -> None:
    for number in range(9):
        hands.begin(f"model {number}")
    qtbot.waitUntil(lambda: len(hands.begun) > 1)
    assert hands.tending.close(30_000)
    begun = len(hands.begun)
    qtbot.wait(20)
    assert (hands.outcomes, len(hands.begun)) == ([], begun)
    assert None not in hands.told.values()


def test_what_does_not_hear_is_waited_for_only_so_long(qtbot: QtBot, hands: Hands) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def deaf(_: ProgressListener, __: CancelToken) -> None:
        begun.set()
        assert go_on.wait(30)

    done = hands.outcomes.append
    hands.tending.begin("one", "Moving", deaf, done, done)
    assert begun.wait(30)
    assert not hands.tending.close(50)
    go_on.set()
