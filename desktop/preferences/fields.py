"""A setting as a part of a form, by the kind of its values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.capture.camera.settings import setting_name
from desktop.chat.picker import Choice as Shown
from desktop.chat.picker import Picker
from desktop.preferences.key_field import KeyField
from desktop.preferences.words import shown
from desktop.settings import Setting
from desktop.settings.kinds import Choice, Keys, Listed, Option, Text, WholeNumber, YesNo
from desktop.theme import theme
from desktop.widgets.labels import words_label
from desktop.widgets.options import PADDING, CheckOption
from desktop.widgets.spin_box import CalmSpinBox

# Of a picker's words, what is around them in it, and how narrow it may become.
_LONGEST, _AROUND, _SHORTEST = 260, 60, 90


class Field(QWidget):
    """Name, control, and what it is for.

    Attributes:
        setting: what it shows.

    Signals:
        changed(setting, value): the user wants another value, which may be used.
    """

    changed = Signal(object, str)

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self.name = shown(setting.label)
        self.help = shown(setting.help)
        self.lines = QVBoxLayout(self)
        # As far in as the words of a check box that stands below or above.
        self.lines.setContentsMargins(PADDING, 0, PADDING, 0)
        self.lines.setSpacing(5)

    def show_value(self, value: str) -> None:
        """What holds now; `changed` is not emitted."""

    def _lay_out(self, control: QWidget) -> QLabel:
        """Returns the words below it."""
        label = QLabel(self.name)
        label.setObjectName("fieldName")
        label.setWordWrap(True)
        label.setBuddy(control)
        self.setFocusProxy(control)
        self.lines.addWidget(label)
        line = QHBoxLayout()
        line.addWidget(control)
        line.addStretch(1)
        self.lines.addLayout(line)
        note = words_label(self.help, "muted")
        self.lines.addWidget(note)
        return note

    def _choose(self, value: str) -> None:
        self.changed.emit(self.setting, value)


class ChoiceField(Field):
    """One of a few, or one of a list that comes later."""

    def __init__(self, setting: Setting, kind: Choice | Listed) -> None:
        super().__init__(setting)
        self._kind = kind
        self._value = setting.default
        self._listed: tuple[Option, ...] = ()
        self.picker = Picker(self.name, round(_LONGEST * theme().scale))
        # The name is cut, rather than a reason for a wider form.
        self.picker.setMinimumWidth(_SHORTEST)
        self.picker.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.picker.chosen.connect(self._choose)
        self._lay_out(self.picker)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * PADDING - _AROUND
        self.picker.set_longest(max(_AROUND, min(round(_LONGEST * theme().scale), room)))
        self.picker.setAccessibleDescription(self.help)

    @property
    def wants(self) -> str:
        """Of what it needs a list; "" when of nothing."""
        return self._kind.what if isinstance(self._kind, Listed) else ""

    def set_options(self, options: Sequence[Option]) -> None:
        """What is in the list now; the value stays in it also when it is gone."""
        self._listed = tuple(options)
        self.show_value(self._value)

    def show_value(self, value: str) -> None:
        self._value = value
        choices = [Shown(option.value, option.label) for option in self._options()]
        if value not in {choice.id for choice in choices}:
            choices.append(Shown(value, self._name_of(value)))
        self.picker.set_choices(choices, value)
        self.picker.setAccessibleDescription(self.help)

    def _options(self) -> list[Option]:
        if isinstance(self._kind, Choice):
            return [Option(one.value, shown(one.label)) for one in self._kind.options]
        return [Option("", shown(self._kind.usual)), *self._listed]

    def _name_of(self, value: str) -> str:
        return setting_name(value) if self.wants == "camera" else value


class YesNoField(Field):
    """A check box that carries its words itself."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.box = CheckOption(self.name, self.help)
        self.lines.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self._on_clicked)

    def show_value(self, value: str) -> None:
        self.box.setChecked(value == "yes")

    def _on_clicked(self, checked: bool) -> None:
        self._choose("yes" if checked else "no")


class NumberField(Field):
    """A whole number."""

    def __init__(self, setting: Setting, kind: WholeNumber) -> None:
        super().__init__(setting)
        self.box = CalmSpinBox()
        self.box.setRange(kind.least, kind.most)
        self.box.setSingleStep(kind.step)
        self.box.setSuffix(kind.unit)
        self.box.setAccessibleName(self.name)
        self.box.setAccessibleDescription(self.help)
        self.box.valueChanged.connect(self._on_changed)
        self._lay_out(self.box)

    def show_value(self, value: str) -> None:
        blocked = self.box.blockSignals(True)
        self.box.setValue(int(value))
        self.box.blockSignals(blocked)

    def _on_changed(self, value: int) -> None:
        self._choose(str(value))


class TextField(Field):
    """A text; taken when Enter is pressed or the field is left."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._value = setting.default
        self.line = QLineEdit()
        self.line.setProperty("look", "field")
        self.line.setAccessibleName(self.name)
        self.line.setAccessibleDescription(self.help)
        self.line.editingFinished.connect(self._on_left)
        self._lay_out(self.line)

    def show_value(self, value: str) -> None:
        self._value = value
        self.line.setText(value)

    def _on_left(self) -> None:
        text = self.line.text()
        if text == self._value:
            return
        if self.setting.accepts(text):
            self._choose(text)
        else:
            self.line.setText(self._value)


class KeysField(Field):
    """A key."""

    def __init__(self, setting: Setting, kind: Keys) -> None:
        super().__init__(setting)
        self.keys = KeyField(kind.use, self.name, shown(kind.none))
        self.keys.button.setAccessibleDescription(self.help)
        self.keys.changed.connect(self._choose)
        self.keys.remark.connect(self._on_remark)
        self.note = self._lay_out(self.keys)

    def show_value(self, value: str) -> None:
        self.keys.show_key(value)

    def _on_remark(self, words: str) -> None:
        self.note.setText(words or self.help)
        self.keys.button.setAccessibleDescription(words or self.help)


def field_for(setting: Setting) -> Field:
    kind = setting.kind
    if isinstance(kind, Choice | Listed):
        return ChoiceField(setting, kind)
    if isinstance(kind, YesNo):
        return YesNoField(setting)
    if isinstance(kind, WholeNumber):
        return NumberField(setting, kind)
    if isinstance(kind, Keys):
        return KeysField(setting, kind)
    assert isinstance(kind, Text)
    return TextField(setting)
