"""The top of the room: back to the chat, which model writes down, more models."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.chat.picker import Picker
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import set_look

_LONGEST = 220


class TranscribeTop(QWidget):
    """Where it is narrow it goes on in a second row.

    Signals: back_wanted, library_wanted, half_wanted(whether the text).
    """

    back_wanted = Signal()
    library_wanted = Signal()
    half_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("libraryTop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back_button = QPushButton(self.tr("Back to chat"))
        self.back_button.setProperty("look", "outlined")
        self._title = QLabel(self.tr("Transcribe"))
        self._title.setObjectName("title")
        self.model_picker = Picker(self.tr("Model that listens"), scaled(_LONGEST))
        more = self.tr("More models that transcribe")
        self.library_button = IconButton("library", more, "outlined")
        self.queue_button = QPushButton(self.tr("Recordings"))
        self.text_button = QPushButton(self.tr("Text"))
        for button in (self.queue_button, self.text_button):
            button.setCheckable(True)
        self._lay_out()
        self.show_halves(None)
        self.back_button.clicked.connect(self.back_wanted)
        self.library_button.clicked.connect(self.library_wanted)
        self.queue_button.clicked.connect(self._on_queue)
        self.text_button.clicked.connect(self._on_text)
        theme().changed.connect(self._fit_text)

    def show_halves(self, text: bool | None) -> None:
        """Which of the two is shown; None where both are seen side by side."""
        for button, is_on in ((self.queue_button, not text), (self.text_button, text)):
            button.setVisible(text is not None)
            button.setChecked(bool(is_on))
            set_look(button, "look", "primary" if is_on else "outlined")
            button.updateGeometry()

    def _on_queue(self) -> None:
        self.half_wanted.emit(False)

    def _on_text(self) -> None:
        self.half_wanted.emit(True)

    def _fit_text(self) -> None:
        self.model_picker.set_longest(scaled(_LONGEST))

    def _lay_out(self) -> None:
        row = FlowLayout(at_right=False)
        row.setSpacing(8)
        for widget in (self.back_button, self._title, self.model_picker, self.library_button):
            row.addWidget(widget)
        row.addWidget(self.queue_button)
        row.addWidget(self.text_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 9)
        column.addLayout(row)
