"""What is measured is used only while it is true, and only where it was faster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.script import Script
from models.engine.session import EngineSession
from models.errors import Problem
from models.speed.choosing import (
    can_be_faster,
    choose_faster,
    drafts_looked_at,
    left_to_measure,
    measure_all,
    still_true,
    things_to_measure,
)
from models.speed.pairing import drafts_for
from models.store.installed import InstalledModel
from models.store.pace import Measured, Pace
from tests.models.speed.making import installed, text_model
from tests.models.speed.racing import Asked, Racing, draft_wins

_LONG = (p.Message("user", "A sentence of a document. " * 70),)
_SHORT = (p.Message("user", "Why?"),)
_GPU = p.Device("GPU", "Graphics", "integrated GPU")
_CPU = p.Device("CPU", "Processor", "CPU")


class Shelf:
    """A large model and a small one that can draft for it."""

    def __init__(self, folder: Path) -> None:
        self.large = installed(text_model(folder / "large"), 1000)
        self.small = installed(text_model(folder / "small"), 100)
        self.all = {one.id: one for one in (self.large, self.small)}

    def wanted(self, device: str = "CPU") -> tuple[Measured, ...]:
        return things_to_measure(self.large, device, drafts_for(self.large, self.all.values()))

    def choose(self, pace: Pace, messages: tuple[p.Message, ...] = _SHORT) -> p.Faster:
        return choose_faster(pace, self.large, "CPU", messages, self.all)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def racing() -> Iterator[Racing]:
    yield Racing(draft_wins, Script(devices=(_CPU, _GPU)))


def _measured(shelf: Shelf, **figures: float) -> Pace:
    """By the name of the way, how many times as fast it was."""
    found = [
        replace(one, ratio=figures[one.way], is_worth_it=figures[one.way] > 1.05)
        for one in shelf.wanted()
        if one.way in figures
    ]
    return Pace(wanted=True, measured=tuple(found))


def test_a_draft_is_tried_beside_the_model_and_on_the_processor(shelf: Shelf) -> None:
    on_gpu = [(one.way, one.draft, one.draft_device) for one in shelf.wanted("GPU")]
    assert on_gpu == [("draft", "small", "GPU"), ("draft", "small", "CPU"), ("lookup", "", "")]
    assert [one.way for one in shelf.wanted()] == ["draft", "lookup"]
    assert [one.way for one in things_to_measure(shelf.large, "CPU", ())] == ["lookup"]


def test_nothing_is_measured_where_nothing_can_be_faster(shelf: Shelf) -> None:
    assert shelf.wanted("NPU") == ()
    seeing: InstalledModel = replace(shelf.large, kind="vision")
    assert not can_be_faster(seeing, "CPU")
    assert things_to_measure(seeing, "CPU", ()) == ()


def test_what_was_measured_to_be_faster_is_used(shelf: Shelf) -> None:
    pace = _measured(shelf, draft=1.6, lookup=0.7)
    assert shelf.choose(pace) == p.Faster(shelf.small.ref, "CPU")
    assert shelf.choose(pace, _LONG) == p.Faster(shelf.small.ref, "CPU")
    assert shelf.choose(replace(pace, wanted=False)) == p.PLAIN


def test_what_was_slower_is_off(shelf: Shelf) -> None:
    assert shelf.choose(_measured(shelf, draft=0.8, lookup=0.7), _LONG) == p.PLAIN


def test_looking_up_is_for_long_texts_and_where_it_is_faster_still(shelf: Shelf) -> None:
    pace = _measured(shelf, draft=1.6, lookup=2.9)
    assert shelf.choose(pace) == p.Faster(shelf.small.ref, "CPU")
    assert shelf.choose(pace, _LONG) == p.Faster(lookup=True)
    alone = _measured(shelf, lookup=2.9)
    assert (shelf.choose(alone), shelf.choose(alone, _LONG)) == (p.PLAIN, p.Faster(lookup=True))


def test_another_device_another_file_or_no_draft_is_another_matter(shelf: Shelf) -> None:
    pace = _measured(shelf, draft=1.6)
    assert choose_faster(pace, shelf.large, "GPU", _SHORT, shelf.all) == p.PLAIN
    updated = replace(shelf.large, revision="2")
    assert still_true(pace, updated, "CPU", shelf.all) == ()
    without = {"large": shelf.large}
    assert choose_faster(pace, shelf.large, "CPU", _SHORT, without) == p.PLAIN
    assert left_to_measure(pace, shelf.wanted()) == shelf.wanted()[1:]
    before = drafts_looked_at(shelf.large, "CPU", without)
    assert before != drafts_looked_at(shelf.large, "CPU", shelf.all)


def test_all_ways_are_measured_and_counted_together(shelf: Shelf, racing: Racing) -> None:
    told: list[tuple[int, int]] = []
    with EngineSession(Asked(racing)) as session:
        draft, lookup = measure_all(
            session,
            shelf.large,
            shelf.wanted(),
            shelf.all,
            lambda *counts: told.append(counts),
            CancelToken(),
        )
    assert (draft.ratio, draft.acceptance, draft.is_worth_it) == (2.0, 0.5, True)
    assert (lookup.ratio, lookup.is_worth_it) == (0.8, False)
    assert draft.measured_at
    assert told[0] == (0, 24)
    assert told[-1] == (24, 24)
    assert sorted(told) == told


def test_a_way_that_fails_says_why_and_the_others_go_on(shelf: Shelf) -> None:
    why = Problem("DeviceFault", "The driver gave up.", "Choose another device.")
    racing = Racing(draft_wins, Script(devices=(_CPU, _GPU), refuses={"GPU": why}))
    on_gpu = shelf.wanted("GPU")
    with EngineSession(Asked(racing)) as session:
        found = measure_all(session, shelf.large, on_gpu, shelf.all, lambda *_: None, CancelToken())
    assert [one.problem for one in found] == [why, why, why]
    assert not any(one.is_worth_it for one in found)
