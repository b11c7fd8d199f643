"""The buttons below a message are made when somebody comes; nobody notices but the clock."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Message, Origin
from desktop.messages.action_row import ActionRow
from desktop.messages.answer import AnswerView
from desktop.messages.question import QuestionView
from desktop.transcript.transcript import Transcript

_LONG_LINE = Origin("m", "A model with quite a long name", "GPU", ttft_ms=400, tokens_per_s=20)
_Make = Callable[[], QWidget]


def _answer() -> AnswerView:
    return AnswerView.of(Message("c", "assistant", "words", id="a", origin=_LONG_LINE))


def _question() -> QuestionView:
    return QuestionView.of(Message("c", "user", "Why?", id="q"))


_BOTH = pytest.mark.parametrize("make", [_answer, _question])
_COUNTS = {_answer: 4, _question: 3}


def _row(view: QWidget) -> ActionRow:
    row = view.findChild(ActionRow)
    assert isinstance(row, ActionRow)
    return row


def _buttons(view: QWidget) -> list[QPushButton]:
    """Those one could click, from left to right."""
    found = [one for one in _row(view).findChildren(QPushButton) if isinstance(one, QPushButton)]
    return sorted((one for one in found if one.isVisible()), key=lambda one: one.x())


class _Window(QWidget):
    """A view between two entries."""

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self.before, self.view, self.after = QLineEdit(), view, QLineEdit()
        layout = QVBoxLayout(self)
        for one in (self.before, self.view, self.after):
            layout.addWidget(one)
        self.resize(330, 300)


def _shown(qtbot: QtBot, view: QWidget) -> _Window:
    window = _Window(view)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.mouseMove(window, QPoint(2, 2))
    window.before.setFocus()
    QApplication.processEvents()
    return window


def _come(view: QWidget) -> None:
    place = QPointF(5, 5)
    QApplication.sendEvent(view, QEnterEvent(place, place, place))


@_BOTH
def test_they_come_with_the_mouse_and_nothing_moves(qtbot: QtBot, make: _Make) -> None:
    window = _shown(qtbot, make())
    view, row = window.view, _row(window.view)
    assert _buttons(view) == []
    before = (view.geometry(), row.geometry(), row.sizeHint())
    _come(view)
    buttons = _buttons(view)
    assert len(buttons) == _COUNTS[make]
    assert all(button.height() > 10 and button.width() > 10 for button in buttons)
    QApplication.processEvents()
    assert (view.geometry(), row.geometry(), row.sizeHint()) == before
    assert len({button.accessibleName() for button in buttons}) == _COUNTS[make]


@_BOTH
def test_the_tab_key_goes_in_and_out(qtbot: QtBot, make: _Make) -> None:
    window = _shown(qtbot, make())
    QTest.keyClick(window.before, Qt.Key.Key_Tab)
    first, second, *_ = _buttons(window.view)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert window.after.hasFocus()
    QTest.keyClick(window.after, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert window.before.hasFocus()


def test_the_tab_key_goes_through_a_conversation(qtbot: QtBot) -> None:
    def make(message: Message) -> QWidget:
        return _question() if message.role == "user" else _answer()

    transcript = Transcript(make)
    qtbot.addWidget(transcript)
    transcript.resize(600, 400)
    with qtbot.waitActive(transcript):
        transcript.show()
        transcript.activateWindow()
    transcript.set_rows([Message("c", "user", "", id="q"), Message("c", "assistant", "", id="a")])
    qtbot.waitUntil(lambda: transcript.is_settled)
    transcript.setFocus()
    names = []
    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        assert reached is not None
        names.append(reached.accessibleName())
    assert names == ["Copy question", "Copy answer"]


def test_what_must_be_seen_is_there_at_once(qtbot: QtBot) -> None:
    answer = _answer()
    answer.set_branches(1, 3)
    window = _shown(qtbot, answer)
    assert len(_buttons(window.view)) == 6
    newest = _answer()
    newest.set_actions_kept(True)
    window = _shown(qtbot, newest)
    assert len(_buttons(window.view)) == 4


@_BOTH
def test_a_screen_reader_finds_them_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, make: _Make
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window = _shown(qtbot, make())
    assert len(_buttons(window.view)) == _COUNTS[make]


def test_what_was_forbidden_before_is_forbidden(qtbot: QtBot) -> None:
    answer = AnswerView.of(Message("c", "assistant", "words", state="stopped"))
    answer.set_actions_enabled(False)
    window = _shown(qtbot, answer)
    _come(answer)
    assert [button.isEnabled() for button in _buttons(window.view)] == [True, False, True, True]
    assert not answer.continue_button.isEnabled()
    actions = {action.text(): action.isEnabled() for action in answer.tools.menu().actions()}
    assert actions["Copy as Markdown"]
    assert not actions["Delete"]
    answer.set_actions_enabled(True)
    assert all(action.isEnabled() for action in answer.tools.menu().actions())


def test_an_answer_without_words_or_actions_is_no_stop(qtbot: QtBot) -> None:
    answer = AnswerView.of(Message("c", "assistant", "", state="failed"))
    answer.tools.set_only_copy()
    window = _shown(qtbot, answer)
    QTest.keyClick(window.before, Qt.Key.Key_Tab)
    assert window.after.hasFocus()
