"""The foot of the library: where the models are, how much room is left, and moving them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.widgets.amounts import size_words
from desktop.widgets.tooltips import plain_tooltip


class FolderBar(QWidget):
    """Signals: move_wanted - another folder is to be chosen -, stop_wanted."""

    move_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("libraryFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._path: Path | None = None
        self._free = 0
        self._busy = ""
        self._words = QLabel()
        self._words.setProperty("look", "muted")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.move_button = QPushButton(self.tr("Move models folder …"))
        self.stop_button = QPushButton(self.tr("Stop"))
        for button in (self.move_button, self.stop_button):
            button.setProperty("look", "quiet")
        self.move_button.clicked.connect(self.move_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.move_button)
        row.addWidget(self.stop_button)
        self._show()

    def words(self) -> str:
        """What it says, in full."""
        if self._busy or self._path is None:
            return self._busy
        words = self.tr("{0} free · models in {1}")
        return words.format(size_words(self._free), self._path)

    def set_folder(self, path: Path, free_bytes: int) -> None:
        self._path, self._free = path, free_bytes
        self._show()

    def set_busy(self, words: str) -> None:
        """How far the move is; "" when nothing is moved."""
        self._busy = words
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    def _show(self) -> None:
        self.move_button.setVisible(self._path is not None and not self._busy)
        self.stop_button.setVisible(bool(self._busy))
        self._words.setToolTip(plain_tooltip(self.words()))
        self._words.setAccessibleName(self.words())
        self._show_words()

    def _show_words(self) -> None:
        elide = self._words.fontMetrics().elidedText
        room = max(40, self._words.width())
        self._words.setText(elide(self.words(), Qt.TextElideMode.ElideMiddle, room))
