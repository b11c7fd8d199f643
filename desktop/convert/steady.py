"""A label that keeps its height, so that nothing below it moves while its words change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from desktop.widgets.labels import set_look


class SteadyLabel(QLabel):
    """Grows for words that need more lines, and shrinks only when it is made wider or narrower.

    Args:
        look: as in the style sheet.
        lines: it has room for at least.
    """

    def __init__(self, look: str = "", lines: int = 1) -> None:
        super().__init__()
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setProperty("look", look)

    def words(self) -> str:
        """What it says."""
        return self.text()

    def show_words(self, words: str, look: str = "") -> None:
        """``look``: another one from now on."""
        if look:
            set_look(self, "look", look)
        if words != self.text():
            self.setText(words)
            self._grow(self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow(0)

    def _grow(self, at_least: int) -> None:
        needed = self._lines * self.fontMetrics().lineSpacing()
        self.setMinimumHeight(max(at_least, needed, self.heightForWidth(self.width())))
