"""The field to search all conversations."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from desktop.icons import icon
from desktop.theme import theme


class SearchField(QLineEdit):
    """Signals: left_down - on to the list -, entered, escaped - it is empty now."""

    left_down = Signal()
    entered = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "field")
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._paint_icon()
        theme().changed.connect(self._paint_icon)

    def show_words(self, words: str) -> None:
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Down:
            self.left_down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Where nothing has been typed to be undone, Ctrl+Z is left to the sidebar."""
        taken = super().event(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            event.setAccepted(event.isAccepted() and not (is_undo and not self.isUndoAvailable()))
        return taken

    def _paint_icon(self) -> None:
        self._glass.setIcon(icon("search", theme().palette.muted))
