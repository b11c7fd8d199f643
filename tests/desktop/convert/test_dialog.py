"""Choosing how a model is converted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.convert.wishes import Wish
from models.conversion.plan import Plan
from tests.desktop.convert.conftest import Open
from tests.desktop.convert.samples import (
    CRASH,
    EYE,
    GATED_EYE,
    NPU_PLAN,
    PLAN,
    READY_PLAN,
    REFUSED_PLAN,
    TOO_LITTLE,
    TRUST_PLAN,
)


def test_it_says_what_is_converted_and_begins_with_the_best_device(opened: Open) -> None:
    assert opened.dialog.windowTitle() == "Convert “LLaVA-NeXT 7B <b>” for this PC"
    assert "Convert “LLaVA-NeXT 7B <b>” for this PC" in opened.texts()
    assert opened.wishes == [Wish("balanced", "GPU")]
    assert "GPU · Arc 140V" in opened.texts()


def test_there_are_three_plain_choices_with_a_sentence_each(opened: Open) -> None:
    words = opened.texts()
    for name in ("Fast and small", "Balanced", "Most accurate"):
        assert name in words
    options = opened.dialog.options.values()
    assert all(option.accessibleDescription() in words for option in options)
    assert len({option.accessibleDescription() for option in options}) == 3


def test_another_choice_asks_for_another_plan(qtbot: QtBot, opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    opened.click(opened.dialog.options["accurate"])
    qtbot.waitUntil(lambda: len(opened.wishes) == 2)
    assert opened.wishes[-1] == Wish("accurate", "GPU")


def test_the_arrow_keys_choose_too(qtbot: QtBot, opened: Open) -> None:
    balanced = opened.dialog.options["balanced"]
    qtbot.waitUntil(balanced.hasFocus)
    QTest.keyClick(balanced, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: opened.wishes[-1] == Wish("fast", "GPU"))


def test_another_device_asks_for_another_plan(qtbot: QtBot, opened: Open) -> None:
    field = opened.dialog.device_field
    assert field.picker.choice_ids() == ["GPU", "CPU", "NPU"]
    field.picker.menu().actions()[2].trigger()
    qtbot.waitUntil(lambda: opened.wishes[-1] == Wish("balanced", "NPU"))
    assert "NPU · AI Boost" in field.picker.accessibleName()


def test_what_it_takes_is_told(opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    words = opened.texts()
    for fact in ("about 40 min", "up to 26 GB", "14.1 GB", "2.1 GB, once", "34.0 GB", "4.3 GB"):
        assert fact in words
    assert "INT4 weights answer a little less exactly" in words
    status = opened.dialog.foot.status.words()
    assert status == "Takes about 40 min · up to 26 GB of memory · 14.1 GB to download"


def test_what_is_here_already_costs_nothing(opened: Open) -> None:
    opened.dialog.show_plan(READY_PLAN)
    assert "nothing, it is here" in opened.texts()
    assert "are here already" in opened.texts()
    assert "download" not in opened.dialog.foot.status.words()


def test_until_the_plan_is_there_nothing_can_be_started(opened: Open) -> None:
    assert opened.dialog.foot.status.words() == "Looking what it takes …"
    assert not opened.dialog.foot.start_button.isEnabled()
    assert set(opened.dialog.expectations.facts.values()) == {"…"}
    opened.dialog.show_plan(PLAN)
    assert opened.dialog.foot.start_button.isEnabled()


def test_the_last_plan_can_be_read_while_the_next_one_is_made(opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    opened.click(opened.dialog.options["fast"])
    assert "about 40 min" in opened.texts()
    assert opened.dialog.foot.status.words() == "Looking what it takes …"
    assert not opened.dialog.foot.start_button.isEnabled()


def test_an_answer_to_an_older_wish_is_passed_over(qtbot: QtBot, opened: Open) -> None:
    opened.click(opened.dialog.options["fast"])
    qtbot.waitUntil(lambda: len(opened.wishes) == 2)
    opened.dialog.show_plan(PLAN, opened.wishes[0])
    opened.dialog.show_refusal(CRASH, opened.wishes[0])
    assert opened.dialog.foot.status.words() == "Looking what it takes …"
    opened.dialog.show_plan(READY_PLAN, opened.wishes[1])
    assert opened.dialog.foot.start_button.isEnabled()


def test_convert_starts_the_plan_and_closes(opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    opened.click(opened.dialog.foot.start_button)
    assert opened.started == [PLAN]
    assert not opened.dialog.isVisible()
    assert opened.closed == [True]


def test_enter_starts_it_too(opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    QTest.keyClick(opened.dialog.options["balanced"], Qt.Key.Key_Return)
    assert opened.started == [PLAN]


def test_enter_on_another_button_presses_that_one(opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    fold = opened.dialog.expert.fold_button
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Return)
    assert opened.started == []
    assert opened.dialog.expert.fields.isVisible()


def test_escape_and_cancel_close_it_and_start_nothing(open_dialog: Callable[..., Open]) -> None:
    for leave in ("escape", "cancel"):
        opened = open_dialog()
        opened.dialog.show_plan(PLAN)
        if leave == "escape":
            QTest.keyClick(opened.dialog.options["balanced"], Qt.Key.Key_Escape)
        else:
            opened.click(opened.dialog.foot.cancel_button)
        assert not opened.dialog.isVisible()
        assert opened.started == []
        assert opened.closed == [True]


# --- refusals -----------------------------------------------------------------------------------


def test_a_refusal_gives_advice_in_place_of_the_button(opened: Open) -> None:
    opened.dialog.show_plan(REFUSED_PLAN)
    words = opened.texts()
    assert TOO_LITTLE.what in words
    assert TOO_LITTLE.todo in words
    assert "up to 26 GB" in words
    assert not opened.dialog.foot.start_button.isVisible()
    assert opened.dialog.foot.status.words() == TOO_LITTLE.what
    QTest.keyClick(opened.dialog.options["balanced"], Qt.Key.Key_Return)
    assert opened.started == []


def test_another_choice_may_do_after_a_refusal(opened: Open) -> None:
    opened.dialog.show_plan(REFUSED_PLAN)
    opened.click(opened.dialog.options["fast"])
    opened.dialog.show_plan(READY_PLAN)
    assert TOO_LITTLE.what not in opened.texts()
    opened.click(opened.dialog.foot.start_button)
    assert opened.started == [READY_PLAN]


def test_where_no_plan_can_be_made_it_says_why(opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    opened.dialog.show_refusal(CRASH)
    assert CRASH.what in opened.texts()
    assert "about 40 min" not in opened.texts()
    assert not opened.dialog.foot.start_button.isVisible()


# --- what has to be agreed to -------------------------------------------------------------------


def test_code_of_the_makers_runs_only_after_a_yes(opened: Open) -> None:
    opened.dialog.show_plan(TRUST_PLAN)
    box = opened.dialog.expectations.trust.box
    asked = f"Run the Python code of {TRUST_PLAN.repository} on this PC"
    assert box.accessibleName() == asked
    assert "only if you trust its makers" in box.accessibleDescription()
    assert not box.isChecked()
    assert not opened.dialog.foot.start_button.isEnabled()
    assert opened.dialog.foot.status.words() == "Check what is asked above first."
    opened.click(box)
    assert opened.dialog.foot.start_button.isEnabled()
    assert opened.dialog.foot.status.words().startswith("Takes about 40 min")


def test_a_yes_to_one_repository_is_none_to_another(opened: Open) -> None:
    opened.dialog.show_plan(TRUST_PLAN)
    opened.click(opened.dialog.expectations.trust.box)
    opened.dialog.show_plan(replace(TRUST_PLAN, repository="other/one"))
    assert not opened.dialog.expectations.trust.box.isChecked()
    assert not opened.dialog.foot.start_button.isEnabled()


def test_a_yes_is_kept_while_other_things_are_chosen(opened: Open) -> None:
    opened.dialog.show_plan(TRUST_PLAN)
    opened.click(opened.dialog.expectations.trust.box)
    opened.click(opened.dialog.options["fast"])
    opened.dialog.show_plan(replace(TRUST_PLAN, seconds=60.0))
    assert opened.dialog.foot.start_button.isEnabled()


def test_nothing_is_asked_of_a_model_without_code(opened: Open) -> None:
    opened.dialog.show_plan(PLAN)
    assert "Python code" not in opened.texts()
    assert "I have read the licence" not in opened.texts()


def test_the_licence_is_read_and_accepted(qtbot: QtBot, open_dialog: Callable[..., Open]) -> None:
    opened = open_dialog(GATED_EYE)
    part = opened.dialog.expectations
    opened.dialog.show_plan(replace(PLAN, entry=GATED_EYE))
    assert not opened.dialog.foot.start_button.isEnabled()
    with qtbot.waitSignal(opened.dialog.licence_opened) as told:
        opened.click(part.licence)
    assert told.args == [EYE.licence_url]
    opened.click(part.accept_box)
    assert opened.dialog.foot.start_button.isEnabled()
    opened.click(part.accept_box)
    assert not opened.dialog.foot.start_button.isEnabled()


# --- nothing jumps ------------------------------------------------------------------------------


@pytest.mark.parametrize("plan", [PLAN, REFUSED_PLAN, TRUST_PLAN, NPU_PLAN])
def test_what_can_be_chosen_stays_where_it_is(qtbot: QtBot, opened: Open, plan: Plan) -> None:
    dialog = opened.dialog
    dialog.expert.fold_button.click()
    watched = (
        *dialog.options.values(),
        *(dialog.device_field, dialog.expert.weights, dialog.expert.vision, dialog.expectations),
        *(dialog.foot.status, dialog.foot.cancel_button),
    )

    def places() -> list[tuple[int, int, int]]:
        found = []
        for widget in watched:
            corner = widget.mapTo(dialog, widget.rect().topLeft())
            found.append((corner.x(), corner.y(), widget.width()))
        return found

    qtbot.wait(30)
    before = places()
    dialog.show_plan(plan)
    qtbot.wait(30)
    assert places() == before
    dialog.options["fast"].click()
    qtbot.wait(30)
    assert places() == before
    assert (dialog.width(), dialog.height()) == (640, 780)
