"""What the conversion tools take of the disk, and removing them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.widgets.amounts import size_words
from desktop.widgets.status_line import StatusLine


class ToolsRow(QWidget):
    """A quiet line; takes no room where there is nothing to remove.

    Signals:
        remove_wanted: the room is wanted for something else.
    """

    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = StatusLine()
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setProperty("look", "quiet")
        self.remove_button.clicked.connect(self.remove_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.remove_button)
        policy = self.remove_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the line keeps its height
        self.remove_button.setSizePolicy(policy)
        self.hide()

    def words(self) -> str:
        """What it says, in full; "" while it is not shown."""
        return "" if self.isHidden() else self._words.words()

    def show_size(self, size: int) -> None:
        """Bytes that removing them gives back; 0 when there are none, or they are in use."""
        amount = size_words(size)
        words = self.tr("Conversion tools: {0} · made again when needed")
        self._words.show_words(words.format(amount))
        name, gain = self.tr("Remove the conversion tools"), self.tr("Gives {0} back")
        self.remove_button.setAccessibleName(name)
        self.remove_button.setToolTip(gain.format(amount))
        self.remove_button.show()
        self.setVisible(size > 0)

    def show_removing(self) -> None:
        self._words.show_words(self.tr("Removing the conversion tools …"))
        self.remove_button.hide()
        self.show()
