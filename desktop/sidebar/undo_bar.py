"""What was deleted last, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.sidebar.clean_text import isolated
from desktop.sidebar.wording import shown_title
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import words_label

_LONGEST = 60


class UndoBar(QFrame):
    """Stays until the next deletion, or until it is closed.

    Signals: undo_chosen, closed.
    """

    undo_chosen = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("undoBar")
        self._title = ""
        self._what = words_label()
        self.undo_button = QPushButton()
        self.undo_button.setProperty("look", "outlined")
        self.undo_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.close_button = IconButton("close", "", "quiet")
        self._lay_out()
        self._show_words()
        self.undo_button.clicked.connect(self.undo_chosen)
        self.close_button.clicked.connect(self.closed)
        self.hide()

    def show_deleted(self, title: str) -> None:
        self._title = title
        self._show_words()
        self.show()

    def words(self) -> str:
        return self._what.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        title = shown_title(self._title)
        short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
        words = self.tr("“{0}” was deleted.").format(isolated(short))
        self._what.setText(words)
        self.setAccessibleName(words)
        self.undo_button.setText(self.tr("Undo"))
        self.undo_button.setAccessibleDescription(words)
        self.close_button.set_icon("close", self.tr("Close this notice"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._what, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 6, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignLeft)
