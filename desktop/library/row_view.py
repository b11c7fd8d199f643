"""A model in the list: name, label, badges and the one thing to do with it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.library import wording
from desktop.library.badges import Badges
from desktop.library.rows import LibraryRow
from desktop.sentences import translated
from desktop.widgets.joined import named

MainAction = Literal["", "get", "use", "update", "repair"]


def main_action(row: LibraryRow) -> MainAction:
    """What people most likely want to do with a model."""
    if row.damaged is not None:
        builtin = row.installed is not None and row.installed.builtin
        return "" if builtin else "repair"
    if row.installed is None:
        return "get" if row.place is not None else ""
    if row.chats or row.draws:
        return "use"
    return "update" if row.newer else ""


class RowFrame(QPushButton):
    """A row of the list, as a button for everybody; only the current one can be tabbed to.

    Signals:
        chosen(id): it was clicked, or the keyboard came to it.
        opened(id): it was clicked, or Enter was pressed.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, model_id: str) -> None:
        super().__init__()
        self.model_id = model_id
        self.setObjectName("modelRow")
        self.setCheckable(True)
        as_needed = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        as_needed.setHeightForWidth(True)
        self.setSizePolicy(as_needed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._on_clicked)

    def set_current(self, current: bool) -> None:
        self.setChecked(current)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.NoFocus)
        for button in self.buttons():
            can = Qt.FocusPolicy.TabFocus if current else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(can)

    def buttons(self) -> list[QWidget]:
        """The buttons in it."""
        return list(self.findChildren(QPushButton))

    def nextCheckState(self) -> None:
        """The list checks rows, clicks do not."""

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.model_id)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # for the list, which moves

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.model_id)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.model_id)
        self.opened.emit(self.model_id)


class RowView(RowFrame):
    """A model that is on this PC or can be had.

    Signals:
        acted(id): the button was pressed.
    """

    acted = Signal(str)

    def __init__(self, row: LibraryRow) -> None:
        super().__init__(row.id)
        self._row: LibraryRow | None = None
        self._name, self._label, self._doing = QLabel(), QLabel(), QLabel()
        self._name.setObjectName("modelName")
        for label in (self._name, self._label, self._doing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (self._label, self._doing):
            label.setProperty("look", "muted")
        self.badges = Badges()
        self.button = QPushButton()
        self.button.setProperty("look", "outlined")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self._on_acted)
        self._lay_out()
        self.set_busy("")
        self.show_row(row)

    def show_row(self, row: LibraryRow) -> None:
        if row == self._row:
            return
        self._row = row
        self._name.setText(row.entry.name)
        self._label.setText(translated(row.entry.label))
        self._label.setVisible(bool(row.entry.label))
        self.badges.show_row(row)
        self.setAccessibleName(wording.row_words(row))
        self._show_action(main_action(row))

    def set_busy(self, words: str) -> None:
        """What is being done with it, such as "Checking … 40 %"; "" when nothing is."""
        self._doing.setText(words)
        self._doing.setVisible(bool(words))
        self.button.setEnabled(not words)

    def _show_action(self, action: MainAction) -> None:
        words = {
            "": "",
            "get": self.tr("Get"),
            "use": self.tr("Use"),
            "update": self.tr("Update"),
            "repair": self.tr("Repair"),
        }[action]
        self.button.setText(words)
        self.button.setVisible(bool(words))
        self.button.setAccessibleName(named(words, self._name.text()))

    def _lay_out(self) -> None:
        text = QVBoxLayout()
        text.setSpacing(3)
        text.addWidget(self._name)
        text.addWidget(self._label)
        text.addSpacing(4)
        text.addWidget(self.badges)
        text.addWidget(self._doing)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 12, 12)
        row.setSpacing(12)
        row.addLayout(text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_acted(self) -> None:
        self.acted.emit(self.model_id)
