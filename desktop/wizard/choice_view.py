"""The model that is taken for a use: what it is, what it costs, its licence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.sentences import translated
from desktop.widgets.labels import badge_label, show_badge, words_label
from desktop.widgets.link_button import LinkButton
from desktop.widgets.options import PADDING, CheckOption
from desktop.wizard import choice_words
from desktop.wizard.fact_strip import FactStrip
from models.hardware.recommend import Choice


class ChoiceView(QWidget):
    """Signals: licence_opened(url), licence_accepted(bool)."""

    licence_opened = Signal(str)
    licence_accepted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._name = words_label(name="rowName")
        self._badge = badge_label()
        self._label, self._limits = words_label(look="muted"), words_label(look="muted")
        self._facts = FactStrip()
        self.licence = LinkButton()
        self.accept_box = CheckOption(self.tr("I have read the licence and accept it"), look="")
        self._lay_out()
        self.licence.opened.connect(self.licence_opened)
        self.accept_box.toggled.connect(self.licence_accepted)

    def show_choice(
        self, choice: Choice, devices: Mapping[str, str], *, is_here: bool, accepted: bool
    ) -> None:
        entry, fit = choice.entry, choice.fit
        self._name.setText(entry.name)
        show_badge(self._badge, choice_words.verdict_words(fit), fit.level, translated(fit.reason))
        self._label.setText(translated(entry.label))
        self._label.setVisible(bool(entry.label))
        self._facts.show_facts(choice_words.facts(choice, devices, is_here))
        limits = "\n".join(map(translated, fit.limits))
        if fit.level == "slowly":
            limits = "\n".join(map(translated, (fit.reason, *fit.limits)))
        self._limits.setText(limits)
        self._limits.setVisible(bool(limits))
        name = self.tr("Licence: {0}").format(entry.licence)
        self.licence.show_link(entry.licence, entry.licence_url, name)
        self._show_acceptance(asked=entry.must_accept and not is_here, accepted=accepted)

    def _show_acceptance(self, *, asked: bool, accepted: bool) -> None:
        self.accept_box.setVisible(asked)
        self.accept_box.blockSignals(True)
        self.accept_box.setChecked(accepted)
        self.accept_box.blockSignals(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._name, 1)
        head.addWidget(self._badge)
        texts = QVBoxLayout()
        texts.setContentsMargins(PADDING, 0, 0, 0)
        texts.setSpacing(4)
        texts.addLayout(head)
        texts.addWidget(self._label)
        texts.addSpacing(6)
        texts.addWidget(self._facts)
        texts.addSpacing(4)
        texts.addWidget(self._limits)
        texts.addLayout(self._licence_row())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(texts)
        column.addWidget(self.accept_box)

    def _licence_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3)
        row.addWidget(QLabel(self.tr("Licence:")))
        row.addWidget(self.licence)
        row.addStretch(1)
        return row
