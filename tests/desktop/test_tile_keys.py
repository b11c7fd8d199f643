"""What the mouse does with attachments, the keyboard does too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.chat.page import ChatPage
from desktop.chat.shown import Shown
from desktop.widgets.pictures import Thumbnail

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, red: QImage) -> ChatPage:
    """With three attachments."""
    view = ChatPage()
    qtbot.addWidget(view)
    view.resize(700, 600)
    for key in (1, 2, 3):
        view.add_attachment(key, f"{key}.png")
        view.attachment_ready(key, Shown("red.png", red))
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    return view


def _names(page: ChatPage) -> list[str]:
    return [tile.accessibleName() for tile in page.composer.strip.tiles()]


def _focus(page: ChatPage, key: int) -> Thumbnail:
    tile = page.composer.strip.tile(key)
    assert tile is not None
    picture = tile.findChild(Thumbnail)
    assert isinstance(picture, Thumbnail)
    picture.setFocus()
    return picture


@pytest.mark.parametrize(
    ("key", "arrow", "place", "order"),
    [
        (2, Qt.Key.Key_Left, 0, ["2.png", "1.png", "3.png"]),
        (2, Qt.Key.Key_Right, 2, ["1.png", "3.png", "2.png"]),
        (3, Qt.Key.Key_Left, 1, ["1.png", "3.png", "2.png"]),
    ],
)
def test_arrows_move_it(
    qtbot: QtBot, page: ChatPage, key: int, arrow: Qt.Key, place: int, order: list[str]
) -> None:
    picture = _focus(page, key)
    with qtbot.waitSignal(page.attachment_moved) as moved:
        QTest.keyClick(picture, arrow, _CTRL)
    assert moved.args == [key, place]
    assert _names(page) == order
    assert page.focusWidget() is picture


@pytest.mark.parametrize(("key", "arrow"), [(1, Qt.Key.Key_Left), (3, Qt.Key.Key_Right)])
def test_at_the_end_it_stays(qtbot: QtBot, page: ChatPage, key: int, arrow: Qt.Key) -> None:
    with qtbot.assertNotEmitted(page.attachment_moved):
        QTest.keyClick(_focus(page, key), arrow, _CTRL)
    assert _names(page) == ["1.png", "2.png", "3.png"]


def test_delete_removes_it(qtbot: QtBot, page: ChatPage) -> None:
    with qtbot.waitSignal(page.attachment_removed) as removed:
        QTest.keyClick(_focus(page, 2), Qt.Key.Key_Delete)
    assert removed.args == [2]
    assert _names(page) == ["1.png", "3.png"]


def test_delete_in_the_text_leaves_the_attachments(page: ChatPage) -> None:
    page.set_composer_text("words")
    page.focus_composer()
    QTest.keyClick(page.composer.entry, Qt.Key.Key_Home)
    QTest.keyClick(page.composer.entry, Qt.Key.Key_Delete)
    assert page.composer_text() == "ords"
    assert len(_names(page)) == 3


def test_it_says_which_keys(page: ChatPage) -> None:
    tile = page.composer.strip.tiles()[0]
    assert "Ctrl+Left" in tile.accessibleDescription()
