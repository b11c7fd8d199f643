"""What a user sees of a widget."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget


def texts(widget: QWidget) -> list[str]:
    """All words that are seen in it."""
    QApplication.processEvents()  # what is new is seen in the next turn
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def says(widget: QWidget, words: str) -> bool:
    return any(words in text for text in texts(widget))


def button_words(widget: QWidget) -> list[str]:
    """The buttons that are seen in it."""
    return [button.text() for button in widget.findChildren(QPushButton) if button.isVisible()]
