"""The end of the dialog: a sentence on how things are, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.convert.steady import SteadyLabel


class Foot(QWidget):
    """Attributes: status, cancel_button, start_button."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wizardFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.status = SteadyLabel("muted")
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
