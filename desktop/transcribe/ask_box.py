"""Asks about a recording that is too long to be read at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import set_look, words_label
from desktop.widgets.progress import ThinProgress


class AskBox(QFrame):
    """Signals: asked(question), stop_wanted, closed."""

    asked = Signal(str)
    stop_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("undoBar")
        self._is_busy = False
        self._why = words_label()
        self.close_button = IconButton("close", self.tr("Do not ask"), "quiet")
        self.field = QLineEdit()
        self.field.setProperty("look", "field")
        self.field.setPlaceholderText(self.tr("Your question about the recording"))
        self.field.setAccessibleName(self.tr("Your question about the recording"))
        self.ask_button = QPushButton()
        self.progress = ThinProgress(self.tr("How far the reading is"))
        self._lay_out()
        self.field.textChanged.connect(self._refresh)
        self.field.returnPressed.connect(self._on_entered)
        self.ask_button.clicked.connect(self._on_pressed)
        self.close_button.clicked.connect(self._on_closed)
        self._refresh()
        self.hide()

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def offer(self, model_name: str, parts: int) -> None:
        """Say why, and wait for the question."""
        words = self.tr(
            "The recording is too long for {0} to be read at once. It is asked in {1} parts, and "
            "what they say is taken into the chat."
        )
        self._why.setText(words.format(model_name, parts))
        self._show_busy(False)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, count: int) -> None:
        self._show_busy(True)
        self._why.setText(self.tr("Reading part {0} of {1} …").format(done + 1, count))
        self.progress.show_share(done / max(1, count))

    def end(self) -> None:
        self._show_busy(False)
        self.hide()

    def words(self) -> str:
        return self._why.text()

    def _show_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self.progress.setVisible(busy)
        # It keeps the keyboard: the Enter that asks must not press what stops.
        self.field.setReadOnly(busy)
        self._refresh()

    def _refresh(self) -> None:
        busy = self._is_busy
        self.ask_button.setText(self.tr("Stop") if busy else self.tr("Ask"))
        set_look(self.ask_button, "look", "outlined" if busy else "primary")
        self.ask_button.setEnabled(busy or bool(self.field.text().strip()))
        self.close_button.setVisible(not busy)

    def _on_pressed(self) -> None:
        if self._is_busy:
            self.stop_wanted.emit()
        else:
            self._on_entered()

    def _on_entered(self) -> None:
        if not self._is_busy and self.field.text().strip():
            self.asked.emit(self.field.text().strip())

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._why, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.ask_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.progress)
