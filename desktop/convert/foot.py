"""The end of the dialog: one line on how things are, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets.labels import set_look
from desktop.widgets.tooltips import plain_tooltip


class StatusLine(QLabel):
    """One line whatever it says; where there is little room, its end is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def words(self) -> str:
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

    def _cut(self) -> None:
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._words, end, self.width())
        self.setText(shown or " ")
        self.setToolTip(plain_tooltip(self._words) if shown != self._words else "")


class Foot(QWidget):
    """Attributes: status, cancel_button, start_button."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wizardFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.status = StatusLine()
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setProperty("look", "outlined")
        self.start_button = QPushButton(self.tr("Convert"))
        self.start_button.setProperty("look", "primary")
        policy = self.start_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the other button stays where it is
        self.start_button.setSizePolicy(policy)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 18)
        column.setSpacing(10)
        column.addWidget(self.status)
        column.addLayout(buttons)
