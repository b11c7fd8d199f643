"""Below an answer: who gave it, how it ended, and what one can do to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Message, Origin, State
from desktop.messages.answer import AnswerView
from desktop.palette import DARK, LIGHT, Palette, contrast

_TEXT = "<think>Hm.</think># A\n\n- b **c**\n\n```py\nx\n```\n"
_ORIGIN = Origin("qwen", "Qwen3 4B", "GPU", ttft_ms=420, tokens_per_s=17.3)


def _kept(
    qtbot: QtBot, text: str = _TEXT, state: State = "done", origin: Origin | None = _ORIGIN
) -> AnswerView:
    view = AnswerView.of(Message("c", "assistant", text, state=state, origin=origin))
    qtbot.addWidget(view)
    view.resize(600, view.heightForWidth(600))
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    # A new window may have come up under the mouse, with the keyboard at its first button.
    for button in view.findChildren(QWidget):
        button.clearFocus()
    _leave(view)
    return view


def _hover(view: QWidget) -> None:
    place = QPointF(5, 5)
    QApplication.sendEvent(view, QEnterEvent(place, place, place))


def _leave(view: QWidget) -> None:
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))


def _is_painted(view: AnswerView) -> bool:
    """Whether the button to answer again can be seen."""
    button = view.tools.again_button
    picture = button.grab().toImage()
    across, down = range(picture.width()), range(picture.height())
    return any(picture.pixelColor(x, y).alpha() > 100 for x in across for y in down)


def test_the_line_names_device_model_and_speed(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    assert view.figures_text() == "GPU · Qwen3 4B · first token 0.42 s · 17 tokens/s"
    assert view.fallback_text() == ""


def test_what_is_not_known_is_left_out(qtbot: QtBot) -> None:
    view = _kept(qtbot, origin=Origin("qwen", "Qwen3 4B", "CPU"))
    assert view.figures_text() == "CPU · Qwen3 4B"
    assert _kept(qtbot, origin=None).figures_text() == ""


def test_a_fallback_is_seen_with_its_reason(qtbot: QtBot) -> None:
    origin = Origin("qwen", "Qwen3 4B", "CPU", reason="The GPU has <too> little memory.")
    view = _kept(qtbot, origin=origin)
    assert view.fallback_text() == "Answered on CPU: The GPU has <too> little memory."
    chip = view.findChild(QWidget, "fallback")
    assert isinstance(chip, QWidget)
    assert chip.isVisible()
    assert chip.width() < 500


def test_copy_gives_words_and_the_menu_markdown(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    _hover(view)
    QTest.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "A\n\n• b c\n\nx"
    view.tools.menu().actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "# A\n\n- b **c**\n\n```py\nx\n```\n"


def test_copying_is_confirmed_for_a_moment(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    QTest.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert view.copy_button.accessibleName() == "Copied"
    qtbot.waitUntil(lambda: view.copy_button.accessibleName() == "Copy answer", timeout=4000)


def test_requests_are_told(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    actions = {action.text(): action for action in view.tools.menu().actions()}
    with qtbot.waitSignal(view.regenerate_requested):
        QTest.mouseClick(view.tools.again_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.regenerate_with_requested) as asked:
        actions["Answer again with…"].trigger()
    assert asked.args == [view.tools.more_button]
    with qtbot.waitSignal(view.delete_requested):
        actions["Delete"].trigger()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_more_opens_a_menu_below_the_button(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    QTest.mouseClick(view.tools.more_button, Qt.MouseButton.LeftButton)
    menu = view.tools.menu()
    qtbot.waitUntil(menu.isVisible)
    menu.close()


@pytest.mark.parametrize("state", ["interrupted", "stopped", "full"])
def test_what_has_more_to_say_can_go_on(qtbot: QtBot, state: State) -> None:
    view = _kept(qtbot, state=state)
    assert view.note_text()
    with qtbot.waitSignal(view.continue_requested):
        QTest.mouseClick(view.continue_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("state", ["done", "failed"])
def test_what_is_over_cannot_go_on(qtbot: QtBot, state: State) -> None:
    view = _kept(qtbot, state=state)
    assert not view.continue_button.isVisible()
    assert bool(view.note_text()) == (state == "failed")


def test_a_failure_says_what_happened_and_can_be_tried_again(qtbot: QtBot) -> None:
    message = Message("c", "assistant", "", state="failed", note="The engine ended.")
    view = AnswerView.of(message)
    qtbot.addWidget(view)
    view.show()
    assert view.note_text() == "The engine ended."
    assert not view.copy_button.isVisible()
    assert view.tools.again_button.isVisible()


def test_branches_are_switched(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    branches = view.tools.branches
    assert not branches.count_label.isVisible()
    view.set_branches(1, 3)
    assert branches.count_label.text() == "2 / 3"
    assert branches.count_label.isVisible()
    with qtbot.waitSignal(view.branch_chosen) as back:
        QTest.mouseClick(branches.back_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.branch_chosen) as on:
        QTest.mouseClick(branches.on_button, Qt.MouseButton.LeftButton)
    assert (back.args, on.args) == ([0], [2])
    view.set_branches(2, 3)
    assert not branches.on_button.isEnabled()


def test_the_row_is_quiet_until_somebody_is_there(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    assert not _is_painted(view)
    _hover(view)
    assert _is_painted(view)
    _leave(view)
    assert not _is_painted(view)
    view.tools.copy_button.setFocus()
    assert _is_painted(view)
    view.tools.copy_button.clearFocus()
    assert not _is_painted(view)
    view.set_actions_kept(True)
    assert _is_painted(view)


def test_branches_are_seen_without_the_mouse(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    view.set_branches(0, 2)
    assert view.tools.branches.on_button.is_seen
    assert not view.tools.again_button.is_seen


def test_the_row_is_one_stop_and_the_arrows_go_on(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    tools = view.tools
    buttons = [tools.copy_button, tools.again_button, tools.more_button]

    def stops() -> list[QWidget]:
        return [one for one in buttons if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

    view.set_branches(0, 1)
    assert stops() == [tools.copy_button]
    tools.copy_button.setFocus()
    QTest.keyClick(tools.copy_button, Qt.Key.Key_Right)
    assert tools.again_button.hasFocus()
    assert stops() == [tools.again_button]
    QTest.keyClick(tools.again_button, Qt.Key.Key_End)
    assert tools.more_button.hasFocus()
    QTest.keyClick(tools.more_button, Qt.Key.Key_Right)
    assert tools.copy_button.hasFocus()
    QTest.keyClick(tools.copy_button, Qt.Key.Key_Left)
    assert tools.more_button.hasFocus()


def test_while_another_answer_comes_only_copying_is_possible(qtbot: QtBot) -> None:
    view = _kept(qtbot, state="stopped")
    view.set_branches(1, 3)
    view.set_actions_enabled(False)
    branches = view.tools.branches
    for button in (view.tools.again_button, branches.back_button, view.continue_button):
        assert not button.isEnabled()
    assert view.copy_button.isEnabled()
    view.set_actions_enabled(True)
    assert view.tools.again_button.isEnabled()


def test_an_answer_outside_of_a_conversation_can_only_be_copied(qtbot: QtBot) -> None:
    view = AnswerView(is_kept=False)
    qtbot.addWidget(view)
    view.show()
    view.append("words")
    view.finish()
    assert view.copy_button.isVisible()
    assert not view.tools.again_button.isVisible()
    assert not view.tools.more_button.isVisible()


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_it_can_be_read(palette: Palette) -> None:
    assert contrast(palette.caution, palette.caution_soft) >= 4.5
    assert contrast(palette.danger, palette.window) >= 4.5
    assert contrast(palette.muted, palette.window) >= 4.5


def test_everything_has_a_name(qtbot: QtBot) -> None:
    view = _kept(qtbot, state="full")
    view.set_branches(0, 2)
    tools = view.tools
    names = [
        widget.accessibleName()
        for widget in (
            tools.row,
            tools.branches.back_button,
            tools.branches.count_label,
            tools.branches.on_button,
            tools.copy_button,
            tools.again_button,
            tools.more_button,
            view.continue_button,
        )
    ]
    assert all(names)
    assert len(set(names)) == len(names)
    assert tools.row.mapTo(view, QPoint()).x() > 0


def test_an_answer_that_is_read_aloud_can_be_stopped(qtbot: QtBot) -> None:
    view = AnswerView.of(Message("c", "assistant", "words"))
    qtbot.addWidget(view)
    view.show()
    button = view.tools.aloud_button
    assert (button.accessibleName(), button.is_seen) == ("Read aloud", False)
    view.set_being_read(True)
    assert (button.accessibleName(), button.is_seen) == ("Stop reading", True)
    with qtbot.waitSignal(view.aloud_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    view.set_being_read(False)
    assert (button.accessibleName(), button.is_seen) == ("Read aloud", False)


def test_while_it_streams_the_button_is_there_for_as_long_as_it_is_read(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show()
    view.append("Some words")
    assert not view.tools.aloud_button.isVisible()
    view.set_being_read(True)
    assert view.tools.aloud_button.isVisible()
    view.set_being_read(False)
    assert not view.tools.aloud_button.isVisible()
    view.finish("CPU")
    assert view.tools.aloud_button.isVisible()


def test_what_has_no_words_or_is_not_kept_is_not_read(qtbot: QtBot) -> None:
    empty = AnswerView.of(Message("c", "assistant", "", state="failed"))
    passing = AnswerView(is_kept=False)
    for view in (empty, passing):
        qtbot.addWidget(view)
        view.show()
    passing.append("words")
    passing.finish("CPU")
    assert not empty.tools.aloud_button.isVisible()
    assert not passing.tools.aloud_button.isVisible()
