"""The other models for a use, with why each fits or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.joined import named
from desktop.widgets.options import RadioOption, text_indent
from desktop.wizard.answers import Answers, can_be_had
from desktop.wizard.choice_words import option_words
from models.hardware.recommend import Choice, Use


class OtherChoices(QWidget):
    """One radio button a model; those that cannot be had are seen, not chosen, and those that
    this PC would have to make have a button for that.

    Signals:
        picked(model id): another one was chosen.
        convert_wanted(model id): this PC is to make it.
    """

    picked = Signal(str)
    convert_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()
        self._here: tuple[bool, ...] = ()
        self._options: dict[str, RadioOption] = {}
        self._makers: dict[str, _MakeRow] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._group.buttonToggled.connect(self._on_toggled)

    def options(self) -> dict[str, RadioOption]:
        """The radio buttons by model id."""
        return dict(self._options)

    def convert_buttons(self) -> dict[str, QPushButton]:
        """Of the models that have to be converted, by model id."""
        return {model_id: row.button for model_id, row in self._makers.items()}

    def show_choices(self, use: Use, answers: Answers) -> None:
        choices = answers.offered.get(use, ())
        here = tuple(answers.is_here(choice) for choice in choices)
        if (choices, here) != (self._choices, self._here):
            self._choices, self._here = choices, here
            self._rebuild()
        chosen = answers.chosen(use)
        self._check(chosen.entry.id if chosen is not None else "")

    def _rebuild(self) -> None:
        focused = next((id_ for id_, option in self._options.items() if option.hasFocus()), "")
        for option in self._options.values():
            self._group.removeButton(option)
        for widget in (*self._options.values(), *self._makers.values()):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._options, self._makers = {}, {}
        for choice, is_here in zip(self._choices, self._here, strict=True):
            option = RadioOption(choice.entry.name, option_words(choice, is_here))
            option.setEnabled(can_be_had(choice))
            self._group.addButton(option)
            self._column.addWidget(option)
            option.show()
            self._options[choice.entry.id] = option
            if choice.place is None and choice.entry.original is not None and not is_here:
                self._makers[choice.entry.id] = self._maker(choice)
        if focused in self._options:
            self._options[focused].setFocus()

    def _maker(self, choice: Choice) -> _MakeRow:
        row = _MakeRow(choice)
        row.clicked.connect(self.convert_wanted)
        self._column.addWidget(row)
        row.show()
        return row

    def _check(self, model_id: str) -> None:
        option = self._options.get(model_id)
        self._group.blockSignals(True)
        if option is not None:
            option.setChecked(True)
        self._group.blockSignals(False)

    def _on_toggled(self, button: QWidget, checked: bool) -> None:
        if checked:
            picked = next(id_ for id_, option in self._options.items() if option is button)
            self.picked.emit(picked)


class _MakeRow(QWidget):
    """Below a model that this PC would have to make. Signals: clicked(model id)."""

    clicked = Signal(str)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._model_id = choice.entry.id
        self.button = QPushButton(self.tr("Convert for this PC …"))
        self.button.setProperty("look", "outlined")
        self.button.setAccessibleName(named(self.button.text(), choice.entry.name))
        self.button.clicked.connect(self._on_clicked)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(text_indent(), 0, 0, 8)
        inside.addWidget(self.button)
        inside.addStretch(1)

    def _on_clicked(self) -> None:
        self.clicked.emit(self._model_id)
