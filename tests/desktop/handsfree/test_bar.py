"""What is seen of a conversation by voice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.chat.page import ChatPage
from desktop.handsfree.bar import HandsFreeBar
from desktop.handsfree.states import State
from desktop.theme import theme
from tests.desktop.cut_words import cut_words

_SHOWN = [state for state in State if state is not State.OFF]


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ChatPage]:
    made = ChatPage()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    theme().set_text_size(100)


@pytest.fixture
def bar(page: ChatPage) -> HandsFreeBar:
    return page.composer.hands_free_bar


@pytest.mark.parametrize(
    ("state", "name", "words"),
    [
        (State.OPENING, "Opening the microphone …", "Esc ends"),
        (State.LISTENING, "Listening", "Say something · Esc ends"),
        (State.HEARING, "Hearing you", "A pause ends your turn · Esc ends"),
        (State.WRITING, "Writing down", "Esc ends"),
        (State.LOOKING, "Looking", "Esc ends"),
        (State.ANSWERING, "Thinking", "Speak to interrupt · Esc ends"),
        (State.SPEAKING, "Speaking", "Speak to interrupt · Esc ends"),
    ],
)
def test_it_tells_where_the_conversation_is(
    bar: HandsFreeBar, state: State, name: str, words: str
) -> None:
    assert bar.isHidden()
    bar.show_state(state, interrupts=True)
    assert (bar.name(), bar.words(), bar.isVisible()) == (name, words, True)
    bar.show_state(State.OFF)
    assert bar.isHidden()


def test_it_says_when_it_does_not_listen(bar: HandsFreeBar) -> None:
    bar.show_state(State.SPEAKING, interrupts=False)
    assert bar.words() == "Does not listen meanwhile · Esc ends"


def test_what_can_be_broken_off_has_a_button(bar: HandsFreeBar, qtbot: QtBot) -> None:
    texts = {}
    for state in _SHOWN:
        bar.show_state(state)
        texts[state] = bar.skip_button.text() if bar.skip_button.isVisible() else ""
    assert texts[State.LISTENING] == texts[State.HEARING] == texts[State.OPENING] == ""
    assert texts[State.WRITING] == texts[State.LOOKING] == "Discard"
    assert texts[State.ANSWERING] == texts[State.SPEAKING] == "Stop the answer"
    with qtbot.waitSignal(bar.skipped):
        bar.skip_button.click()


def test_it_is_left_by_keyboard_too(bar: HandsFreeBar, qtbot: QtBot) -> None:
    bar.show_state(State.LISTENING)
    assert bar.leave_button.accessibleName() == "End the hands-free conversation"
    bar.leave_button.setFocus()
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar.leave_button, Qt.Key.Key_Space)


def test_a_remark_stays_until_something_else_happens(bar: HandsFreeBar) -> None:
    bar.show_state(State.LISTENING)
    bar.show_remark("No words were understood: say it again")
    bar.show_state(State.LISTENING)
    assert bar.words().startswith("No words")
    bar.show_state(State.HEARING)
    bar.show_state(State.LISTENING)
    assert bar.words() == "Say something · Esc ends"


def test_the_levels_of_the_conversation_before_are_gone(bar: HandsFreeBar) -> None:
    bar.show_state(State.LISTENING)
    bar.set_level(0.5)
    assert bar.meter.levels() == (0.5,)
    bar.show_state(State.OFF)
    bar.show_state(State.OPENING)
    assert bar.meter.levels() == ()


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("width", [420, 900])
@pytest.mark.parametrize("state", _SHOWN)
def test_all_its_words_can_be_read(
    page: ChatPage, bar: HandsFreeBar, qtbot: QtBot, size: int, width: int, state: State
) -> None:
    theme().set_text_size(size)
    page.resize(width * size // 100, 700)
    bar.show_state(state, interrupts=True)
    qtbot.waitUntil(lambda: cut_words(bar) == [])
    assert bar.isVisible()


def test_while_it_is_there_esc_is_not_said_to_stop_the_answer(page: ChatPage) -> None:
    """It ends the conversation by voice first."""
    page.set_busy(True)
    assert page.composer.hint() == "Esc stops the answer"
    page.composer.hands_free_bar.show_state(State.ANSWERING)
    page.set_busy(True)
    assert page.composer.hint() == ""
