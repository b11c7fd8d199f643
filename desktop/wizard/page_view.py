"""What all pages of the wizard share: a heading, a column in the middle, and a scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from desktop.convert.column import Content
from desktop.theme import scaled, theme
from desktop.widgets.keyboard_frame import KeyboardFrame
from desktop.widgets.labels import words_label

COLUMN_WIDTH = 700
# Left and right of what is in the column.
SIDE = 24
_ABOVE = 26


class PageView(QScrollArea):
    """A page; the arrow keys scroll it, Tab goes to its first control.

    Args:
        centred: the heading stands in the middle, all of it somewhat above the page's middle.

    Attributes:
        column: where a page puts what it shows.
    """

    def __init__(self, *, centred: bool = False) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        KeyboardFrame(self)
        self._title, self._words = words_label(name="greeting"), words_label(look="muted")
        if centred:
            for label in (self._title, self._words):
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        content = Content()
        content.setObjectName("column")
        whole = self._whole = QVBoxLayout(content)
        whole.setSpacing(6)
        if centred:
            whole.addStretch(2)
        whole.addWidget(self._title)
        whole.addWidget(self._words)
        whole.addSpacing(16)
        whole.addLayout(self.column)
        whole.addStretch(3)
        self.setWidget(content)
        theme().changed.connect(self._place_column)

    def set_heading(self, title: str, words: str) -> None:
        """The heading and a sentence below it."""
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column stays in the middle of the page, whether there is a scroll bar or not."""
        super().resizeEvent(event)
        self._place_column()

    def _place_column(self) -> None:
        around = max(0, self.width() - scaled(COLUMN_WIDTH)) // 2 + SIDE
        bar = self.width() - self.viewport().width()
        self._whole.setContentsMargins(around, _ABOVE, around - bar, _ABOVE)
