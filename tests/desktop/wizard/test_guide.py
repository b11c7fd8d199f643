"""What is asked for, and which model the chat begins with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from desktop.jobs.installs import Install
from desktop.wizard.guide import Guide
from models.errors import Problem
from models.store.trial import Trial
from tests.desktop.wizard.samples import (
    BRUSH,
    EAR,
    EYE,
    GB,
    LAPTOP,
    NO_DEVICES,
    SMALL_EYE,
    entry,
    offers,
)

_TEXT = entry("smollm2", "SmolLM2", 10**8, kind="text")


class _Asked(QObject):
    """Remembers the askings."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.uses: list[tuple[str, ...]] = []
        guide.choices_wanted.connect(self._on_choices_wanted)

    def _on_choices_wanted(self, uses: tuple[str, ...], _: object) -> None:
        self.uses.append(uses)


@pytest.fixture
def guide() -> Guide:
    return Guide("en")


def _ready(model: object, device: str = "GPU") -> Install:
    assert isinstance(model, type(EYE))
    return Install(model, model.sources[0], "ready", trials=(Trial(device, True),))


def test_nothing_is_asked_before_the_pc_is_known(guide: Guide) -> None:
    asked = _Asked(guide)
    guide.set_use("draw", True)
    guide.set_source("ms")
    assert asked.uses == []
    assert guide.answers.awaited == {"see", "draw"}
    guide.set_pc(LAPTOP)
    assert asked.uses == [("see", "draw")]


def test_a_model_that_a_device_refused_is_no_better_for_it(guide: Guide) -> None:
    refused = replace(_ready(_TEXT), trials=(), problem=Problem("DeviceFault", "No.", "Use GPU."))
    guide.set_installs([refused])
    assert guide.best_chat() is None
    assert _TEXT.id in guide.answers.ready


def test_other_devices_make_all_offers_old(guide: Guide) -> None:
    guide.set_pc(LAPTOP)
    guide.set_choices(offers())
    assert guide.answers.awaited == frozenset()
    guide.set_pc(NO_DEVICES)
    assert guide.answers.awaited == {"see"}


def test_less_memory_is_asked_about_without_holding_up_anybody(guide: Guide) -> None:
    guide.set_pc(LAPTOP)
    guide.set_choices(offers())
    asked = _Asked(guide)
    guide.set_pc(replace(LAPTOP, memory_free_bytes=GB))
    assert asked.uses == [("see",)]
    assert guide.answers.awaited == frozenset()


def test_nothing_wanted_is_not_asked_about(guide: Guide) -> None:
    guide.set_use("see", False)
    asked = _Asked(guide)
    guide.set_pc(LAPTOP)
    assert asked.uses == []


def test_a_source_chosen_again_asks_nothing(guide: Guide) -> None:
    guide.set_pc(LAPTOP)
    guide.set_choices(offers())
    asked = _Asked(guide)
    guide.set_source("hf")
    assert asked.uses == []
    assert guide.answers.awaited == frozenset()


def test_changes_are_told_once(guide: Guide) -> None:
    told: list[str] = []
    guide.changed.connect(lambda: told.append("changed"))
    guide.accept_licence("a", True)
    guide.accept_licence("a", True)
    guide.set_on_disk(["x"])
    guide.set_on_disk(["x"])
    assert told == ["changed", "changed"]


def test_what_is_being_installed_is_not_ready_though_its_files_are_there(guide: Guide) -> None:
    guide.set_choices(offers())
    guide.set_on_disk([EYE.id])
    assert guide.best_chat() == (EYE.id, "GPU")
    guide.set_installs([Install(EYE, EYE.sources[0], "trying")])
    assert guide.answers.coming == {EYE.id}
    assert guide.best_chat() is None


def test_the_chat_begins_with_the_chosen_model(guide: Guide) -> None:
    guide.set_choices(offers())
    guide.set_installs([_ready(SMALL_EYE), _ready(EYE, "NPU")])
    assert guide.best_chat() == (EYE.id, "NPU")
    guide.pick("see", SMALL_EYE.id)
    assert guide.best_chat() == (SMALL_EYE.id, "GPU")


def test_a_chosen_model_on_the_disk_comes_before_another_that_just_came(guide: Guide) -> None:
    guide.set_choices(offers())
    guide.set_on_disk([EYE.id])
    guide.set_installs([_ready(_TEXT)])
    assert guide.best_chat() == (EYE.id, "GPU")


def test_any_model_that_chats_is_better_than_none(guide: Guide) -> None:
    guide.set_choices(offers())
    guide.set_installs([_ready(EAR), _ready(_TEXT, "CPU")])
    assert guide.best_chat() == (_TEXT.id, "CPU")


def test_a_model_that_only_listens_does_not_chat(guide: Guide) -> None:
    guide.set_installs([_ready(EAR)])
    assert guide.best_chat() is None


def test_one_draws_with_the_chosen_model_else_with_any_that_came(guide: Guide) -> None:
    guide.set_choices(offers())
    other = replace(BRUSH, id="other", name="Other")
    guide.set_installs([_ready(EYE)])
    assert guide.best_drawer() == ""
    guide.set_installs([_ready(EYE), _ready(other)])
    assert guide.best_drawer() == other.id
    guide.set_use("draw", True)
    guide.set_on_disk([BRUSH.id])
    assert guide.best_drawer() == BRUSH.id
    guide.set_installs([Install(BRUSH, BRUSH.sources[0], "trying")])
    assert guide.best_drawer() == ""


def test_names_and_uses_of_models(guide: Guide) -> None:
    guide.set_choices(offers())
    guide.set_use("transcribe", True)
    guide.set_use("voice_questions", True)
    assert guide.uses_of(EAR.id) == ["voice_questions", "transcribe"]
    assert guide.name_of(EYE.id) == EYE.name
    assert guide.name_of("nobody") == "nobody"
    guide.set_installs([_ready(_TEXT)])
    assert guide.name_of(_TEXT.id) == _TEXT.name
