"""What stands in the preferences beside the settings: to be seen, or to be done with a button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.preferences.folders import Folder
from desktop.preferences.words import shown
from desktop.settings import Row
from desktop.widgets.flow import FlowLayout
from desktop.widgets.joined import named
from desktop.widgets.labels import words_label
from desktop.widgets.options import PADDING
from desktop.widgets.status_line import StatusLine


class RowView(QWidget):
    """Name, words, button; one that asks first does so below it.

    Attributes:
        row: what it shows.

    Signals:
        wanted(row): the button was pressed, and the question agreed to.
    """

    wanted = Signal(object)

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        name = shown(row.label)
        label = words_label(name, name="fieldName")
        self.value = StatusLine(Qt.TextElideMode.ElideMiddle)
        self.value.hide()
        self.button = QPushButton(shown(row.button))
        self.button.setProperty("look", "outlined")
        self.button.setAccessibleName(named(name, shown(row.button)))
        self.button.setAccessibleDescription(shown(row.help))
        self.question = _question(row) if row.asks else None
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(PADDING, 0, PADDING, 0)
        self.lines.setSpacing(5)
        self.lines.addWidget(label)
        self.lines.addWidget(words_label(shown(row.help), "muted"))
        self.lines.addWidget(self.value)
        self.lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._on_clicked)
        if self.question is not None:
            self.lines.addWidget(self.question)
            self.question.agreed.connect(self._on_agreed)
            self.question.declined.connect(self._on_declined)

    def show_value(self, words: str) -> None:
        """What holds now."""
        self.value.show_words(words)
        self.value.setVisible(bool(words))

    def _on_clicked(self) -> None:
        if self.question is None:
            self.wanted.emit(self.row)
        else:
            self.question.ask()

    def _on_agreed(self) -> None:
        self.button.setFocus()
        self.wanted.emit(self.row)

    def _on_declined(self) -> None:
        self.button.setFocus()


class Question(QFrame):
    """Asks right there; the harmless answer has the keyboard. Signals: agreed, declined."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, words: str, yes: str, no: str) -> None:
        super().__init__()
        self.setObjectName("removal")
        self.yes_button = QPushButton(yes)
        self.yes_button.setProperty("look", "danger")
        self.yes_button.setAccessibleDescription(words)
        self.no_button = QPushButton(no)
        self.no_button.setProperty("look", "outlined")
        self.no_button.setAccessibleDescription(words)
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(8)
        buttons.addWidget(self.yes_button)
        buttons.addWidget(self.no_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(words_label(words))
        layout.addLayout(buttons)
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self._on_no)
        self.hide()

    def ask(self) -> None:
        self.show()
        self.no_button.setFocus()

    def _on_yes(self) -> None:
        self.hide()
        self.agreed.emit()

    def _on_no(self) -> None:
        self.hide()
        self.declined.emit()


def _question(row: Row) -> Question:
    no = QCoreApplication.translate("RowView", "Keep them")
    return Question(shown(row.asks), shown(row.button).rstrip(" …"), no)


class FoldersView(QWidget):
    """Signals: folder_wanted(Path): it is to be opened."""

    folder_wanted = Signal(object)

    def __init__(self, row: Row, folders: Sequence[Folder]) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._paths: dict[QPushButton, Path] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(PADDING, 0, PADDING, 0)
        self._lines.setSpacing(5)
        self._lines.addWidget(words_label(shown(row.label), name="fieldName"))
        self._lines.addWidget(words_label(shown(row.help), "muted"))
        for folder in folders:
            self._add(folder, shown(row.button))

    def _add(self, folder: Folder, words: str) -> None:
        button = QPushButton(words)
        button.setProperty("look", "outlined")
        button.setAccessibleName(named(words, folder.label))
        button.setAccessibleDescription(str(folder.path))
        button.clicked.connect(self._on_clicked)
        self._paths[button] = folder.path
        self.buttons.append(button)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        label = QLabel(folder.label)
        label.setWordWrap(True)
        path = StatusLine(Qt.TextElideMode.ElideMiddle)
        path.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        path.show_words(str(folder.path))
        texts.addWidget(label)
        texts.addWidget(path)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addLayout(texts, 1)
        line.addWidget(button)
        self._lines.addLayout(line)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.folder_wanted.emit(self._paths[button])
