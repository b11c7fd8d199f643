"""The foot of the library: where the models are, how much room is left, and what takes some."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.library.adapters_row import AdaptersRow
from desktop.library.tools_row import ToolsRow
from desktop.widgets.amounts import size_words
from desktop.widgets.status_line import StatusLine


class FolderBar(QWidget):
    """Signals: move_wanted - another folder is to be chosen -, stop_wanted.

    Attributes:
        adapters: those that are kept, below.
        tools: the conversion tools, below.
    """

    move_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("libraryFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._path: Path | None = None
        self._free = 0
        self._busy = ""
        self._words = StatusLine(Qt.TextElideMode.ElideMiddle)
        self.move_button = QPushButton(self.tr("Move models folder …"))
        self.stop_button = QPushButton(self.tr("Stop"))
        for button in (self.move_button, self.stop_button):
            button.setProperty("look", "quiet")
        self.move_button.clicked.connect(self.move_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.adapters = AdaptersRow()
        self.tools = ToolsRow()
        self._lay_out()
        self._show()

    def words(self) -> str:
        """What it says of the folder, in full."""
        return self._words.words()

    def set_folder(self, path: Path, free_bytes: int) -> None:
        self._path, self._free = path, free_bytes
        self._show()

    def set_busy(self, words: str) -> None:
        """How far the move is; "" when nothing is moved."""
        self._busy = words
        self._show()

    def _show(self) -> None:
        self.move_button.setVisible(self._path is not None and not self._busy)
        self.stop_button.setVisible(bool(self._busy))
        self._words.show_words(self._busy or self._folder_words())

    def _folder_words(self) -> str:
        if self._path is None:
            return ""
        words = self.tr("{0} free · models in {1}")
        return words.format(size_words(self._free), self._path)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.move_button)
        row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 8)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.adapters)
        column.addWidget(self.tools)
