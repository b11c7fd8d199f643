"""Thoughts are folded, say how long they took, and open by click and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Message, Origin
from desktop.messages.answer import AnswerView
from desktop.messages.prose_view import ProseView
from desktop.messages.thoughts_view import ThoughtsView

_TEXT = "<think>\nFirst this.\n\nThen **that**.\n</think>\n\nIt is so."


def _kept(qtbot: QtBot, text: str = _TEXT, thought_s: float = 12.4) -> AnswerView:
    origin = Origin("m", "Model", "CPU", thought_s=thought_s)
    view = AnswerView.of(Message("c", "assistant", text, origin=origin))
    qtbot.addWidget(view)
    view.resize(500, view.heightForWidth(500))
    view.show()
    return view


def _thoughts(view: AnswerView) -> ThoughtsView:
    found = view.thoughts_view
    assert found is not None
    return found


def _shown(view: ThoughtsView) -> list[str]:
    """What is thought, as far as it can be seen."""
    texts = [one for one in view.findChildren(ProseView) if isinstance(one, ProseView)]
    return [text.toPlainText() for text in texts if text.isVisible()]


def _said(view: AnswerView) -> list[str]:
    blocks = view.block_views()
    return [block.toPlainText() for block in blocks if isinstance(block, ProseView)]


def _stream(view: AnswerView, text: str) -> None:
    view.append(text)
    QTest.qWait(50)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (12.4, "Thought for 12 s"),
        (0.2, "Thought for 1 s"),
        (125, "Thought for 2 min 5 s"),
        (0, "Thoughts"),
    ],
)
def test_it_says_how_long_it_took(qtbot: QtBot, seconds: float, words: str) -> None:
    view = _kept(qtbot, thought_s=seconds)
    assert _thoughts(view).words() == words


def test_only_what_is_said_is_seen_at_first(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    assert _said(view) == ["It is so."]
    assert _shown(_thoughts(view)) == []


def test_a_click_opens_and_closes(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    thoughts = _thoughts(view)
    QTest.mouseClick(thoughts.button, Qt.MouseButton.LeftButton)
    assert _shown(thoughts) == ["First this.", "Then that."]
    QTest.mouseClick(thoughts.button, Qt.MouseButton.LeftButton)
    assert _shown(thoughts) == []


def test_a_key_opens(qtbot: QtBot) -> None:
    view = _kept(qtbot)
    thoughts = _thoughts(view)
    assert thoughts.button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert thoughts.button.accessibleName() == "Thought for 12 s"
    QTest.keyClick(thoughts.button, Qt.Key.Key_Space)
    assert len(_shown(thoughts)) == 2


def test_while_it_thinks_the_newest_line_is_seen(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show()
    _stream(view, "<think>First this.\nThen **that**")
    thoughts = _thoughts(view)
    assert thoughts.words().startswith("Thinking … ")
    assert thoughts.newest.isVisible()
    assert thoughts.newest.words() == "Then that"
    assert _said(view) == []
    _stream(view, ".</think>\nSo.")
    assert thoughts.words().startswith("Thought for ")
    assert not thoughts.newest.isVisible()
    assert _said(view) == ["So."]
    assert view.thought_s > 0


def test_time_goes_on_while_nothing_comes(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    _stream(view, "<think>Hm")
    before = _thoughts(view).words()
    qtbot.waitUntil(lambda: _thoughts(view).words() != before, timeout=5000)


def test_opened_thoughts_go_on_while_they_come(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.show()
    _stream(view, "<think>First this.")
    _thoughts(view).set_opened(True)
    _stream(view, "\n\nThen that.")
    assert _shown(_thoughts(view)) == ["First this.", "Then that."]


def test_thoughts_known_by_their_end_leave_the_answer(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    _stream(view, "First this.\n\nThen that.\n")
    assert _said(view) == ["First this.", "Then that."]
    _stream(view, "</think>\n\nSo.")
    assert _said(view) == ["So."]
    assert _thoughts(view).words().startswith("Thought for ")


def test_a_template_that_opens_the_thoughts_is_known(qtbot: QtBot) -> None:
    view = AnswerView(begins_inside=True)
    qtbot.addWidget(view)
    _stream(view, "First this.")
    assert _said(view) == []
    assert _thoughts(view).newest.words() == "First this."


def test_an_answer_stopped_in_its_thoughts_thinks_no_more(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    _stream(view, "<think>First this.")
    view.finish("", "Stopped.")
    assert _thoughts(view).words().startswith("Thought for ")


def test_the_caller_may_know_the_time_better(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.append(_TEXT)
    view.set_thought_seconds(42)
    view.finish("CPU")
    assert _thoughts(view).words() == "Thought for 42 s"
    assert view.thought_s == 42


def test_one_cut_off_in_thoughts_that_the_template_opened_says_nothing(qtbot: QtBot) -> None:
    message = Message("c", "assistant", "First this.", state="stopped")
    view = AnswerView.of(message, begins_inside=True)
    qtbot.addWidget(view)
    assert _said(view) == []
    assert _thoughts(view).words() == "Thoughts"


def test_an_answer_without_thoughts_has_none(qtbot: QtBot) -> None:
    view = _kept(qtbot, "It is so.")
    assert view.thoughts_view is None
    assert view.thought_s == 0
