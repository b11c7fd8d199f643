"""What a user sees and presses in the sidebar."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.sidebar.row_list import RowList
from desktop.sidebar.row_menu import RowMenu
from desktop.sidebar.sidebar import Sidebar
from tests.desktop.sidebar.samples import lines


def shown(sidebar: Sidebar) -> list[str]:
    """Ids from the top, without headings."""
    return [line for line in lines(sidebar.rows) if not line.startswith("[")]


def keyboard_at(sidebar: Sidebar) -> str:
    """Id of the conversation where the keyboard stands."""
    return sidebar.rows.id_at(sidebar.middle.conversations.currentIndex())


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def press_in_rows(sidebar: Sidebar, key: Qt.Key) -> str:
    press(sidebar.middle.conversations, key)
    return keyboard_at(sidebar)


def place_of(sidebar: Sidebar, name: str) -> QPoint:
    """The middle of its row, in the viewport."""
    rows = sidebar.middle.conversations
    return rows.visualRect(sidebar.rows.index_of(name)).center()


def click(rows: RowList, place: QPoint) -> None:
    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )


def ask_for_menu(rows: RowList, reason: QContextMenuEvent.Reason, place: QPoint) -> None:
    """As Qt does: with the key it is the list that is asked, with the mouse what is in it."""
    by_key = reason == QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, place, rows.viewport().mapToGlobal(place))
    QApplication.sendEvent(rows if by_key else rows.viewport(), event)


def editor_in(sidebar: Sidebar) -> QLineEdit | None:
    """The one that a title is edited in, if one is."""
    found = sidebar.middle.conversations.findChild(QLineEdit, "titleEditor")
    return found if isinstance(found, QLineEdit) and found.isVisible() else None


def menu_of(sidebar: Sidebar, name: str) -> RowMenu:
    menu = sidebar.middle.conversations.menu_for(name)
    assert menu is not None
    return menu


def colours(image: QImage) -> set[str]:
    """Of all its pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels}
