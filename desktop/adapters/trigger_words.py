"""Words that make an adapter show, to be put into one's text by a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.sidebar.clean_text import clean_title
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout

# Characters of a word that are shown.
_LONGEST = 28


class TriggerWords(QWidget):
    """Nothing where there are none.

    Signals: chosen(word).
    """

    chosen = Signal(str)

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._buttons: list[QPushButton] = []
        flow = FlowLayout(at_right=False)
        flow.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        for word in words:
            button = self._button(word)
            self._buttons.append(button)
            flow.addWidget(button)
        # Not `setVisible`: before it has a parent, that would show a window.
        if not words:
            self.hide()

    def buttons(self) -> list[QPushButton]:
        return list(self._buttons)

    def _button(self, word: str) -> QPushButton:
        shown = clean_title(word)
        short = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
        name = self.tr("Put “{0}” into your text").format(shown)
        button = IconButton("plus", name, "quiet", short.replace("&", "&&"), self)
        button.setProperty("trigger", word)
        # Or those that were never seen would tell another width.
        button.ensurePolished()
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(str(button.property("trigger")))
