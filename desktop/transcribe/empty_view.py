"""What stands in place of the text while there is no recording."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.theme import scaled, theme
from desktop.widgets.labels import words_label

_SIGN = 44


class EmptyView(QScrollArea):
    """Signals: add_wanted."""

    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sign = QLabel()
        self.add_button = QPushButton(self.tr("Choose recordings"))
        self.add_button.setProperty("look", "primary")
        self.add_button.clicked.connect(self.add_wanted)
        inside = QWidget()
        inside.setObjectName("column")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        what = words_label(self.tr("Recordings become text, on this PC"), name="noticeWhat")
        todo = words_label(
            self.tr(
                "Drop recordings and videos here, as many as you like. They are written down one "
                "after the other, and never leave this PC."
            ),
            look="muted",
        )
        for label in (what, todo):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setWidget(inside)
        self._fit_text()
        theme().changed.connect(self._fit_text)

    def _fit_text(self) -> None:
        side = scaled(_SIGN)
        drawn = icon("transcript", theme().palette.accent)
        self._sign.setPixmap(drawn.pixmap(QSize(side, side)))
