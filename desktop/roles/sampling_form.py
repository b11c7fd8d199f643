"""How a role answers: the numbers and the stop words, folded until asked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.roles import sampling_words as words
from desktop.roles.number_field import NumberField
from desktop.roles.stop_words import StopWordsField
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import words_label
from models.engine.values import Sampling


class SamplingForm(QWidget):
    """Attributes:
        numbers: fields by the names that a `Sampling` has for them.
        stop: of the stop words.

    Signals:
        changed: look at `sampling`.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.numbers = {number.field: NumberField(number) for number in words.NUMBERS}
        self.stop = StopWordsField()
        name = self.tr("How it answers")
        self.fold_button = IconButton("right", name, text=name)
        self.fold_button.setObjectName("foldButton")
        self.fold_button.setCheckable(True)
        self._summary = words_label(look="muted")
        self.fields = QWidget()
        self._lay_out()
        self.fold_button.toggled.connect(self._on_folded)
        for field in (*self.numbers.values(), self.stop):
            field.changed.connect(self._on_changed)
        self._on_folded(False)

    @property
    def sampling(self) -> Sampling:
        """Of what cannot be used, what it was before."""
        values: dict[str, Any] = {name: field.value for name, field in self.numbers.items()}
        return Sampling(**values, stop=self.stop.stop)

    def show_sampling(self, sampling: Sampling) -> None:
        """`changed` is not emitted."""
        for name, field in self.numbers.items():
            field.show_value(getattr(sampling, name))
        self.stop.show_stop(sampling.stop)
        self._summarize()

    def set_read_only(self, read_only: bool) -> None:
        for field in self.numbers.values():
            field.line.setReadOnly(read_only)
        self.stop.box.setReadOnly(read_only)

    def summary(self) -> str:
        """What is not left to the model."""
        return self._summary.text()

    def _on_changed(self) -> None:
        self._summarize()
        self.changed.emit()

    def _on_folded(self, unfolded: bool) -> None:
        self.fields.setVisible(unfolded)
        self._summary.setVisible(not unfolded and bool(self.summary()))
        icon = "down" if unfolded else "right"
        self.fold_button.set_icon(icon, self.fold_button.text())

    def _summarize(self) -> None:
        self._summary.setText(words.summary_of(self.sampling))
        self._summary.setVisible(not self.fold_button.isChecked() and bool(self.summary()))
        self.fold_button.setAccessibleDescription(self.summary())

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self.fields)
        rows.setContentsMargins(0, 6, 0, 0)
        rows.setSpacing(16)
        rows.addWidget(words_label(self.tr("What is left empty is as the model has it."), "muted"))
        for field in (*self.numbers.values(), self.stop):
            rows.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._summary)
        column.addWidget(self.fields)
