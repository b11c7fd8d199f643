"""The popup above the button: where it is, how it closes, where the keyboard goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.adapters.popup import AdapterPopup
from desktop.chat.page import ChatPage
from desktop.theme import theme
from models.engine.protocol import Weighed
from tests.desktop.adapters.samples import kept
from tests.desktop.cut_words import cut_words

MANY = [kept(f"style_number_{number}_of_many", "a word", "another one") for number in range(6)]


class Place:
    """A button at the foot of a window, and the popup that belongs to it."""

    def __init__(self, qtbot: QtBot, width: int = 800, height: int = 600) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(width, height)
        self.button = QPushButton("Adapters", self.window)
        self.button.move(100, height - 60)
        self.popup = AdapterPopup(self.window)
        self.window.show()

    def open(self, count: int = 2) -> None:
        self.popup.rows.set_adapters(MANY[:count])
        self.popup.show_above(self.button)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    return Place(qtbot)


def test_it_stands_above_the_button_and_has_the_keyboard(place: Place) -> None:
    place.open()
    frame = place.popup.frame.geometry()
    assert frame.left() == place.button.x()
    assert frame.bottom() < place.button.y()
    assert QApplication.focusWidget() is place.popup.rows.rows()[0].switch


def test_it_stands_below_where_there_is_more_room(place: Place) -> None:
    place.button.move(100, 20)
    place.open()
    assert place.popup.frame.geometry().top() > place.button.geometry().bottom()


def test_escape_closes_it_and_gives_the_keyboard_back(qtbot: QtBot, place: Place) -> None:
    place.open()
    switch = place.popup.rows.rows()[0].switch
    with qtbot.waitSignal(place.popup.closed):
        QTest.keyClick(switch, Qt.Key.Key_Escape)
    assert not place.popup.isVisible()
    assert QApplication.focusWidget() is place.button


def test_a_click_beside_it_closes_it_and_one_in_it_does_not(place: Place) -> None:
    place.open()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(place.popup, left, pos=place.popup.frame.geometry().center())
    assert place.popup.isVisible()
    QTest.mouseClick(place.popup, left, pos=QPoint(5, 5))
    assert not place.popup.isVisible()


def test_the_tab_key_stays_within(place: Place) -> None:
    place.open(1)
    rows = place.popup.rows
    for expected in (*rows.rows()[0].triggers.buttons(), rows.adding.file_button):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    QTest.keyClick(rows.adding.file_button, Qt.Key.Key_Tab)
    QTest.keyClick(rows.adding.folder_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rows.rows()[0].switch
    QTest.keyClick(rows.rows()[0].switch, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is rows.adding.folder_button


def test_it_grows_with_what_is_added(qtbot: QtBot, place: Place) -> None:
    place.open(1)
    before = place.popup.frame.geometry()
    place.popup.rows.set_adapters(MANY[:3])
    qtbot.waitUntil(lambda: place.popup.frame.height() > before.height())
    assert place.popup.frame.geometry().bottom() == before.bottom()


@pytest.mark.parametrize(("percent", "width", "height"), [(100, 340, 420), (200, 760, 640)])
def test_words_can_be_read_in_a_small_window(
    qtbot: QtBot, percent: int, width: int, height: int
) -> None:
    theme().set_text_size(percent)
    place = Place(qtbot, width, height)
    place.open(len(MANY))
    qtbot.waitUntil(lambda: cut_words(place.popup.frame) == [])
    assert place.window.rect().contains(place.popup.frame.geometry())


@pytest.mark.parametrize("percent", [100, 200])
def test_the_button_makes_the_window_hardly_wider(qtbot: QtBot, percent: int) -> None:
    theme().set_text_size(percent)
    page = ChatPage()
    qtbot.addWidget(page)
    page.resize(480, 700)
    page.show()
    page.composer.show_adapters([Weighed(MANY[0].adapter)], shown=True)
    button = page.composer.adapter_button
    qtbot.waitUntil(lambda: button.isVisible() and button.width() >= button.sizeHint().width())
    assert page.minimumSizeHint().width() <= 480
