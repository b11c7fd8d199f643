"""A role of the user's own, and what a user sees and presses."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from desktop.chat.picker import Picker
from desktop.roles.role import Role
from models.engine.values import Sampling

POET = Role("Poet", "Answer in rhymes.", "some-model", "GPU", Sampling(64, 0.9, 0.95, 40, 1.1, 7))
MODELS = [("some-model", "Some model"), ("other", "Other & Co")]
DEVICES = [("CPU", "CPU"), ("GPU", "Arc 140V GPU")]


class Chinese(QTranslator):
    """Puts a sign before every text."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"译 {text}"

    def isEmpty(self) -> bool:
        return False


def choose(picker: Picker, value: str) -> None:
    next(one for one in picker.menu().actions() if one.data() == value).trigger()


def spoken(widget: QWidget) -> tuple[str, str]:
    """Name and description, as a screen reader gets them."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description)


def stops(dialog: QDialog) -> list[QWidget]:
    """Where Tab leads to, until it comes round."""
    found: list[QWidget] = []
    while (focus := dialog.focusWidget()) is not None and focus not in found:
        found.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return found
