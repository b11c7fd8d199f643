"""What stands in place of something that is not there yet: what it would be, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.theme import scaled, theme
from desktop.widgets.labels import words_label

_SIGN = 44


class Invitation(QScrollArea):
    """Args:
        icon_name: of the sign above the words.
        what: there would be, one sentence.
        todo: to get there.
        button: its words.

    Signals: wanted.
    """

    wanted = Signal()

    def __init__(self, icon_name: str, what: str, todo: str, button: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._icon_name = icon_name
        self._sign = QLabel()
        self.button = QPushButton(button)
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self.wanted)
        self._lay_out(what, todo)
        self._fit_text()
        theme().changed.connect(self._fit_text)

    def _fit_text(self) -> None:
        side = scaled(_SIGN)
        drawn = icon(self._icon_name, theme().palette.accent)
        self._sign.setPixmap(drawn.pixmap(QSize(side, side)))

    def _lay_out(self, what: str, todo: str) -> None:
        inside = QWidget()
        inside.setObjectName("column")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (words_label(what, name="noticeWhat"), words_label(todo, look="muted")):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setWidget(inside)
