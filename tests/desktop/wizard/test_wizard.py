"""Through the whole wizard, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.notice_bar import Action, Notice
from desktop.wizard.wizard import Wizard
from tests.desktop.wizard.conftest import Walker
from tests.desktop.wizard.samples import BRUSH, EAR, ENGINE_GONE, EYE, LAPTOP, FakeInstalls

_QUESTIONS = ["What color is the shape?", "What shape is it?", "How many shapes are there?"]


def _texts(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(QWidget) if isinstance(one, QLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_from_the_first_page_to_the_first_question(
    qtbot: QtBot, walker: Walker, wizard: Wizard, red: QImage
) -> None:
    facts: list[str] = []
    wizard.finished.connect(lambda: facts.append("finished"))
    wizard.question_chosen.connect(facts.append)
    wizard.set_sample(red, "Try it:", _QUESTIONS)
    assert "Nothing you ask or show leaves this PC" in _texts(wizard)
    walker.next()
    assert "Looking at this PC" in _texts(wizard)
    wizard.set_pc(LAPTOP)
    assert "Intel(R) Arc(TM) 140V GPU (16GB)" in _texts(wizard)
    walker.next()
    assert EYE.name in _texts(wizard)
    walker.next()
    assert walker.installs.asked == [("start", EYE.id, "hf", "GPU", "CPU")]
    walker.installs.finish(EYE.id)
    assert wizard.foot.next_button.text() == "Start chatting"
    walker.next()
    assert f"{EYE.name} answers, on GPU." in _texts(wizard)
    walker.click(wizard.try_page.card.chips()[1])
    assert facts == ["finished", "What shape is it?"]
    assert wizard.best_chat() == (EYE.id, "GPU")


def test_a_model_that_draws_leads_to_the_studio(walker: Walker, wizard: Wizard) -> None:
    facts: list[str] = []
    wizard.finished.connect(lambda: facts.append("finished"))
    wizard.studio_wanted.connect(facts.append)
    walker.to_get("draw")
    walker.next()
    assert not wizard.try_page.studio_button.isVisible()
    walker.installs.finish(BRUSH.id)
    assert f"{BRUSH.name} is ready to draw." in _texts(wizard)
    _tab_to(walker, wizard.try_page.studio_button)
    walker.key(Qt.Key.Key_Return)
    assert facts == ["finished", BRUSH.id]


def test_only_with_keys(walker: Walker, wizard: Wizard, red: QImage) -> None:
    wizard.set_sample(red, "Try it:", _QUESTIONS)
    asked: list[str] = []
    wizard.question_chosen.connect(asked.append)
    wizard.set_pc(LAPTOP)
    walker.key(Qt.Key.Key_Return)
    walker.key(Qt.Key.Key_Return)
    assert walker.page() == "uses"
    _tab_to(walker, wizard.uses_page.cards["transcribe"].check_box)
    walker.key(Qt.Key.Key_Space)
    walker.key(Qt.Key.Key_Return)
    assert [call[1] for call in walker.installs.asked] == [EYE.id, EAR.id]
    _tab_to(walker, wizard.get_page.rows()[EAR.id].pause_button)
    walker.key(Qt.Key.Key_Return)
    assert walker.installs.asked[-1] == ("pause", EAR.id)
    _tab_to(walker, wizard.foot.next_button)
    walker.key(Qt.Key.Key_Return)
    assert walker.page() == "try"
    _tab_to(walker, wizard.try_page.card.chips()[2])
    walker.key(Qt.Key.Key_Space)
    assert asked == [_QUESTIONS[2]]


def _tab_to(walker: Walker, target: QWidget) -> None:
    for _ in range(60):
        if target.hasFocus():
            return
        walker.key(Qt.Key.Key_Tab)
    raise AssertionError(f"{target.accessibleName()} cannot be reached")


def test_enter_presses_the_button_that_has_the_keyboard(walker: Walker, wizard: Wizard) -> None:
    walker.to_uses()
    wizard.foot.back_button.setFocus()
    walker.key(Qt.Key.Key_Return)
    assert walker.page() == "pc"


def test_enter_held_down_goes_one_page(walker: Walker, wizard: Wizard) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    walker.key(Qt.Key.Key_Return)
    none = Qt.KeyboardModifier.NoModifier
    for _ in range(5):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", True)
        QApplication.sendEvent(wizard, again)
    assert walker.page() == "pc"


def test_every_page_keeps_the_keyboard(walker: Walker, wizard: Wizard) -> None:
    wizard.set_pc(LAPTOP)
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName()
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert walker.page() == "try"


@pytest.mark.parametrize("way", ["button", "key"])
def test_left_and_opened_again_everything_is_as_it_was(
    qtbot: QtBot, walker: Walker, wizard: Wizard, way: str
) -> None:
    walker.to_uses()
    walker.check("draw", "see")
    with qtbot.waitSignal(wizard.left):
        if way == "button":
            walker.click(wizard.head.leave_button)
        else:
            walker.key(Qt.Key.Key_Escape)
    wizard.hide()
    wizard.show()
    assert walker.page() == "uses"
    assert wizard.answers.uses == ("draw",)
    assert wizard.uses_page.cards["draw"].check_box.isChecked()
    assert not wizard.uses_page.cards["see"].check_box.isChecked()


def test_finished_it_begins_at_the_first_page_with_the_same_answers(
    qtbot: QtBot, walker: Walker, wizard: Wizard
) -> None:
    walker.to_get("draw")
    walker.next()
    with qtbot.waitSignal(wizard.finished):
        walker.next()
    assert walker.page() == "welcome"
    assert wizard.answers.uses == ("see", "draw")


def test_without_devices_there_is_a_way_to_the_end(
    qtbot: QtBot, walker: Walker, wizard: Wizard
) -> None:
    walker.next()
    wizard.set_devices_failed(ENGINE_GONE)
    walker.next()
    assert "could not be listed" in _texts(wizard)
    walker.next()
    assert walker.page() == "try"
    assert "ships with Sidelight" in _texts(wizard)
    with qtbot.waitSignal(wizard.finished):
        walker.next()
    assert wizard.best_chat() is None
    assert walker.installs.asked == []


def test_what_is_built_in_is_always_a_way_on(walker: Walker, wizard: Wizard) -> None:
    walker.answers_at_once = False
    walker.to_uses()
    assert not wizard.foot.next_button.isEnabled()
    walker.click(wizard.foot.builtin_button)
    assert walker.page() == "try"
    assert walker.installs.asked == []
    walker.back()
    assert walker.page() == "uses"


def test_nothing_new_to_fetch_goes_straight_to_trying(walker: Walker, wizard: Wizard) -> None:
    wizard.set_ready([EYE.id])
    walker.to_uses()
    assert "it is on this PC" in _texts(wizard)
    assert not wizard.foot.builtin_button.isVisible()
    walker.next()
    assert walker.page() == "try"
    assert wizard.best_chat() == (EYE.id, "GPU")


def test_the_steps_say_where_one_is(walker: Walker, wizard: Wizard) -> None:
    assert wizard.head.steps.accessibleName() == "Step 1 of 5: Welcome"
    assert not wizard.foot.back_button.isVisible()
    walker.to_uses()
    assert wizard.head.steps.accessibleName() == "Step 3 of 5: Models"
    walker.back()
    walker.back()
    assert walker.page() == "welcome"


def test_the_language_is_told(qtbot: QtBot, installs: FakeInstalls) -> None:
    wizard = Wizard(installs, (("xx", "Exish"), ("zh_CN", "简体中文")))
    qtbot.addWidget(wizard)
    picker = wizard.welcome_page.language_picker
    assert picker.choice_ids() == ["xx", "zh_CN"]
    assert wizard.answers.language == "xx"
    with qtbot.waitSignal(wizard.language_chosen) as told:
        menu = picker.menu()
        assert menu is not None
        menu.actions()[1].trigger()
    assert told.args == ["zh_CN"]
    assert wizard.answers.language == "zh_CN"
    assert picker.text() == "简体中文"


def test_what_happened_elsewhere_is_told_there(walker: Walker, wizard: Wizard) -> None:
    facts: list[str] = []
    wizard.notice_action_chosen.connect(facts.append)
    wizard.copy_details_requested.connect(facts.append)
    wizard.show_notice(Notice("error", "It failed.", "Try CPU.", "errno", (Action("a", "Do it"),)))
    assert "It failed." in _texts(wizard)
    wizard.resize(wizard.width(), 480)
    walker.click(wizard.notice_bar.details_button)
    assert wizard.notice_bar.geometry().bottom() < wizard.foot.geometry().top()
    walker.click(wizard.notice_bar.copy_button)
    walker.click(wizard.notice_bar.offers()[0])
    assert facts == ["It failed.\nTry CPU.\n\nerrno", "a"]
    assert "It failed." not in _texts(wizard)
