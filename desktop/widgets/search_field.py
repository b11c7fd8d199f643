"""The field to search a list that stands below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from desktop.icons import ICON_SIDE, icon
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton, small_side

# Between the edge, the glass and the words.
_EDGE, _GAP = 10, 8


class SearchField(QLineEdit):
    """Glass and cross are its own, as those of Qt stay small beside large text.

    Signals: left_down - on to the list -, entered, escaped - it is empty now.
    """

    left_down = Signal()
    entered = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "field")
        self.clear_button = IconButton("close", self.tr("Clear the search"), "cross", parent=self)
        # Esc does the same.
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)
        self._on_text_changed("")
        self._fit_text()
        theme().changed.connect(self._fit_text)

    def show_words(self, words: str) -> None:
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.clear_button.set_icon("close", self.tr("Clear the search"))

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
        """Where nothing has been typed to be undone, Ctrl+Z is left to the place around it."""
        taken = super().event(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            event.setAccepted(event.isAccepted() and not (is_undo and not self.isUndoAvailable()))
        return taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = scaled(ICON_SIDE)
        place = QRect(_EDGE, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        icon("search", theme().palette.muted).paint(painter, place)
        painter.end()

    def _fit_text(self) -> None:
        """With room for the glass and the cross."""
        side = small_side()
        self.clear_button.setFixedSize(side, side)
        self.setTextMargins(scaled(ICON_SIDE) + _GAP, 0, side, 0)
        self._place_button()

    def _place_button(self) -> None:
        button = self.clear_button
        top = (self.height() - button.height()) // 2
        button.move(self.width() - button.width() - _EDGE // 2, top)

    def _on_text_changed(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))
