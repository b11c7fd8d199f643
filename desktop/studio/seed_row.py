"""The seed: shown, typed, thrown."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.room.form_rows import name_label
from desktop.studio.wanted import MOST_SEED, fresh_seed
from desktop.widgets.buttons import IconButton
from desktop.widgets.options import CheckOption

_DIGITS = 10


class SeedRow(QWidget):
    """Signals: changed - by the user."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._seed = 0
        self.line = QLineEdit()
        self.line.setProperty("look", "field")
        digits = QRegularExpression(f"\\d{{1,{_DIGITS}}}")
        self.line.setValidator(QRegularExpressionValidator(digits, self))
        self.dice_button = IconButton("dice", self.tr("Another seed"), "outlined")
        self.box = CheckOption(
            self.tr("Another one after each drawing"),
            self.tr("The same seed with the same settings makes the same picture again."),
            "",
        )
        self._lay_out()
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._show)
        self.dice_button.clicked.connect(self._on_dice)
        self.box.clicked.connect(self.changed)

    @property
    def seed(self) -> int:
        return self._seed

    @property
    def keeps(self) -> bool:
        """The seed stays after a drawing."""
        return not self.box.isChecked()

    def show_seed(self, seed: int, *, keeps: bool) -> None:
        """`changed` is not emitted."""
        self._seed = seed
        self.box.setChecked(not keeps)
        self._show()

    def _show(self) -> None:
        self.line.setText(str(self._seed))

    def _on_typed(self, text: str) -> None:
        """Whoever types one wants to have it again."""
        if text:
            self._seed = min(int(text), MOST_SEED)
            self.box.setChecked(False)
            self.changed.emit()

    def _on_dice(self) -> None:
        self._seed = fresh_seed()
        self._show()
        self.changed.emit()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.line, 1)
        line.addWidget(self.dice_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name_label(self.tr("Seed"), self.line))
        column.addLayout(line)
        column.addWidget(self.box)
