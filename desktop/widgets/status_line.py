"""One line of words that never makes its window wider."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.widgets.labels import set_look
from desktop.widgets.tooltips import plain_tooltip


class StatusLine(QLabel):
    """One line whatever it says.

    Args:
        cut: where words are left out when there is little room for them.
    """

    def __init__(self, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._words = ""
        self._cut_at = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def words(self) -> str:
        """What it says, in full."""
        return self._words

    def show_words(self, words: str, look: str = "muted") -> None:
        """``look``: as in the style sheet."""
        self._words = words
        self.setAccessibleName(words)
        set_look(self, "look", look)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, self._cut_at, self.width())
        self.setText(shown or " ")
        self.setToolTip(plain_tooltip(self._words) if shown != self._words else "")
