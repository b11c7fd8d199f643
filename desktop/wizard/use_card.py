"""Something the user may want to do, and the model for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.theme import theme
from desktop.widgets.joined import named
from desktop.widgets.labels import words_label
from desktop.widgets.options import PADDING, CheckOption, text_indent
from desktop.wizard.answers import Answers
from desktop.wizard.choice_view import ChoiceView
from desktop.wizard.choice_words import use_icon, use_title, use_words
from desktop.wizard.other_choices import OtherChoices
from models.hardware.recommend import Choice, Use


class UseCard(QFrame):
    """A large check box; checked, it shows the model that is taken and, on demand, the others.

    Signals, each with the use first: toggled(use, bool), picked(use, model id);
    licence_accepted(model id, bool), licence_opened(url), convert_wanted(model id).
    """

    toggled = Signal(str, bool)
    picked = Signal(str, str)
    licence_accepted = Signal(str, bool)
    licence_opened = Signal(str)
    convert_wanted = Signal(str)

    def __init__(self, use: Use) -> None:
        super().__init__()
        self.setObjectName("useCard")
        self.use: Use = use
        self._choice: Choice | None = None
        self.check_box = CheckOption(use_title(use), use_words(use), icon_name=use_icon(use))
        self._body = QWidget()
        self.note = words_label(look="muted")
        self.choice_view = ChoiceView()
        self.more_button = QPushButton()
        self.more_button.setProperty("look", "outlined")
        self.others = OtherChoices()
        self.others.hide()
        self._lay_out()
        self._connect()

    def show_answers(self, answers: Answers, devices: Mapping[str, str], why_none: str) -> None:
        """``devices``: short names by id; ``why_none``: shown where there are no offers yet."""
        checked = self.use in answers.uses
        self.check_box.blockSignals(True)
        self.check_box.setChecked(checked)
        self.check_box.blockSignals(False)
        self._body.setVisible(checked)
        offered = answers.offered.get(self.use)
        choice = self._choice = answers.chosen(self.use)
        self._show_note(offered, choice, why_none)
        self.choice_view.setVisible(choice is not None)
        if choice is not None:
            accepted = choice.entry.id in answers.accepted
            is_here = answers.is_here(choice)
            self.choice_view.show_choice(choice, devices, is_here=is_here, accepted=accepted)
        self.others.show_choices(self.use, answers)
        self._show_more_button(len(offered or ()), choice)

    def show_others(self, shown: bool) -> None:
        """Fold the other models out or in."""
        self.others.setVisible(shown)
        self._show_more_button(len(self.others.options()), self._choice)

    def _show_note(
        self, offered: tuple[Choice, ...] | None, choice: Choice | None, why_none: str
    ) -> None:
        words = ""
        if offered is None:
            words = why_none
        elif not offered:
            words = self.tr("There is no model for this in the catalogue yet.")
        elif choice is None:
            words = self.tr("None of the models for this can be had ready-made for this PC.")
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _show_more_button(self, count: int, choice: Choice | None) -> None:
        others = count - (choice is not None)
        self.more_button.setVisible(others > 0)
        if not others:
            self.others.hide()
        if self.others.isHidden():
            words = self.tr("More choices ({0})").format(others)
        else:
            words = self.tr("Fewer choices")
        self.more_button.setText(words)
        self.more_button.setAccessibleName(named(words, use_title(self.use)))

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._body)
        self._fit_text()
        theme().changed.connect(self._fit_text)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        more = QHBoxLayout()
        more.addSpacing(PADDING)
        more.addWidget(self.more_button)
        more.addStretch(1)
        self.note.setContentsMargins(PADDING, 0, 0, 0)
        inside.addWidget(self.note)
        inside.addWidget(self.choice_view)
        inside.addLayout(more)
        inside.addWidget(self.others)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(2)
        column.addWidget(self.check_box)
        column.addWidget(self._body)

    def _fit_text(self) -> None:
        """With its padding as far in as the title of the check box above."""
        self._body.setContentsMargins(text_indent() - PADDING, 2, 12, 12)

    def _connect(self) -> None:
        self.check_box.toggled.connect(self._on_toggled)
        self.choice_view.licence_accepted.connect(self._on_licence_accepted)
        self.choice_view.licence_opened.connect(self.licence_opened)
        self.more_button.clicked.connect(self._on_more_clicked)
        self.others.picked.connect(self._on_picked)
        self.others.convert_wanted.connect(self.convert_wanted)

    def _on_toggled(self, checked: bool) -> None:
        self.toggled.emit(self.use, checked)

    def _on_picked(self, model_id: str) -> None:
        self.picked.emit(self.use, model_id)

    def _on_licence_accepted(self, accepted: bool) -> None:
        if self._choice is not None:
            self.licence_accepted.emit(self._choice.entry.id, accepted)

    def _on_more_clicked(self) -> None:
        self.show_others(self.others.isHidden())
