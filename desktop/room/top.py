"""The top of a room: back to the chat, which model works there, more models."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.chat.picker import Picker
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import set_look

_LONGEST = 220


class RoomTop(QWidget):
    """Where it is narrow it goes on in a second row.

    Args:
        title: of the room.
        picks: what the picker is for.
        more: what the library has more of.
        left: what the left half of the room is called.
        right: what the right half is called.

    Signals: back_wanted, library_wanted, half_wanted(whether the right one).
    """

    back_wanted = Signal()
    library_wanted = Signal()
    half_wanted = Signal(bool)

    def __init__(self, title: str, *, picks: str, more: str, left: str, right: str) -> None:
        super().__init__()
        self.setObjectName("libraryTop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back_button = QPushButton(self.tr("Back to chat"))
        self.back_button.setProperty("look", "outlined")
        self._title = QLabel(title)
        self._title.setObjectName("title")
        self.model_picker = Picker(picks, scaled(_LONGEST))
        self.library_button = IconButton("library", more, "outlined")
        self.left_button, self.right_button = QPushButton(left), QPushButton(right)
        for button in (self.left_button, self.right_button):
            button.setCheckable(True)
        self._lay_out()
        self.show_halves(None)
        self.back_button.clicked.connect(self.back_wanted)
        self.library_button.clicked.connect(self.library_wanted)
        self.left_button.clicked.connect(self._on_left)
        self.right_button.clicked.connect(self._on_right)
        theme().changed.connect(self._fit_text)

    def show_halves(self, right: bool | None) -> None:
        """Which of the two is shown; None where both are seen side by side."""
        for button, is_on in ((self.left_button, not right), (self.right_button, right)):
            button.setVisible(right is not None)
            button.setChecked(bool(is_on))
            set_look(button, "look", "primary" if is_on else "outlined")
            button.updateGeometry()

    def _on_left(self) -> None:
        self.half_wanted.emit(False)

    def _on_right(self) -> None:
        self.half_wanted.emit(True)

    def _fit_text(self) -> None:
        self.model_picker.set_longest(scaled(_LONGEST))

    def _lay_out(self) -> None:
        row = FlowLayout(at_right=False)
        row.setSpacing(8)
        for widget in (self.back_button, self._title, self.model_picker, self.library_button):
            row.addWidget(widget)
        row.addWidget(self.left_button)
        row.addWidget(self.right_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 9)
        column.addLayout(row)
