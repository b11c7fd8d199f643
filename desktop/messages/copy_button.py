"""A button that copies, and says for a moment that it did."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.messages.action_row import ActionButton

_SHOWN_MS = 1500


class CopyButton(ActionButton):
    """``name``: what it copies, for everybody. Whoever hears that it was clicked calls `copy`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("copy", name, parent)
        self._name = name

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.set_icon("check", self.tr("Copied"))
        QTimer.singleShot(_SHOWN_MS, self, self._on_shown)

    def _on_shown(self) -> None:
        self.set_icon("copy", self._name)
