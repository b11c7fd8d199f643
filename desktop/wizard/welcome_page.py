"""The first page: what will happen, and in which language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop.chat.picker import Choice, Picker
from desktop.theme import scaled
from desktop.widgets.labels import words_label
from desktop.widgets.middle import in_the_middle
from desktop.wizard.page_view import PageView

# Code and own name of the languages that the window speaks.
Languages = Sequence[tuple[str, str]]

_CARD_WIDTH = 460
_LONGEST = 155


class WelcomePage(PageView):
    """Signals: language_chosen(code)."""

    language_chosen = Signal(str)

    def __init__(self, languages: Languages, current: str) -> None:
        super().__init__(centred=True)
        self.set_heading(
            self.tr("Welcome to Sidelight"),
            self.tr("In a few minutes it answers your first question. This is what will happen:"),
        )
        self._languages = [Choice(code, name) for code, name in languages]
        self.language_picker = Picker(self.tr("Language"), scaled(_LONGEST))
        self.language_picker.set_choices(self._languages, current)
        self._lay_out()
        self.language_picker.chosen.connect(self._on_chosen)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(scaled(_CARD_WIDTH))
        steps = QVBoxLayout(card)
        steps.setContentsMargins(24, 22, 24, 22)
        steps.setSpacing(14)
        for number, words in enumerate(self._steps(), 1):
            steps.addLayout(_step(number, words))
        self.column.addLayout(in_the_middle(card))
        private = words_label(
            self.tr(
                "Nothing you ask or show leaves this PC. The network is used for the downloads "
                "you choose, and for nothing else."
            ),
            look="muted",
        )
        private.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addSpacing(4)
        self.column.addWidget(private)
        self.column.addSpacing(8)
        self.column.addLayout(self._language_row())

    def _steps(self) -> tuple[str, ...]:
        return (
            self.tr("Sidelight looks at what this PC has."),
            self.tr("You say what you would like to do."),
            self.tr("Models that fit are fetched and tried out here."),
            self.tr("You ask about a picture, and get an answer."),
        )

    def _language_row(self) -> QHBoxLayout:
        name = QLabel(self.tr("Language"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(name)
        row.addWidget(self.language_picker)
        row.addStretch(1)
        return row

    def _on_chosen(self, code: str) -> None:
        self.language_picker.set_choices(self._languages, code)
        self.language_chosen.emit(code)


def system_language(languages: Languages) -> str:
    """The code that suits the system best; the first one when none does."""
    codes = [code for code, _ in languages]
    system = [name.replace("-", "_") for name in QLocale.system().uiLanguages()]
    for name in system:
        for code in codes:
            if name == code or name.split("_", maxsplit=1)[0] == code:
                return code
    return codes[0]


def _step(number: int, words: str) -> QHBoxLayout:
    sign = QLabel(str(number))
    sign.setProperty("look", "stepNumber")
    sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
    side = max(28, sign.fontMetrics().height() + 8)
    sign.setFixedSize(QSize(side, side))
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(sign)
    row.addWidget(words_label(words), 1)
    return row
