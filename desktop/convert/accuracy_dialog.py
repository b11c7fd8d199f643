"""The accuracy check in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.convert.accuracy_view import AccuracyView
from desktop.theme import theme

_SIZE = QSize(760, 720)


class AccuracyDialog(QDialog):
    """Open it with `open`; it deletes itself when it is closed, also by Esc.

    Signals: closed.
    """

    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("How exact “{0}” is").format(name))
        self.view = AccuracyView()
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("look", "outlined")
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 18)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        room = self.screen().availableSize() * 0.9
        self.resize((_SIZE * theme().scale).boundedTo(room))
        self.view.setFocus()

    def done(self, result: int) -> None:
        """However it is closed."""
        super().done(result)
        self.closed.emit()
