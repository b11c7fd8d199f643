"""Which adapters are kept, in a line, and where they are tended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.sidebar.clean_text import clean_title
from desktop.widgets.joined import listed, named
from desktop.widgets.status_line import StatusLine


class AdaptersRow(QWidget):
    """Signals: opened - all of them are to be seen."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = StatusLine()
        self.button = QPushButton(self.tr("Adapters …"))
        self.button.setProperty("look", "quiet")
        self.button.setToolTip(self.tr("LoRA adapters: add, rename, remove"))
        self.button.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.show_names(())

    def words(self) -> str:
        """What it says, in full."""
        return self._words.words()

    def show_names(self, names: Sequence[str]) -> None:
        shown = listed(map(clean_title, names)) or self.tr("none yet")
        self._words.show_words(named(self.tr("Adapters"), shown))
