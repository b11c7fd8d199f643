"""A part of the form of a role: name, control, and what it is for or what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.chat.picker import Choice, Picker
from desktop.theme import theme
from desktop.widgets.labels import set_look, words_label

# Of a picker's words, what is around them in it, and how narrow it may become.
_LONGEST, _AROUND, _SHORTEST = 320, 60, 90


class RoleField(QWidget):
    """Args:
    name: what it is.
    control: how it is changed; where it is not ``wide`` it stands at the left, no wider than it
        likes.
    words: what it is for, or "".

    Signals:
        changed: what is in it can be used and is another value.
    """

    changed = Signal()

    def __init__(self, name: str, control: QWidget, words: str = "", *, wide: bool = True) -> None:
        super().__init__()
        self.name = name
        self._control = control
        self._words = words
        label = words_label(name, name="fieldName")
        label.setBuddy(control)
        self._note = words_label(look="muted")
        line = QHBoxLayout()
        line.addWidget(control, 1000)
        if not wide:
            line.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(5)
        lines.addWidget(label)
        lines.addLayout(line)
        lines.addWidget(self._note)
        self.setFocusProxy(control)
        control.setAccessibleName(name)
        self.show_trouble("")

    @property
    def trouble(self) -> str:
        """What is wrong with it, or ""."""
        return self._note.text() if self._note.property("look") == "danger" else ""

    def show_trouble(self, words: str) -> None:
        """What is wrong with what is in it; "" when nothing is."""
        set_look(self._note, "look", "danger" if words else "muted")
        set_look(self._control, "wrong", "true" if words else "false")
        self._note.setText(words or self._words)
        self._note.setVisible(bool(self._note.text()))
        self._control.setAccessibleDescription(self._note.text())


class ChoiceField(RoleField):
    """One of several, in a menu."""

    def __init__(self, name: str, words: str = "") -> None:
        self.picker = Picker(name, round(_LONGEST * theme().scale))
        # Its words are cut, rather than a reason for a wider form.
        self.picker.setMinimumWidth(_SHORTEST)
        self.picker.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        super().__init__(name, self.picker, words, wide=False)
        self._choices: tuple[tuple[str, str], ...] | None = None
        self.current = ""
        self.picker.chosen.connect(self._on_chosen)

    def set_choices(self, choices: Sequence[tuple[str, str]] | None) -> None:
        """Ids with names, besides the one in use; None while nobody knows."""
        self._choices = None if choices is None else tuple(choices)
        self.show_current(self.current)

    def show_current(self, current: str) -> None:
        """What is not among the choices stays chosen; "" is the one in use."""
        self.current = current
        usual = QCoreApplication.translate("Roles", "The one in use")
        shown = [Choice("", usual), *(Choice(*each) for each in self._choices or ())]
        if current not in {choice.id for choice in shown}:
            gone = "" if self._choices is None else self._gone_words()
            shown.append(Choice(current, current, gone))
        self.picker.set_choices(shown, current)
        note = next(choice.note for choice in shown if choice.id == current)
        self.show_trouble(note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - _AROUND
        self.picker.set_longest(max(_AROUND, min(round(_LONGEST * theme().scale), room)))
        self.show_trouble(self.trouble)

    def _gone_words(self) -> str:
        return QCoreApplication.translate(
            "Roles", "It is not on this PC, so the one in use answers."
        )

    def _on_chosen(self, chosen: str) -> None:
        if chosen != self.current:
            self.show_current(chosen)
            self.changed.emit()
