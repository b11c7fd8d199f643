"""What stands in place of the list when there is nothing to list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.sentences import translated
from desktop.widgets.labels import words_label
from models.errors import Problem


class EmptyView(QWidget):
    """Signals: reset_wanted - show everything again -, retry_wanted - read again."""

    reset_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.what = words_label(name="noticeWhat")
        self.todo = words_label(look="muted")
        self.reset_button = QPushButton(self.tr("Show all models"))
        self.retry_button = QPushButton(self.tr("Try again"))
        self.reset_button.clicked.connect(self.reset_wanted)
        self.retry_button.clicked.connect(self.retry_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(10)
        layout.addStretch(2)
        for label in (self.what, self.todo):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        for button in (self.reset_button, self.retry_button):
            button.setProperty("look", "outlined")
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def show_reading(self) -> None:
        self._show(self.tr("Reading the models …"), "")

    def show_no_match(self) -> None:
        self._show(self.tr("No model is like that."), self.tr("Try other words, or fewer filters."))
        self.reset_button.show()

    def show_nothing(self) -> None:
        what = self.tr("There are no models.")
        self._show(what, self.tr("Add one from your disk, or drop it here."))

    def show_problem(self, problem: Problem) -> None:
        self._show(translated(problem.what), translated(problem.todo))
        self.retry_button.show()

    def _show(self, what: str, todo: str) -> None:
        self.what.setText(what)
        self.todo.setText(todo)
        self.todo.setVisible(bool(todo))
        self.reset_button.hide()
        self.retry_button.hide()
