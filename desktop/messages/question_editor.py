"""A question as it is being edited, in its own place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.chat.entry import Entry


class QuestionEditor(QFrame):
    """Enter sends, Shift+Enter breaks the line, Esc cancels.

    Signals:
        sent(text), cancelled.
    """

    sent = Signal(str)
    cancelled = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("questionEditor")
        self.entry = Entry()
        self.entry.setAccessibleName(self.tr("Edit the question"))
        self.entry.setPlaceholderText("")
        self.entry.setPlainText(text)
        self.entry.moveCursor(QTextCursor.MoveOperation.End)
        self.send_button = QPushButton(self.tr("Send"))
        self.send_button.setProperty("look", "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setProperty("look", "outlined")
        for button in (self.send_button, self.cancel_button):
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_out()
        self.entry.entered.connect(self._on_send)
        self.entry.escaped.connect(self.cancelled)
        self.entry.textChanged.connect(self._on_changed)
        self.send_button.clicked.connect(self._on_send)
        self.cancel_button.clicked.connect(self.cancelled)

    def text(self) -> str:
        return self.entry.toPlainText()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.send_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self.entry)
        layout.addLayout(buttons)
        self.setTabOrder(self.entry, self.send_button)
        self.setTabOrder(self.send_button, self.cancel_button)

    def _on_changed(self) -> None:
        self.send_button.setEnabled(bool(self.text().strip()))

    def _on_send(self) -> None:
        if self.text().strip():
            self.sent.emit(self.text().strip())
