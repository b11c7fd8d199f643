"""Which role is shown: a list at the side, or a button where it is narrow."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.chat.picker import Choice, Picker
from desktop.roles.role import Role
from desktop.roles.role_rows import RoleRows
from desktop.sidebar.clean_text import clean_title
from desktop.theme import theme
from desktop.widgets.joined import listed
from desktop.widgets.tooltips import plain_tooltip

_WIDTH = 220
# A name of so many characters may be cut.
_LONG = 24
# A Mac's key with "delete" on it is the one that others call Backspace.
_DELETE = (Qt.Key.Key_Delete, *([Qt.Key.Key_Backspace] if sys.platform == "darwin" else []))


class _List(QListWidget):
    """Signals: delete_wanted, name_wanted: the keys for them."""

    delete_wanted = Signal()
    name_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETE:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.name_wanted.emit()
        elif event.key() == Qt.Key.Key_Home:
            # The very first row is a heading.
            self.setCurrentRow(1)
            self.scrollToTop()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollToItem(self.currentItem())


class RoleList(QWidget):
    """Built-in ones first, each kind below its heading.

    Signals:
        chosen(id): another one is to be shown.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = _List()
        self.list.setObjectName("roleList")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setItemDelegate(RoleRows(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Roles"))
        self.picker = Picker(self.tr("Role"), round(_WIDTH * theme().scale))
        self._roles: tuple[Role, ...] = ()
        self.current = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        line = QHBoxLayout()
        line.addWidget(self.picker)
        line.addStretch(1)
        layout.addLayout(line)
        self.list.currentItemChanged.connect(self._on_item)
        self.picker.chosen.connect(self._on_picked)
        self.set_narrow(False)

    def show_roles(self, roles: Sequence[Role], current: str) -> None:
        """`chosen` is not emitted."""
        same = [role.id for role in roles] == [role.id for role in self._roles]
        self._roles, self.current = tuple(roles), current
        blocked = self.list.blockSignals(True)
        if not same or not self.list.count():
            self._fill()
        for item in self._items():
            role = self._role_of(item)
            if role is not None:
                self._show_in(item, role)
        self.list.blockSignals(blocked)
        choices = [Choice(role.id, clean_title(role.name), _note_of(role)) for role in roles]
        self.picker.set_choices(choices, current)

    def set_narrow(self, narrow: bool) -> None:
        self.list.setVisible(not narrow)
        self.picker.setVisible(narrow)
        self.setFocusProxy(self.picker if narrow else self.list)

    def set_room(self, width: int) -> None:
        """So wide its button may be."""
        self.picker.set_longest(max(40, min(round(_WIDTH * theme().scale), width)))

    def names(self) -> list[str]:
        """What is read from the top, headings too."""
        return [item.text() for item in self._items()]

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _fill(self) -> None:
        self.list.clear()
        was_builtin: bool | None = None
        for role in self._roles:
            if role.builtin != was_builtin:
                was_builtin = role.builtin
                self._add_heading(self.tr("Built in") if was_builtin else self.tr("Your own"))
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, role.id)
            self.list.addItem(item)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _show_in(self, item: QListWidgetItem, role: Role) -> None:
        name = clean_title(role.name)
        item.setText(name)
        item.setToolTip(plain_tooltip(name) if len(name) > _LONG else "")
        spoken = listed((name, _note_of(role))) if role.builtin else name
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if role.id == self.current:
            self.list.setCurrentItem(item)

    def _role_of(self, item: QListWidgetItem) -> Role | None:
        role_id = item.data(Qt.ItemDataRole.UserRole)
        return next((role for role in self._roles if role.id == role_id), None)

    def _on_item(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        role = self._role_of(item) if item is not None else None
        if role is not None:
            self._on_picked(role.id)

    def _on_picked(self, role_id: str) -> None:
        if role_id != self.current:
            self.chosen.emit(role_id)


def _note_of(role: Role) -> str:
    return QCoreApplication.translate("RoleList", "built in") if role.builtin else ""
