"""Which of several answers, or of several wordings of a question, is shown (2 / 3)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.messages.action_row import ActionButton, ActionRow
from desktop.widgets.labels import words_label


class BranchSwitch(QObject):
    """Two buttons and a count in a row of actions; there is nothing to see of a single branch.

    Signals:
        chosen(at): the branch wanted, counted from 0.
    """

    chosen = Signal(int)

    def __init__(self, row: ActionRow) -> None:
        super().__init__(row)
        self._row = row
        self._at, self._count = 0, 1
        self._is_enabled = True
        self.back_button = ActionButton("left", self.tr("Previous version"), row)
        self.on_button = ActionButton("right", self.tr("Next version"), row)
        self.count_label = words_label("", "small")
        self.count_label.setWordWrap(False)
        row.add(self.back_button, always=True)
        row.add_words(self.count_label)
        row.add(self.on_button, always=True)
        self.back_button.clicked.connect(self._on_back)
        self.on_button.clicked.connect(self._on_on)
        self.show_branches(0, 1)

    def show_branches(self, at: int, count: int) -> None:
        """``at``: the one that is shown, counted from 0."""
        self._at, self._count = at, count
        self.count_label.setText(f"{at + 1} / {count}")
        words = self.tr("Version {0} of {1}").format(at + 1, count)
        self.count_label.setAccessibleName(words)
        for widget in (self.back_button, self.count_label, self.on_button):
            widget.setVisible(count > 1)
        self._enable()

    def set_enabled(self, enabled: bool) -> None:
        """Whether another branch may be shown now."""
        self._is_enabled = enabled
        self._enable()

    def _enable(self) -> None:
        self.back_button.setEnabled(self._is_enabled and self._at > 0)
        self.on_button.setEnabled(self._is_enabled and self._at < self._count - 1)
        self._row.mend_stop()

    def _on_back(self) -> None:
        self.chosen.emit(self._at - 1)

    def _on_on(self) -> None:
        self.chosen.emit(self._at + 1)
