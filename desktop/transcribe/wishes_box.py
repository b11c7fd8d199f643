"""How the next recordings are to be written down: language, translation, times of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.room.form_rows import ChoiceRow
from desktop.transcribe.abilities import Abilities
from desktop.transcribe.models_that_hear import Wanted
from desktop.transcribe.words import language_name
from desktop.widgets.labels import words_label
from desktop.widgets.options import CheckOption


class WishesBox(QWidget):
    """What a model cannot do is said, and cannot be chosen.

    Signals: changed(Wanted).
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wanted = Wanted()
        self.language = ChoiceRow(self.tr("Language"))
        self.translate = CheckOption(self.tr("Translate into English"), look="")
        self.words = CheckOption(self.tr("Times of single words"), look="")
        self._why = words_label(look="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.language, self.translate, self.words, self._why):
            column.addWidget(widget)
        self.language.picker.changed.connect(self._on_language)
        self.translate.clicked.connect(self._on_translate)
        self.words.clicked.connect(self._on_words)
        self.show_wanted(Wanted(), Abilities(), "")

    def show_wanted(self, wanted: Wanted, can: Abilities, model_name: str) -> None:
        """`model_name`: of the one that is in use; "" for none."""
        self._wanted = wanted
        language = wanted.language if wanted.language in can.languages else ""
        self.language.picker.show_choices(self._languages(can), language if can.knows_many else "")
        self.language.setEnabled(can.knows_many)
        self.translate.setEnabled(not can.no_translation)
        self.translate.setChecked(wanted.translate and not can.no_translation)
        self.words.setEnabled(can.words)
        self.words.setChecked(wanted.words and can.words)
        self._why.setText(self._reason(can, model_name))
        self._why.setVisible(bool(self._why.text()))

    def why(self) -> str:
        """What the model cannot do; "" where it can do all."""
        return self._why.text()

    def _languages(self, can: Abilities) -> Sequence[tuple[str, str]]:
        if not can.knows_many:
            return (("", language_name("en")),)
        named = sorted((language_name(code), code) for code in can.languages)
        return (("", self.tr("Found out by itself")), *((code, name) for name, code in named))

    def _reason(self, can: Abilities, name: str) -> str:
        if not name:
            return ""
        if can.no_translation == "english":
            words = self.tr("{0} understands English only. For other languages get another model.")
        elif can.no_translation:
            words = self.tr("{0} does not translate. Whisper large v3 does, and smaller ones.")
        else:
            return ""
        return words.format(name)

    def _on_language(self, code: str) -> None:
        self._tell(replace(self._wanted, language=code))

    def _on_translate(self, wanted: bool) -> None:
        self._tell(replace(self._wanted, translate=wanted))

    def _on_words(self, wanted: bool) -> None:
        self._tell(replace(self._wanted, words=wanted))

    def _tell(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.changed.emit(wanted)
