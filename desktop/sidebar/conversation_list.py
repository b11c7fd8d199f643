"""The list of conversations: opens, renames, deletes, and has a menu for each row."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from desktop.sidebar.conversation_delegate import ConversationDelegate
from desktop.sidebar.row_list import RowList
from desktop.sidebar.row_menu import RowMenu
from desktop.sidebar.rows import ConversationRows

# A Mac's key with "delete" on it is the one that others call Backspace.
_DELETE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace if sys.platform == "darwin" else None}


class ConversationList(RowList):
    """What its rows show is up to `ConversationRows`.

    Signals: opened(id), pinned(id, whether), duplicated(id), archived(id, whether),
    exported(id, format), deleted(id). Renaming is told by the rows.
    """

    opened = Signal(str)
    pinned = Signal(str, bool)
    duplicated = Signal(str)
    archived = Signal(str, bool)
    exported = Signal(str, str)
    deleted = Signal(str)

    def __init__(self, rows: ConversationRows) -> None:
        super().__init__("conversationList")
        self._rows = rows
        self._delegate = ConversationDelegate(self)
        self._menu: RowMenu | None = None
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.row_opened.connect(self._on_row_opened)

    def menu_for(self, conversation_id: str) -> RowMenu | None:
        """What can be done with one; None where it is unknown."""
        found = self._rows.conversation(conversation_id)
        if found is None:
            return None
        menu = RowMenu(found, self)
        menu.opened.connect(self.opened)
        menu.rename_wanted.connect(self.rename)
        menu.pinned.connect(self.pinned)
        menu.duplicated.connect(self.duplicated)
        menu.archived.connect(self.archived)
        menu.exported.connect(self.exported)
        menu.deleted.connect(self.deleted)
        return menu

    def rename(self, conversation_id: str) -> None:
        """Open the editor in its row."""
        index = self._rows.index_of(conversation_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def go_to(self, conversation_id: str) -> None:
        """The keyboard stands there, and the row is seen."""
        index = self._rows.index_of(conversation_id)
        if index.isValid():
            self.setCurrentIndex(index)

    def begin_at(self) -> QModelIndex:
        """The open conversation, where it is among them."""
        current = self._rows.index_of(self._rows.current)
        return current if current.isValid() else self.first_row()

    @contextmanager
    def place_kept(self, but: str = "") -> Iterator[None]:
        """Whatever rows come or go, what is in view stays where it is, and so does the keyboard.

        At the very top, new ones are seen instead. ``but``: the one that is about to move.
        """
        at, top = self._first_in_view(but)
        keyboard = self._rows.id_at(self.currentIndex())
        yield
        if keyboard and not self.currentIndex().isValid():
            self._put_keyboard(keyboard)
        index = self._rows.index_of(at)
        if index.isValid():
            moved = self.visualRect(index).top() - top
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.visualRect(index)
        on_button = self._rows.id_at(index) and self._delegate.more_rect(row).contains(place)
        if on_button and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self._open_menu_of(index)
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._open_menu_of(self.currentIndex())
        else:
            self.open_menu(self.indexAt(event.pos()), event.pos())

    def open_menu(self, index: QModelIndex, place: QPoint) -> None:
        """``place`` in the list."""
        menu = self.menu_for(self._rows.id_at(index))
        if menu is None:
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        menu.popup(self.viewport().mapToGlobal(place))

    def _act(self, event: QKeyEvent) -> bool:
        found = self._rows.id_at(self.currentIndex())
        if found and event.key() == Qt.Key.Key_F2:
            self.rename(found)
        elif found and event.key() in _DELETE:
            self.deleted.emit(found)
        elif found and _asks_for_menu(event):
            self._open_menu_of(self.currentIndex())
        else:
            return super()._act(event)
        return True

    def _open_menu_of(self, index: QModelIndex) -> None:
        """Where its button is."""
        self.open_menu(index, self._delegate.more_rect(self.visualRect(index)).bottomLeft())

    def _on_row_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.id_at(index))

    def _first_in_view(self, but: str) -> tuple[str, int]:
        """Id and place of the first whole row in view; "" at the very top."""
        if self.verticalScrollBar().value() == 0:
            return "", 0
        index = self.indexAt(QPoint(1, 1))
        while index.isValid():
            found, top = self._rows.id_at(index), self.visualRect(index).top()
            if found and found != but and top >= 0:
                return found, top
            index = index.siblingAtRow(index.row() + 1)
        return "", 0

    def _put_keyboard(self, conversation_id: str) -> None:
        had = self.hasAutoScroll()
        self.setAutoScroll(False)
        self.go_to(conversation_id)
        self.setAutoScroll(had)


def _asks_for_menu(event: QKeyEvent) -> bool:
    """Many keyboards have no key for menus, and not every system knows what stands for it."""
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return shift and event.key() == Qt.Key.Key_F10
