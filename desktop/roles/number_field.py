"""A number that may be left to the model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.roles import sampling_words as words
from desktop.roles.role_field import RoleField
from desktop.theme import theme
from models.engine.sampling_bounds import BOUNDS
from models.engine.values import Sampling

_WIDEST = 280
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberLine(QLineEdit):
    """What is left empty is as usual; the arrow keys go up and down."""

    def __init__(self, number: words.Number) -> None:
        super().__init__()
        self._number = number
        self.setProperty("look", "field")
        self.setPlaceholderText(words.empty_words(number.field))
        self.setMaximumWidth(round(_WIDEST * theme().scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly():
            super().keyPressEvent(event)
        else:
            self._step(step)

    def _step(self, by: int) -> None:
        number, bounds = self._number, BOUNDS[self._number.field]
        try:
            value = words.read_number(self.text(), bounds.whole)
        except ValueError:
            return
        wanted = number.start if value is None else value + by * number.step
        wanted = int(wanted) if bounds.whole else round(wanted, number.decimals)
        if bounds.holds(wanted):
            self.setText(words.shown_number(wanted))


class NumberField(RoleField):
    """Attributes:
    value: None where it is left to the model. Of what cannot be used, the value before.
    """

    def __init__(self, number: words.Number) -> None:
        self.line = NumberLine(number)
        self._field = number.field
        name, help_words = words.name_of(number.field), words.help_of(number.field)
        super().__init__(name, self.line, help_words, wide=False)
        self._usual: float | None = getattr(Sampling(), number.field)
        self.value = self._usual
        self.line.textChanged.connect(self._on_text)

    def show_value(self, value: float | None) -> None:
        """`changed` is not emitted."""
        self.value = value
        blocked = self.line.blockSignals(True)
        self.line.setText("" if value == self._usual else words.shown_number(value))
        self.line.blockSignals(blocked)
        self.show_trouble("")

    def _on_text(self, text: str) -> None:
        bounds = BOUNDS[self._field]
        try:
            value = words.read_number(text, bounds.whole)
        except ValueError:
            value = float("nan")
        value = self._usual if value is None else value
        if value is not None and not bounds.holds(value):
            self.show_trouble(words.bounds_words(self._field))
            return
        self.show_trouble("")
        if value != self.value:
            self.value = value
            self.changed.emit()
