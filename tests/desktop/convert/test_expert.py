"""Setting a recipe by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.convert.field_row import PickerField
from desktop.convert.wishes import Wish
from models.catalogue.entry import CHANNEL_WISE
from models.conversion.recipe import Recipe
from tests.desktop.convert.conftest import Open
from tests.desktop.convert.samples import EAR, MOUTH, NPU_PLAN, PLAN, RECIPE


@pytest.fixture
def expert(opened: Open) -> Open:
    """With the expert settings folded out."""
    opened.dialog.show_plan(PLAN)
    opened.click(opened.dialog.expert.fold_button)
    return opened


def choose(field: PickerField, wanted: str) -> None:
    actions = field.picker.menu().actions()
    next(action for action in actions if action.data() == wanted).trigger()


def wished(qtbot: QtBot, opened: Open) -> Wish:
    """The last one, once it was told."""
    qtbot.waitUntil(lambda: bool(opened.wishes) and opened.wishes[-1] == opened.dialog.wish)
    return opened.wishes[-1]


def changed(qtbot: QtBot, opened: Open) -> Recipe:
    recipe = wished(qtbot, opened).recipe
    assert recipe is not None
    return recipe


def test_it_is_folded_until_asked_for(opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    assert "Weight format" not in opened.texts()
    opened.click(opened.dialog.expert.fold_button)
    assert "Weight format" in opened.texts()
    opened.click(opened.dialog.expert.fold_button)
    assert "Weight format" not in opened.texts()


def test_it_shows_what_the_plain_choice_means(expert: Open) -> None:
    box = expert.dialog.expert
    assert box.weights.picker.current == "int4"
    assert box.group.picker.current == "64"
    assert box.ratio.words() == "100 %"
    assert box.backup.picker.current == "int8_asym"
    assert box.awq.isChecked()
    assert not box.symmetric.isChecked()
    assert not box.scale_estimation.isChecked()
    assert box.vision.picker.current == "int8"
    assert box.recipe == RECIPE
    expert.dialog.show_plan(NPU_PLAN)
    assert box.recipe == NPU_PLAN.recipe
    assert expert.dialog.wish.recipe is None


def test_each_part_can_be_changed(qtbot: QtBot, expert: Open) -> None:
    box = expert.dialog.expert
    choose(box.group, str(CHANNEL_WISE))
    expert.click(box.symmetric)
    box.ratio.slider.setValue(80)
    choose(box.backup, "int8_sym")
    box.awq.click()
    box.scale_estimation.click()
    choose(box.vision, "fp16")
    assert changed(qtbot, expert) == replace(
        RECIPE,
        group_size=CHANNEL_WISE,
        symmetric=True,
        ratio=0.8,
        backup="int8_sym",
        awq=False,
        scale_estimation=True,
        vision="fp16",
    )


def test_a_slider_in_motion_asks_once(qtbot: QtBot, expert: Open) -> None:
    before = len(expert.wishes)
    slider = expert.dialog.expert.ratio.slider
    slider.setFocus()
    for _ in range(4):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert expert.dialog.expert.ratio.words() == "80 %"
    assert changed(qtbot, expert).ratio == 0.8
    assert len(expert.wishes) == before + 1


@pytest.mark.parametrize(("weights", "counts"), [("int4", True), ("int8", False), ("fp16", False)])
def test_what_makes_no_difference_cannot_be_changed(
    expert: Open, weights: str, counts: bool
) -> None:
    box = expert.dialog.expert
    choose(box.weights, "fp16" if weights != "fp16" else "int8")
    choose(box.weights, weights)
    for widget in (box.symmetric, box.group, box.ratio, box.backup, box.awq, box.scale_estimation):
        assert widget.isEnabled() == counts
        assert widget.isVisible()
    assert box.vision.isEnabled()


def test_nf4_is_offered_where_the_device_has_it(qtbot: QtBot, expert: Open) -> None:
    box = expert.dialog.expert
    assert box.weights.picker.choice_ids() == ["int4", "int8", "fp16"]
    choose(expert.dialog.device_field, "NPU")
    assert box.weights.picker.choice_ids() == ["int4", "nf4", "int8", "fp16"]
    choose(box.weights, "nf4")
    assert changed(qtbot, expert).weights == "nf4"
    assert not box.symmetric.isEnabled()
    assert box.group.isEnabled()
    choose(expert.dialog.device_field, "CPU")
    assert box.weights.picker.choice_ids() == ["int4", "int8", "fp16"]
    assert expert.dialog.wish.recipe is None


def test_what_the_plain_choice_took_on_another_device_is_not_by_hand(expert: Open) -> None:
    choose(expert.dialog.device_field, "NPU")
    expert.dialog.show_plan(replace(NPU_PLAN, recipe=replace(RECIPE, weights="nf4")))
    choose(expert.dialog.device_field, "CPU")
    assert expert.dialog.wish == Wish("balanced", "CPU")


def test_changes_outlast_a_plan_and_another_device(qtbot: QtBot, expert: Open) -> None:
    choose(expert.dialog.expert.group, "32")
    recipe = changed(qtbot, expert)
    expert.dialog.show_plan(replace(PLAN, recipe=recipe))
    choose(expert.dialog.device_field, "CPU")
    assert wished(qtbot, expert) == Wish("balanced", "CPU", replace(RECIPE, group_size=32))


def test_changes_can_be_undone(qtbot: QtBot, expert: Open) -> None:
    box = expert.dialog.expert
    assert not box.undo_button.isEnabled()
    choose(box.group, "32")
    assert box.undo_button.isEnabled()
    box.undo_button.setFocus()
    box.undo_button.click()
    assert wished(qtbot, expert) == Wish("balanced", "GPU")
    assert box.group.picker.current == "64"
    assert not box.undo_button.isEnabled()
    qtbot.waitUntil(box.fold_button.hasFocus)


def test_a_plain_choice_takes_the_place_of_changes(qtbot: QtBot, expert: Open) -> None:
    choose(expert.dialog.expert.weights, "fp16")
    expert.click(expert.dialog.options["fast"])
    assert wished(qtbot, expert) == Wish("fast", "GPU")


def test_a_change_taken_back_is_none(qtbot: QtBot, expert: Open) -> None:
    box = expert.dialog.expert
    choose(box.group, "32")
    choose(box.group, "64")
    assert wished(qtbot, expert) == Wish("balanced", "GPU")
    assert not box.undo_button.isEnabled()


def test_a_recipe_with_odd_figures_stays_as_it_is(opened: Open) -> None:
    odd = replace(RECIPE, group_size=16, ratio=0.8371, weights="fp32")
    opened.dialog.show_plan(replace(PLAN, recipe=odd))
    assert opened.dialog.expert.recipe == odd
    assert opened.dialog.wish.recipe is None
    assert opened.dialog.expert.ratio.words() == "84 %"


# --- pictures -----------------------------------------------------------------------------------


def test_pictures_are_chosen_for_calibration(qtbot: QtBot, expert: Open) -> None:
    box = expert.dialog.expert
    assert not box.picture_choice.isEnabled()
    choose(box.vision, "int8_calibrated")
    assert "Calibrated with built-in pictures." in expert.texts()
    expert.album.answer = (Path("/a.png"), Path("/b.jpg"))
    box.picture_choice.choose_button.click()
    assert "Calibrated with 2 pictures of yours." in expert.texts()
    assert wished(qtbot, expert).calibration_pictures == expert.album.answer
    box.picture_choice.builtin_button.click()
    assert wished(qtbot, expert).calibration_pictures == ()
    assert "Calibrated with built-in pictures." in expert.texts()


def test_one_picture_is_few(qtbot: QtBot, expert: Open) -> None:
    choose(expert.dialog.expert.vision, "int8_calibrated")
    expert.album.answer = (Path("/a.png"),)
    expert.dialog.expert.picture_choice.choose_button.click()
    assert "one picture of yours; a few dozen are better" in expert.texts()


def test_a_dialog_that_is_closed_changes_nothing(qtbot: QtBot, expert: Open) -> None:
    choose(expert.dialog.expert.vision, "int8_calibrated")
    before = wished(qtbot, expert)
    expert.dialog.expert.picture_choice.choose_button.click()
    assert expert.album.asked == ["Pictures like those you will ask about"]
    assert expert.dialog.wish == before


def test_pictures_count_for_calibration_only(qtbot: QtBot, expert: Open) -> None:
    box = expert.dialog.expert
    choose(box.vision, "int8_calibrated")
    expert.album.answer = (Path("/a.png"),)
    box.picture_choice.choose_button.click()
    choose(box.vision, "fp16")
    assert wished(qtbot, expert).calibration_pictures == ()


def test_only_what_the_model_has_is_shown(open_dialog: Callable[..., Open]) -> None:
    mouth = open_dialog(MOUTH)
    mouth.dialog.show_plan(replace(PLAN, entry=MOUTH))
    mouth.click(mouth.dialog.expert.fold_button)
    assert "Vision encoder" not in mouth.texts()
    assert mouth.dialog.expert.awq.isVisible()
    ear = open_dialog(EAR)
    ear.dialog.show_plan(replace(PLAN, entry=EAR))
    ear.click(ear.dialog.expert.fold_button)
    assert not ear.dialog.expert.awq.isVisible()
    assert "Weight format" in ear.texts()
