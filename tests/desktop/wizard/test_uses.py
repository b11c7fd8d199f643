"""Choosing what to do, and the models for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.wizard.wizard import Wizard
from models.hardware.recommend import Choice
from tests.desktop.wizard.conftest import Walker
from tests.desktop.wizard.samples import (
    BRUSH,
    EYE,
    GB,
    HUGE_EYE,
    LAPTOP,
    LLAMA_EYE,
    RAW_EYE,
    SMALL_EYE,
    choice,
    offers,
)


def _texts(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(QWidget) if isinstance(one, QLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


def _action(wizard: Wizard, kind: str) -> QAction:
    menu = wizard.uses_page.source_bar.picker.menu()
    assert menu is not None
    return next(action for action in menu.actions() if action.data() == kind)


def test_a_card_tells_what_the_model_costs(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    words = _texts(wizard.uses_page.cards["see"])
    for fact in (
        EYE.name,
        EYE.label,
        "Runs well",
        "2.4 GB",
        "Hugging Face",
        "About 3 GB",
        "GPU · Arc 140V GPU (16GB)",
    ):
        assert fact in words
    assert wizard.uses_page.cards["see"].choice_view.licence.text() == "Apache-2.0"
    assert EYE.name not in _texts(wizard.uses_page.cards["transcribe"])


def test_a_click_anywhere_on_a_use_checks_it(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    box = wizard.uses_page.cards["draw"].check_box
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert wizard.answers.uses == ("see", "draw")
    assert BRUSH.name in _texts(wizard.uses_page.cards["draw"])
    assert "2 models to download, 4.5 GB" in wizard.foot.hint()
    walker.check("draw")
    assert BRUSH.name not in _texts(wizard.uses_page.cards["draw"])
    assert "1 model to download, 2.4 GB" in wizard.foot.hint()


def test_choices_are_asked_for_again_when_something_else_is_wanted(
    walker: Walker, wizard: Wizard
) -> None:
    walker.to_uses()
    walker.check("draw")
    walker.check("draw", "draw")
    kinds = ("hf", "ms", "wheel")
    uses = [("see",), ("see", "draw"), ("see",), ("see", "draw")]
    assert walker.asked == [(one, kinds) for one in uses]
    wizard.set_pc(LAPTOP)
    assert len(walker.asked) == 4
    wizard.set_pc(replace(LAPTOP, disk_free_bytes=5 * GB))
    assert len(walker.asked) == 5


def test_more_choices_show_why_each_fits_or_not(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    card = wizard.uses_page.cards["see"]
    assert not card.others.isVisible()
    assert card.more_button.text() == "More choices (4)"
    walker.click(card.more_button)
    options = card.others.options()
    assert list(options) == [EYE.id, SMALL_EYE.id, LLAMA_EYE.id, HUGE_EYE.id, RAW_EYE.id]
    assert options[EYE.id].isChecked()
    assert "Does not fit: It needs 46 GB" in options[HUGE_EYE.id].accessibleDescription()
    assert "has to be converted" in options[RAW_EYE.id].accessibleDescription().lower()
    assert not options[HUGE_EYE.id].isEnabled()
    assert not options[RAW_EYE.id].isEnabled()
    assert "Runs slowly on GPU: It is large" in options[LLAMA_EYE.id].accessibleDescription()


def test_what_has_no_ready_build_can_be_made_here(
    qtbot: QtBot, walker: Walker, wizard: Wizard
) -> None:
    walker.to_uses()
    card = wizard.uses_page.cards["see"]
    walker.click(card.more_button)
    buttons = card.others.convert_buttons()
    assert list(buttons) == [RAW_EYE.id]
    button = buttons[RAW_EYE.id]
    qtbot.waitUntil(lambda: button.height() >= button.sizeHint().height())
    with qtbot.waitSignal(wizard.convert_wanted) as wanted:
        walker.click(button)
    assert wanted.args == [RAW_EYE.id]
    assert RAW_EYE.name in button.accessibleName()


def test_another_model_is_picked(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    card = wizard.uses_page.cards["see"]
    walker.click(card.more_button)
    walker.click(card.others.options()[SMALL_EYE.id])
    assert SMALL_EYE.label in _texts(card.choice_view)
    assert "600 MB" in wizard.foot.hint()
    walker.next()
    assert walker.installs.asked == [("start", SMALL_EYE.id, "hf", "GPU", "CPU")]


def test_a_licence_must_be_accepted(qtbot: QtBot, walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    card = wizard.uses_page.cards["see"]
    assert not card.choice_view.accept_box.isVisible()
    walker.click(card.more_button)
    walker.click(card.others.options()[LLAMA_EYE.id])
    assert not wizard.foot.next_button.isEnabled()
    assert LLAMA_EYE.name in wizard.foot.warning()
    walker.key(Qt.Key.Key_Return)
    assert walker.page() == "uses"
    with qtbot.waitSignal(wizard.licence_opened) as opened:
        walker.click(card.choice_view.licence)
    assert opened.args == [LLAMA_EYE.licence_url]
    assert LLAMA_EYE.licence in card.choice_view.licence.accessibleName()
    walker.click(card.choice_view.accept_box)
    assert wizard.foot.warning() == ""
    walker.next()
    assert walker.page() == "get"


def test_choices_that_come_late(walker: Walker, wizard: Wizard) -> None:
    walker.answers_at_once = False
    walker.to_uses()
    assert "Looking for models" in _texts(wizard.uses_page.cards["see"])
    assert "Looking for models" in wizard.foot.hint()
    assert not wizard.foot.next_button.isEnabled()
    wizard.set_choices({"see": offers()["see"]})
    assert EYE.name in _texts(wizard.uses_page.cards["see"])
    assert wizard.foot.next_button.isEnabled()


def test_choices_that_change_while_they_are_looked_at(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    card = wizard.uses_page.cards["see"]
    walker.click(card.more_button)
    walker.click(card.others.options()[SMALL_EYE.id])
    card.others.options()[SMALL_EYE.id].setFocus()
    wizard.set_choices({"see": (choice(SMALL_EYE), choice(EYE))})
    assert list(card.others.options()) == [SMALL_EYE.id, EYE.id]
    assert card.others.options()[SMALL_EYE.id].isChecked()
    assert card.others.options()[SMALL_EYE.id].hasFocus()
    wizard.set_choices({"see": (choice(EYE),)})
    assert EYE.label in _texts(card.choice_view)
    assert not card.more_button.isVisible()
    assert not card.others.isVisible()


def test_the_same_choices_again_make_nothing_jump(
    qtbot: QtBot, walker: Walker, wizard: Wizard
) -> None:
    walker.to_uses()
    card = wizard.uses_page.cards["see"]
    walker.click(card.more_button)
    bar = wizard.uses_page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 50)
    bar.setValue(50)
    before = card.others.options()
    wizard.set_choices({"see": offers()["see"]})
    assert card.others.options() == before
    assert bar.value() == 50


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ((), "There is no model for this in the catalogue yet."),
        ((choice(HUGE_EYE, "no"), choice(RAW_EYE)), "can be had ready-made for this PC"),
    ],
)
def test_no_model_for_a_use_holds_up_nobody(
    walker: Walker, wizard: Wizard, found: tuple[Choice, ...], words: str
) -> None:
    walker.answers_at_once = False
    walker.to_uses()
    wizard.set_choices({"see": found})
    assert words in _texts(wizard.uses_page.cards["see"])
    walker.next()
    assert walker.page() == "try"


def test_another_source_is_asked_first(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    _action(wizard, "ms").trigger()
    assert walker.asked[-1] == (("see",), ("ms", "hf", "wheel"))
    assert wizard.uses_page.source_bar.picker.text() == "ModelScope"
    assert "ModelScope" in _texts(wizard.uses_page.cards["see"])
    walker.next()
    assert walker.installs.asked == [("start", EYE.id, "ms", "GPU", "CPU")]


def test_until_the_other_source_is_known_there_is_no_way_on(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    walker.answers_at_once = False
    _action(wizard, "ms").trigger()
    assert not wizard.foot.next_button.isEnabled()
    assert EYE.name in _texts(wizard.uses_page.cards["see"])


def test_a_folder_and_the_network_are_in_reach(
    qtbot: QtBot, walker: Walker, wizard: Wizard
) -> None:
    walker.to_uses()
    bar = wizard.uses_page.source_bar
    with qtbot.waitSignal(wizard.folder_wanted):
        walker.click(bar.folder_button)
    with qtbot.waitSignal(wizard.network_wanted):
        walker.click(bar.network_button)


def test_too_little_disk_is_told_before(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses(replace(LAPTOP, disk_free_bytes=2 * GB))
    assert "needs 2.4 GB of disk, and 2.0 GB are free" in wizard.foot.warning()
    assert wizard.foot.next_button.isEnabled()
    walker.check("see")
    assert wizard.foot.warning() == ""
    assert wizard.foot.hint() == "Nothing has to be downloaded."
