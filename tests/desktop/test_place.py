"""The conversations beside the chat, or over it where the window is narrow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.page import ChatPage
from desktop.chat.place import ChatPlace
from desktop.sidebar.sidebar import Sidebar
from desktop.theme import theme
from tests.desktop.large_text import larger_text
from tests.desktop.sidebar.samples import NOW, TODAY, YESTERDAY

WIDE, NARROW = 1100, 640

Show = Callable[..., ChatPlace]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def make(width: int = WIDE, wanted: bool = True) -> ChatPlace:
        place = ChatPlace(ChatPage(), Sidebar(), wanted)
        qtbot.addWidget(place)
        place.sidebar.show_conversations((TODAY, YESTERDAY), NOW)
        place.resize(width, 700)
        with qtbot.waitActive(place):
            place.show()
            place.activateWindow()
        place.page.focus_composer()
        return place

    return make


def is_beside(place: ChatPlace) -> bool:
    """Seen, with the chat at its right."""
    sidebar, page = place.sidebar.geometry(), place.page.geometry()
    return place.sidebar.isVisible() and sidebar.right() < page.left()


def is_over(place: ChatPlace) -> bool:
    """Seen, with the chat under it and veiled."""
    page = place.page.geometry()
    at_left = place.childAt(QPoint(20, 300))
    return (
        veil(place).isVisible()
        and page == place.rect()
        and at_left is not None
        and place.sidebar.isAncestorOf(at_left)
        and place.childAt(QPoint(place.width() - 20, 300)) is veil(place)
    )


def is_hidden(place: ChatPlace) -> bool:
    hidden = not place.sidebar.isVisible() and not veil(place).isVisible()
    return hidden and place.page.geometry() == place.rect()


def veil(place: ChatPlace) -> QWidget:
    found = place.findChild(QWidget, "veil")
    assert isinstance(found, QWidget)
    return found


def press(place: ChatPlace, key: Qt.Key) -> None:
    QTest.keyClick(place.window(), key, Qt.KeyboardModifier.ControlModifier)


def settle(place: ChatPlace, qtbot: QtBot, condition: Callable[[ChatPlace], bool]) -> None:
    qtbot.waitUntil(lambda: condition(place))


# --- in a wide window ---------------------------------------------------------------------------


def test_in_a_wide_window_it_stands_beside_the_chat(show: Show, qtbot: QtBot) -> None:
    place = show()
    settle(place, qtbot, is_beside)
    assert not place.page.header.sidebar_button.isVisible()
    assert not place.page.header.new_button.isVisible()


def test_it_is_hidden_and_brought_back_and_that_is_told(show: Show, qtbot: QtBot) -> None:
    place = show()
    told: list[bool] = []
    place.sidebar_switched.connect(told.append)
    place.sidebar.head.hide_button.click()
    settle(place, qtbot, is_hidden)
    assert place.page.composer.entry.hasFocus()
    assert place.page.header.new_button.isVisible()
    place.page.header.sidebar_button.click()
    settle(place, qtbot, is_beside)
    assert place.sidebar.middle.conversations.hasFocus()
    assert told == [False, True]


def test_who_hid_it_does_not_see_it_at_the_next_start(show: Show, qtbot: QtBot) -> None:
    place = show(wanted=False)
    settle(place, qtbot, is_hidden)


def test_choosing_one_leaves_it_where_it_is(show: Show, qtbot: QtBot) -> None:
    place = show()
    place.sidebar.conversation_chosen.emit(TODAY.id)
    settle(place, qtbot, is_beside)


def test_a_key_begins_another_conversation_wherever_the_keyboard_is(show: Show) -> None:
    place = show()
    wanted: list[bool] = []
    place.sidebar.new_requested.connect(lambda: wanted.append(True))
    press(place, Qt.Key.Key_N)
    place.sidebar.focus_search()
    press(place, Qt.Key.Key_N)
    assert wanted == [True, True]


# --- in a narrow one ----------------------------------------------------------------------------


def test_in_a_narrow_window_it_lies_over_the_chat_when_asked_for(show: Show, qtbot: QtBot) -> None:
    place = show(NARROW)
    told: list[bool] = []
    place.sidebar_switched.connect(told.append)
    settle(place, qtbot, is_hidden)
    place.page.header.sidebar_button.click()
    settle(place, qtbot, is_over)
    assert place.sidebar.middle.conversations.hasFocus()
    place.resize(NARROW - 100, 600)
    settle(place, qtbot, is_over)
    place.sidebar.head.hide_button.click()
    settle(place, qtbot, is_hidden)
    assert told == []


@pytest.mark.parametrize("way", ["chosen", "found", "new", "veil", "escape"])
def test_it_goes_when_it_has_done_its_duty(show: Show, qtbot: QtBot, way: str) -> None:
    place = show(NARROW)
    place.show_sidebar()
    settle(place, qtbot, is_over)
    if way == "chosen":
        QTest.keyClick(place.sidebar.middle.conversations, Qt.Key.Key_Return)
    elif way == "escape":
        QTest.keyClick(place.sidebar.middle.conversations, Qt.Key.Key_Escape)
    elif way == "found":
        place.sidebar.hit_chosen.emit(TODAY.id, "m7")
    elif way == "new":
        place.sidebar.head.new_button.click()
    else:
        QTest.mouseClick(veil(place), Qt.MouseButton.LeftButton, pos=QPoint(NARROW - 20, 300))
    settle(place, qtbot, is_hidden)
    assert place.page.composer.entry.hasFocus()


def test_the_veil_keeps_the_mouse_from_the_chat(show: Show, qtbot: QtBot) -> None:
    place = show(NARROW)
    place.page.set_composer_text("Send me not")
    place.show_sidebar()
    settle(place, qtbot, is_over)
    button = place.page.composer.send_button
    middle = button.mapTo(place, button.rect().center())
    assert place.childAt(middle) is veil(place)


def test_a_window_that_grows_and_shrinks(show: Show, qtbot: QtBot) -> None:
    place = show(NARROW)
    place.show_sidebar()
    settle(place, qtbot, is_over)
    place.resize(WIDE, 700)
    settle(place, qtbot, is_beside)
    assert not veil(place).isVisible()
    place.resize(NARROW, 700)
    settle(place, qtbot, is_hidden)


# --- keys and text ------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_K])
@pytest.mark.parametrize(("width", "wanted"), [(WIDE, True), (WIDE, False), (NARROW, True)])
def test_a_key_leads_to_the_search(
    show: Show, qtbot: QtBot, key: Qt.Key, width: int, wanted: bool
) -> None:
    place = show(width, wanted)
    press(place, key)
    settle(place, qtbot, is_beside if width == WIDE else is_over)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field is place.sidebar.head.search


def test_large_text_needs_a_wider_window(show: Show, qtbot: QtBot, qapp: QApplication) -> None:
    place = show()
    settle(place, qtbot, is_beside)
    width = place.sidebar.width()
    with larger_text(qapp, 1.5):
        assert theme().scale >= 1.4
        settle(place, qtbot, is_hidden)
        place.resize(2 * WIDE, 700)
        settle(place, qtbot, is_beside)
        assert place.sidebar.width() > width
    settle(place, qtbot, is_beside)
