"""What can be done with a conversation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.conversations.values import Conversation


class RowMenu(QMenu):
    """Signals: opened, rename_wanted, pinned(whether), duplicated, archived(whether),
    exported(format: "markdown", "html" or "json"), deleted; each with the id first."""

    opened = Signal(str)
    rename_wanted = Signal(str)
    pinned = Signal(str, bool)
    duplicated = Signal(str)
    archived = Signal(str, bool)
    exported = Signal(str, str)
    deleted = Signal(str)

    def __init__(self, conversation: Conversation, parent: QWidget) -> None:
        super().__init__(parent)
        self._it = conversation
        self.open_action = self._add(self.tr("Open"), Qt.Key.Key_Return)
        self.rename_action = self._add(self.tr("Rename"), Qt.Key.Key_F2)
        pin = self.tr("Unpin") if conversation.pinned else self.tr("Pin")
        self.pin_action = self._add(pin)
        # What is archived stands by its date alone.
        self.pin_action.setVisible(not conversation.archived)
        self.duplicate_action = self._add(self.tr("Duplicate"))
        put = self.tr("Unarchive") if conversation.archived else self.tr("Archive")
        self.archive_action = self._add(put)
        self.export_menu = self._add_export()
        self.addSeparator()
        self.delete_action = self._add(self.tr("Delete"), Qt.Key.Key_Delete)
        self._connect()

    def _add(self, words: str, key: Qt.Key | None = None) -> QAction:
        action = QAction(words, self)
        if key is not None:
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
        self.addAction(action)
        return action

    def _add_export(self) -> QMenu:
        menu = QMenu(self.tr("Export…"), self)
        names = {
            "markdown": self.tr("Markdown"),
            "html": self.tr("HTML"),
            "json": self.tr("JSON"),
        }
        for kind, name in names.items():
            menu.addAction(name).setData(kind)
        menu.triggered.connect(self._on_export)
        self.addMenu(menu)
        return menu

    def _connect(self) -> None:
        self.open_action.triggered.connect(self._on_open)
        self.rename_action.triggered.connect(self._on_rename)
        self.pin_action.triggered.connect(self._on_pin)
        self.duplicate_action.triggered.connect(self._on_duplicate)
        self.archive_action.triggered.connect(self._on_archive)
        self.delete_action.triggered.connect(self._on_delete)

    def _on_open(self) -> None:
        self.opened.emit(self._it.id)

    def _on_rename(self) -> None:
        self.rename_wanted.emit(self._it.id)

    def _on_pin(self) -> None:
        self.pinned.emit(self._it.id, not self._it.pinned)

    def _on_duplicate(self) -> None:
        self.duplicated.emit(self._it.id)

    def _on_archive(self) -> None:
        self.archived.emit(self._it.id, not self._it.archived)

    def _on_export(self, action: QAction) -> None:
        self.exported.emit(self._it.id, str(action.data()))

    def _on_delete(self) -> None:
        self.deleted.emit(self._it.id)
