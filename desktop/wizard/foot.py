"""The foot of the wizard: what is to be said about going on, Back, Next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.theme import scaled, theme
from desktop.widgets.flow import FlowLayout
from desktop.widgets.joined import both
from desktop.widgets.labels import set_look, words_label
from desktop.widgets.middle import in_the_middle
from desktop.wizard.foot_words import FootWords
from desktop.wizard.page_view import COLUMN_WIDTH, SIDE


class Foot(QFrame):
    """Signals: back_clicked, next_clicked, builtin_clicked."""

    back_clicked = Signal()
    next_clicked = Signal()
    builtin_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wizardFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hint, self._warning = words_label(look="muted"), words_label(look="warning")
        self.back_button = QPushButton(self.tr("Back"))
        self.builtin_button = QPushButton(self.tr("Continue with what is built in"))
        self.next_button = QPushButton()
        self._middle = QFrame()
        self._lay_out()
        self.back_button.clicked.connect(self.back_clicked)
        self.builtin_button.clicked.connect(self.builtin_clicked)
        self.next_button.clicked.connect(self.next_clicked)

    def show_words(self, words: FootWords) -> None:
        for label, text in ((self._hint, words.hint), (self._warning, words.warning)):
            label.setText(text)
            label.setVisible(bool(text))
        self.next_button.setText(words.next)
        self.next_button.setAccessibleName(words.next)
        self.next_button.setAccessibleDescription(both(words.hint, words.warning))
        self.next_button.setEnabled(words.can_go_on)
        self.builtin_button.setVisible(words.offers_builtin)

    def hint(self) -> str:
        return self._hint.text()

    def warning(self) -> str:
        return self._warning.text()

    def _lay_out(self) -> None:
        for button, look in (
            (self.back_button, "outlined"),
            (self.builtin_button, "outlined"),
            (self.next_button, "primary"),
        ):
            set_look(button, "look", look)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        forward = FlowLayout()
        forward.setSpacing(8)
        forward.addWidget(self.builtin_button)
        forward.addWidget(self.next_button)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignBottom)
        buttons.addLayout(forward, 1)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(SIDE, 12, SIDE, 14)
        column.setSpacing(8)
        column.addWidget(self._hint)
        column.addWidget(self._warning)
        column.addLayout(buttons)
        self.setLayout(in_the_middle(self._middle))
        self._fit_text()
        theme().changed.connect(self._fit_text)

    def _fit_text(self) -> None:
        self._middle.setMaximumWidth(scaled(COLUMN_WIDTH))
