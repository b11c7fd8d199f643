"""The first steps on top of what this PC has and what is installed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.jobs.inventory import Inventory, InventoryWatch
from desktop.jobs.pc_watch import PcWatch
from desktop.wizard.session import WizardSession
from desktop.wizard.wizard import Wizard
from desktop.worker.engine_thread import EngineThread
from models.catalogue.entry import CatalogueEntry
from models.engine import protocol as p
from models.engine.inline import InlineEngine
from models.engine.scripted import Script, ScriptedBackend, ScriptedEngine
from models.errors import EngineLost, Problem
from models.hardware.pc import Pc
from models.hardware.recommend import Use
from tests.desktop.library.looking import says
from tests.desktop.session.harness import installed
from tests.desktop.session.library_harness import press
from tests.desktop.wizard.samples import BRUSH, EYE, GB, SMALL_EYE, FakeInstalls

CPU = p.Device("CPU", "Scripted processor", "CPU", 32 << 30)
GONE = Problem("EngineLost", "The engine ended by itself.", "Look again.", "exit code 139")
PLENTY = 200 * GB


class _Flaky(ScriptedBackend):
    """Cannot list the devices the first time."""

    tries = 0

    def devices(self) -> tuple[tuple[p.Device, ...], tuple[p.Remark, ...]]:
        self.tries += 1
        if self.tries == 1:
            raise EngineLost(GONE.what, GONE.todo, GONE.cause)
        return (CPU,), ()


@dataclass
class First:
    """A user at the first steps of a new installation.

    Attributes:
        models: what is to be had and what is installed; read again by `refresh`.
        disk_free: bytes.
    """

    qtbot: QtBot
    engine: p.Engine
    models: Inventory
    disk_free: int = PLENTY

    def __post_init__(self) -> None:
        self.pool = QThreadPool()
        self.thread = EngineThread(lambda: self.engine)
        self.inventory = InventoryWatch(lambda: self.models, self.pool)
        self.pc = PcWatch(self.thread, self.pool, self._look, Path())
        self.wizard = Wizard(FakeInstalls())
        self.qtbot.addWidget(self.wizard)
        self.wizard.resize(1020, 760)
        self.session = WizardSession(self.wizard, self.inventory, self.pc, self.pool)
        self.wizard.show()
        self.thread.start()

    def refresh(self) -> None:
        with self.qtbot.waitSignal(self.inventory.known):
            self.inventory.refresh()

    def look(self) -> None:
        """As far as the page of what the user wants to do."""
        self.refresh()
        self.pc.look_again()
        self.qtbot.waitUntil(lambda: self.pc.pc is not None)
        self.next()
        self.next()

    def next(self) -> None:
        press(self.wizard.foot.next_button)

    def until_offered(self, *model_ids: str, use: Use = "see") -> None:
        """Wait until these are offered, the recommended first."""
        self.qtbot.waitUntil(lambda: self.offered(use) == list(model_ids))

    def offered(self, use: Use = "see") -> list[str]:
        return [one.entry.id for one in self.wizard.answers.offered.get(use, ())]

    def close(self) -> None:
        assert self.thread.close()
        assert self.pool.waitForDone(30_000)

    def _look(self, listed: p.DevicesListed, _: Path) -> Pc:
        memory = 32 << 30
        return Pc(listed.devices, memory, memory // 2, self.disk_free, "Tests", listed.remarks)


Begin = Callable[..., First]


def having(*entries: CatalogueEntry, here: tuple[str, ...] = ()) -> Inventory:
    models = tuple(installed(model_id, "text", "image") for model_id in here)
    return Inventory({entry.id: entry for entry in entries}, models)


@pytest.fixture
def begin(qtbot: QtBot) -> Iterator[Begin]:
    begun: list[First] = []

    def begin_one(models: Inventory, engine: p.Engine | None = None) -> First:
        begun.append(First(qtbot, engine or ScriptedEngine(Script(devices=(CPU,))), models))
        return begun[-1]

    yield begin_one
    for first in begun:
        first.close()


GOOD_EYE = replace(EYE, rank=80)
OTHER_EYE = replace(SMALL_EYE, rank=10)


def test_it_shows_what_this_pc_has_and_what_fits(begin: Begin) -> None:
    first = begin(having(OTHER_EYE, GOOD_EYE))
    first.look()
    assert first.wizard.page == "uses"
    first.until_offered(EYE.id, SMALL_EYE.id)
    assert says(first.wizard.uses_page.cards["see"], EYE.name)
    press(first.wizard.foot.back_button)
    assert says(first.wizard.pc_page, "Scripted processor")


def test_what_was_known_before_it_was_opened_is_shown_at_once(begin: Begin) -> None:
    first = begin(having(GOOD_EYE, here=(EYE.id,)))
    first.look()
    later = Wizard(FakeInstalls())
    first.qtbot.addWidget(later)
    WizardSession(later, first.inventory, first.pc, first.pool, later)
    assert later.answers.ready == {EYE.id}
    later.show()
    later.show_page("pc")
    assert says(later.pc_page, "Scripted processor")


def test_choices_are_looked_for_again_when_other_models_are_there(begin: Begin) -> None:
    first = begin(having(OTHER_EYE))
    first.look()
    first.until_offered(SMALL_EYE.id)
    first.models = having(OTHER_EYE, GOOD_EYE, here=(EYE.id,))
    first.refresh()
    first.until_offered(EYE.id, SMALL_EYE.id)
    assert first.wizard.answers.ready == {EYE.id}
    assert first.wizard.answers.to_get() == ()


def test_a_model_that_was_removed_is_to_be_got_again(begin: Begin) -> None:
    first = begin(having(GOOD_EYE, here=(EYE.id,)))
    first.look()
    first.until_offered(EYE.id)
    first.models = having(GOOD_EYE)
    first.refresh()
    assert [one.entry.id for one in first.wizard.answers.to_get()] == [EYE.id]


def test_what_is_wanted_besides_is_looked_for_when_it_is_wanted(begin: Begin) -> None:
    first = begin(having(GOOD_EYE, BRUSH))
    first.look()
    first.until_offered(EYE.id)
    assert first.offered("draw") == []
    first.wizard.uses_page.cards["draw"].check_box.click()
    first.until_offered(BRUSH.id, use="draw")
    assert first.offered() == [EYE.id]


def test_another_source_has_other_builds(begin: Begin) -> None:
    first = begin(having(GOOD_EYE))
    first.look()
    first.until_offered(EYE.id)
    first.wizard.uses_page.source_chosen.emit("ms")
    kinds = first.wizard.answers.offered
    first.qtbot.waitUntil(lambda: first.wizard.answers.offered is not kinds)
    first.until_offered(EYE.id)
    place = first.wizard.answers.wanted()[0].place
    assert place is not None
    assert place.kind == "ms"


def test_where_the_disk_is_too_small_the_smaller_one_comes_first(begin: Begin) -> None:
    first = begin(having(GOOD_EYE, OTHER_EYE))
    first.look()
    first.until_offered(EYE.id, SMALL_EYE.id)
    first.disk_free = 4 * GB
    first.pc.measure_again()
    first.until_offered(SMALL_EYE.id, EYE.id)


def test_devices_that_cannot_be_listed_are_told_and_looked_for_again(begin: Begin) -> None:
    first = begin(having(GOOD_EYE), InlineEngine(_Flaky()))
    first.refresh()
    first.next()
    first.pc.look_again()
    problem = first.wizard.pc_page.problem
    first.qtbot.waitUntil(problem.isVisible)
    assert says(problem, GONE.what)
    assert says(problem, GONE.todo)
    press(problem.offer_buttons()[0])
    first.qtbot.waitUntil(lambda: says(first.wizard.pc_page, "Scripted processor"))
    first.until_offered(EYE.id)


def test_when_nothing_can_be_recommended_nobody_waits_for_ever(begin: Begin) -> None:
    unheard_of = replace(CPU, id="TPU", kind="TPU")
    first = begin(having(GOOD_EYE), ScriptedEngine(Script(devices=(unheard_of,))))
    first.look()
    first.qtbot.waitUntil(lambda: not first.wizard.answers.awaited)
    assert first.offered() == []
