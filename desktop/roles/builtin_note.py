"""Says that a role ships with the app, and how to make another one of it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.widgets.buttons import Chip
from desktop.widgets.labels import words_label


class BuiltinNote(QFrame):
    """Its button is connected by whoever shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("roleNote")
        words = self.tr("This role is built in and stays as it is.")
        self.copy_button = Chip(self.tr("Make a copy to change it"))
        self.copy_button.setAccessibleDescription(words)
        button = QHBoxLayout()
        button.addWidget(self.copy_button)
        button.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(words_label(words))
        column.addLayout(button)
