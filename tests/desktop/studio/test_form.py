"""The form: what it says, by what the model can do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.studio.form import StudioForm
from desktop.studio.sizes import size_like
from desktop.studio.wanted import Wanted
from models.inputs.picture import Picture
from tests.desktop.studio.samples import DEVICES, facts, flat

WIDE = Picture(96, 48, bytes(96 * 48 * 3), "wide.png")
BOAT = Wanted("painter", "a boat", "fog", seed=5, keeps_seed=True)


@pytest.fixture
def form(qtbot: QtBot) -> StudioForm:
    made = StudioForm()
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show()
    made.show_wanted(BOAT)
    return made


def test_what_was_kept_waits_until_it_is_known_what_the_model_can_do(form: StudioForm) -> None:
    wanted = replace(BOAT, steps=12, guidance=3.0, width=256, height=256)
    form.show_wanted(wanted)
    assert not form.steps.isEnabled()
    assert form.wanted("painter") == wanted
    form.set_facts(facts())
    assert (form.steps.value(), form.guidance.value()) == (12, 3.0)
    assert form.wanted("painter") == wanted


def test_what_is_left_to_the_model_is_as_each_model_has_it(form: StudioForm) -> None:
    form.set_facts(facts())
    assert form.steps.value() == 25
    form.set_facts(facts(steps=4, guidance=8.5, few_steps=True, takes_negative=False))
    assert (form.steps.value(), form.guidance.value()) == (4, 8.5)
    wishes = form.wishes(form.wanted("painter"))
    assert (wishes.steps, wishes.guidance, wishes.negative) == (0, None, "")
    assert (wishes.width, wishes.height) == (512, 512)
    assert not form.negative.isEnabled()


def test_what_the_user_says_counts(form: StudioForm) -> None:
    form.set_facts(facts())
    form.steps.setValue(30)
    form.guidance.setValue(0.5)
    wishes = form.wishes(form.wanted("painter"))
    assert (wishes.steps, wishes.guidance) == (30, 0.5)
    # Without guidance nobody looks at it.
    assert wishes.negative == ""
    form.guidance.setValue(7.5)
    wishes = form.wishes(form.wanted("painter"))
    assert (wishes.guidance, wishes.negative) == (None, "fog")


def test_sizes_are_those_of_the_model_and_of_the_picture(form: StudioForm) -> None:
    form.set_facts(facts())
    assert form.size_field.picker.choice_ids()[0] == "0x0"
    form.start.show_picture(WIDE)
    form.show_start_changed()
    wishes = form.wishes(form.wanted("painter"))
    assert wishes.picture == WIDE
    assert (wishes.width, wishes.height) == size_like(form.start.image.size(), facts())
    assert abs(wishes.width - 2 * wishes.height) <= facts().multiple
    form.size_field.picker.chosen.emit("512x512")
    wishes = form.wishes(form.wanted("painter"))
    assert (wishes.width, wishes.height) == (512, 512)


def test_a_size_from_elsewhere_is_offered_too(form: StudioForm) -> None:
    form.set_facts(facts())
    form.show_wanted(replace(BOAT, width=520, height=600))
    assert form.size_field.picker.current == "520x600"
    assert form.wishes(form.wanted("painter")).height == 600


def test_a_model_that_draws_from_words_alone_gets_no_picture(form: StudioForm) -> None:
    form.start.show_picture(flat())
    form.set_facts(facts(can=frozenset({"text"})))
    wishes = form.wishes(form.wanted("painter"))
    assert (wishes.picture, wishes.mask, wishes.strength) == (None, None, None)
    assert not form.start.isEnabled()
    form.set_facts(facts())
    assert form.wishes(form.wanted("painter")).picture == flat()


def test_strength_is_left_to_the_model_until_it_is_said(form: StudioForm) -> None:
    form.set_facts(facts(strength=0.6))
    form.start.show_picture(flat())
    assert form.wishes(form.wanted("painter")).strength is None
    form.start.strength.slider.setValue(30)
    assert form.wishes(form.wanted("painter")).strength == 0.3
    form.start.show_picture(None)
    assert form.wishes(form.wanted("painter")).strength is None


def test_typing_a_seed_keeps_it(form: StudioForm) -> None:
    form.show_wanted(replace(BOAT, keeps_seed=False))
    form.seed.line.selectAll()
    QTest.keyClicks(form.seed.line, "9999999999")
    form.seed.line.editingFinished.emit()
    wanted = form.wanted("painter")
    assert (wanted.seed, wanted.keeps_seed) == ((1 << 32) - 1, True)
    assert form.seed.line.text() == str((1 << 32) - 1)


def test_devices_that_are_gone_count_as_none(form: StudioForm) -> None:
    form.set_devices(DEVICES, "CPU")
    form.show_wanted(replace(BOAT, device="NPU", parts=("GPU", "", "NPU")))
    wanted = form.wanted("painter")
    assert (wanted.device, wanted.parts) == ("", ("GPU", "", ""))
    assert not form.devices.isHidden()
    form.set_devices(DEVICES[:1], "CPU")
    assert form.devices.isHidden()
    assert form.wanted("painter").parts == ("", "", "")


def test_another_model_has_numbers_of_its_own(form: StudioForm) -> None:
    form.set_facts(facts())
    form.show_wanted(replace(BOAT, steps=40, guidance=2.0, width=256, height=256))
    form.forget_numbers()
    wanted = form.wanted("painter")
    assert (wanted.steps, wanted.guidance, wanted.width) == (0, None, 0)
    assert (wanted.prompt, wanted.seed) == ("a boat", 5)


def test_the_cursor_stays_in_words_that_are_shown_again(form: StudioForm) -> None:
    form.prompt.setPlainText("a red boat")
    form.prompt.moveCursor(QTextCursor.MoveOperation.End)
    form.prompt.show_text("a red boat")
    assert form.prompt.textCursor().position() == len("a red boat")
