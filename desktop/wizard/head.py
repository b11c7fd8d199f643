"""The head of the wizard: the app's sign, the steps, the way out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from desktop.icons import app_icon
from desktop.theme import scaled, theme
from desktop.wizard.steps import Steps

_SIGN = 26


class Head(QFrame):
    """Signals: leave_clicked."""

    leave_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wizardHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self._paint_sign()
        theme().changed.connect(self._paint_sign)
        self.steps = Steps()
        self.leave_button = QPushButton(self.tr("Leave, finish later"))
        self.leave_button.setProperty("look", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 11, 12, 10)
        row.setSpacing(14)
        row.addWidget(self._sign)
        row.addWidget(self.steps, 1)
        row.addWidget(self.leave_button)
        self.leave_button.clicked.connect(self.leave_clicked)

    def _paint_sign(self) -> None:
        self._sign.setPixmap(app_icon().pixmap(QSize(1, 1) * scaled(_SIGN)))
