"""What a user sees of a widget, and clicks in the library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop.library.page import LibraryPage
from desktop.library.row_view import RowFrame, RowView


def texts(widget: QWidget) -> list[str]:
    """All words that are seen in it."""
    QApplication.processEvents()  # what is new is seen in the next turn
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def says(widget: QWidget, words: str) -> bool:
    return any(words in text for text in texts(widget))


def button_words(widget: QWidget) -> list[str]:
    """The buttons that are seen in it."""
    return [button.text() for button in widget.findChildren(QPushButton) if button.isVisible()]


def row_of(page: LibraryPage, model_id: str) -> RowFrame:
    row = page.list.view(model_id)
    assert row is not None
    return row


def act(page: LibraryPage, model_id: str) -> None:
    """Click the button of a model's row."""
    row = row_of(page, model_id)
    assert isinstance(row, RowView)
    click(row.button)


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown_name(page: LibraryPage) -> str:
    """Of the model in the details; "" while there is none."""
    return page.details.name.text() if page.details.name.isVisible() else ""
