"""A field for several lines that is as high as its text, within bounds."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit

# Padding and border of the style sheet, and the document's own margin.
_AROUND = 24


class TextBox(QPlainTextEdit):
    """Args:
    fewest, most: lines that are seen.
    """

    def __init__(self, fewest: int, most: int) -> None:
        super().__init__()
        self._fewest, self._most = fewest, most
        self.setProperty("look", "field")
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def is_changed(self) -> bool:
        """By the user; what is shown is not always letter by letter what was set."""
        return self.document().isModified()

    def show_text(self, text: str) -> None:
        """The cursor stays where it is in a text that is there already."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self.document().setModified(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form, unless the keyboard is here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit(self) -> None:
        # Of a plain text, the height of its document is counted in lines.
        lines = round(self.document().size().height())
        shown = max(self._fewest, min(self._most, lines))
        height = shown * QFontMetricsF(self.font()).lineSpacing() + _AROUND
        if self.height() != round(height):
            self.setFixedHeight(round(height))
