"""Rows of a form: a name, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.chat.choice_picker import ChoicePicker
from desktop.theme import scaled, theme
from desktop.widgets.labels import set_look, words_label

# Of what is chosen in a menu.
_LONGEST = 190


def name_label(name: str, control: QWidget) -> QLabel:
    """Above the control, which is named by it for everybody."""
    label = words_label(name, name="fieldName")
    label.setBuddy(control)
    control.setAccessibleName(name)
    return label


class NamedRow(QWidget):
    """The name at the left, the control at the right, and a sentence below them.

    Attributes:
        hint: the sentence.
    """

    def __init__(self, name: str, control: QWidget) -> None:
        super().__init__()
        self._name = name_label(name, control)
        self.hint = words_label(look="muted")
        self.hint.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._name, 1)
        line.addWidget(control, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self.hint)

    def show_hint(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            set_look(self._name, "off", "false" if self.isEnabled() else "true")


class ChoiceRow(NamedRow):
    """One of several, in a menu."""

    def __init__(self, name: str) -> None:
        self.picker = ChoicePicker(name, scaled(_LONGEST))
        super().__init__(name, self.picker)
        theme().changed.connect(self._fit_text)

    def _fit_text(self) -> None:
        self.picker.set_longest(scaled(_LONGEST))
