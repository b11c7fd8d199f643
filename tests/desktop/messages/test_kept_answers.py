"""A kept answer is built at once, and looks as it did when it came."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Message, Origin
from desktop.messages.answer import AnswerView
from desktop.messages.code_view import CodeText, CodeView
from desktop.messages.formulas import formulas
from desktop.messages.markdown import Formula
from desktop.messages.text_views import TextView

_LONG = "```py\n" + "x = 1\n" * 40 + "```\n"
_TEXT = (
    "<think>Hm, *two*.</think>\n# Title\n\nSome words, $a^2$.\n\n- one\n- [x] two\n\n"
    "|a|b|\n|-|-|\n|1|2|\n\n> quoted\n\n```py\nx = 1\n```\n\n$$\n\\frac{a}{b}\n$$\n"
)
_MESSAGE = Message("c", "assistant", _TEXT, origin=Origin("m", "Model", "CPU", thought_s=3))


def _of(qtbot: QtBot, message: Message, opened: frozenset[int] = frozenset()) -> AnswerView:
    view = AnswerView.of(message, opened)
    qtbot.addWidget(view)
    return view


def _streamed(qtbot: QtBot, text: str) -> AnswerView:
    view = AnswerView()
    qtbot.addWidget(view)
    view.append(text)
    view.finish()
    view.set_origin(_MESSAGE.origin)
    return view


def _content(view: AnswerView) -> list[tuple[type[QWidget], str]]:
    texts = []
    for block in view.block_views():
        text = block if isinstance(block, TextView) else block.findChild(CodeText)
        assert isinstance(text, TextView)
        texts.append((type(block), text.toPlainText()))
    return texts


@pytest.fixture
def drawn(qtbot: QtBot) -> None:
    """The formulas are known, so that nothing moves later."""
    for latex, display in (("a^2", False), ("\\frac{a}{b}", True)):
        formula = Formula(latex, display, "")
        formulas().find(formula)
        qtbot.waitUntil(partial(formulas().knows, formula), timeout=30000)


def test_it_is_what_had_come(qtbot: QtBot, drawn: None) -> None:
    kept, streamed = _of(qtbot, _MESSAGE), _streamed(qtbot, _TEXT)
    assert _content(kept) == _content(streamed)
    assert len(_content(kept)) == 7
    assert kept.source == _TEXT
    assert kept.figures_text() == streamed.figures_text() == "CPU · Model"


@pytest.mark.parametrize("width", [320, 700])
def test_its_height_is_known_before_it_is_shown(qtbot: QtBot, drawn: None, width: int) -> None:
    view = _of(qtbot, _MESSAGE)
    high = view.heightForWidth(width)
    view.resize(width, high)
    view.show()
    qtbot.waitExposed(view)
    assert view.heightForWidth(width) == high
    bottom = max(block.geometry().bottom() for block in view.block_views())
    assert 0.5 * high < bottom < high
    for block in view.block_views():
        if isinstance(block, TextView):
            assert block.height() >= block.document().size().height()


def test_a_narrower_one_is_higher(qtbot: QtBot) -> None:
    view = _of(qtbot, Message("c", "assistant", "many words " * 100))
    assert view.heightForWidth(300) > 1.5 * view.heightForWidth(600)


def test_what_was_opened_is_open_again(qtbot: QtBot) -> None:
    message = Message("c", "assistant", f"<think>Hm.</think>\nwords\n\n{_LONG}\n\n{_LONG}")
    first = _of(qtbot, message)
    assert first.opened() == frozenset()
    thoughts, code = first.thoughts_view, first.block_views()[2]
    assert thoughts is not None
    assert isinstance(code, CodeView)
    with qtbot.waitSignal(first.fold_changed):
        thoughts.button.click()
    code.fold_button.click()
    second = _of(qtbot, message, first.opened())
    assert second.opened() == first.opened()
    blocks = second.block_views()
    folded = [block.is_unfolded for block in blocks if isinstance(block, CodeView)]
    assert folded == [False, True]
    assert second.thoughts_view is not None
    assert second.thoughts_view.is_opened


def test_one_that_still_streams_goes_on(qtbot: QtBot) -> None:
    view = _of(qtbot, Message("c", "assistant", "First wo", state="streaming"))
    view.show()
    assert not view.copy_button.isVisible()
    view.append("rds.")
    view.finish()
    assert [text for _, text in _content(view)] == ["First words."]
    assert view.copy_button.isVisible()


# --- in parts -----------------------------------------------------------------------------------


def _built_in_parts(qtbot: QtBot, width: int) -> tuple[AnswerView, int]:
    """And how many parts there were."""
    view = _of(qtbot, _MESSAGE)
    count = 1
    while view.build_part(width):
        count += 1
    return view, count


@pytest.mark.parametrize("width", [0, 700])
def test_in_parts_it_is_what_it_is_at_once(qtbot: QtBot, drawn: None, width: int) -> None:
    view, count = _built_in_parts(qtbot, width)
    # One of them for each block.
    assert count >= 7
    assert not view.build_part(width)
    at_once = _of(qtbot, _MESSAGE)
    assert view.heightForWidth(700) == at_once.heightForWidth(700)
    assert _content(view) == _content(at_once)
    assert view.figures_text() == at_once.figures_text()


def test_each_part_is_a_block_that_fits(qtbot: QtBot, drawn: None) -> None:
    view, _ = _built_in_parts(qtbot, 700)
    views = [block for block in view.findChildren(TextView) if block.isVisibleTo(view)]
    heights = [block.height() for block in views]
    view.heightForWidth(700)
    assert [block.height() for block in views] == heights


def test_who_begun_but_shows_it_sees_all_of_it(qtbot: QtBot, drawn: None) -> None:
    view = _of(qtbot, _MESSAGE)
    for _ in range(3):
        view.build_part(600)
    view.resize(600, 600)
    with qtbot.waitExposed(view):
        view.show()
    assert len(_content(view)) == 7
    assert all(block.isVisible() for block in view.block_views())


def test_what_was_opened_is_known_before_it_is_built(qtbot: QtBot) -> None:
    message = Message("c", "assistant", f"<think>Hm.</think>\nwords\n\n{_LONG}")
    opened = frozenset({-1, 1})
    assert _of(qtbot, message, opened).opened() == opened
    begun = _of(qtbot, message, opened)
    begun.build_part(700)
    assert begun.opened() == opened
    begun.heightForWidth(700)
    assert begun.opened() == opened
    assert begun.thought_s == 0.0
    assert begun.thoughts_view is not None


def test_words_that_come_to_one_that_is_not_built_follow_it(qtbot: QtBot) -> None:
    view = _of(qtbot, Message("c", "assistant", "One.\n\nTwo."))
    view.append("\n\nThree.")
    view.finish()
    assert [text for _, text in _content(view)] == ["One.", "Two.", "Three."]
