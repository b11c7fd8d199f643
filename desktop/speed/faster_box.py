"""The switch "Faster answers" of a model, and what came of measuring it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.sentences import problem_words
from desktop.speed import words
from desktop.speed.state import SpeedState
from desktop.theme import theme
from desktop.widgets.amounts import size_words
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import words_label
from desktop.widgets.options import CheckOption, text_indent


class FasterBox(QWidget):
    """Shows a `SpeedState`.

    Signals:
        switched(wanted): by the user.
        again_wanted, stop_wanted: of measuring.
        draft_wanted(id): to see a draft of the catalogue.
    """

    switched = Signal(bool)
    again_wanted = Signal()
    stop_wanted = Signal()
    draft_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._offered = ""
        about = self.tr(
            "A smaller model, or the text itself, proposes words, and this model checks several "
            "at once. It is measured here and used only where it is faster."
        )
        self.switch = CheckOption(self.tr("Faster answers"), about)
        self.doing = words_label(look="muted")
        self.stop_button = self._button(self.tr("Stop"), "quiet")
        self.stop_button.setAccessibleName(self.tr("Stop measuring"))
        self.found = words_label()
        self.problem = words_label(look="danger")
        self.offer = words_label(look="muted")
        self.offer_button = self._button(self.tr("Show the draft"))
        self.again_button = self._button(self.tr("Measure again"))
        self._lay_out()
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.switch.clicked.connect(self.switched)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self.offer_button.clicked.connect(self._on_offer)

    def show_state(self, state: SpeedState) -> None:
        """What the user has switched off shows no figures."""
        self.switch.setChecked(state.wanted)
        measuring = state.doing == "faster"
        self._show(self.doing, words.doing_words(state) if measuring else "")
        self.stop_button.setVisible(measuring)
        lines = [*words.found_words(state), words.unmeasured_words(state)]
        self._show(self.found, "\n".join(filter(None, lines)) if state.wanted else "")
        problem = state.problem if state.wanted else None
        self._show(self.problem, problem_words(problem) if problem else "")
        self._show_offer(state)
        self.again_button.setVisible(state.wanted and state.can_be_faster and not state.doing)
        self.again_button.setText(
            self.tr("Measure again") if state.found else self.tr("Measure now")
        )

    def _show_offer(self, state: SpeedState) -> None:
        offer = state.offer if state.wanted else None
        self._offered = offer.id if offer is not None else ""
        text = self.tr("“{0}” was made to draft for it: a download of {1}.")
        size = size_words(offer.download_bytes or offer.size_bytes) if offer else ""
        self._show(self.offer, text.format(offer.name, size) if offer else "")
        self.offer_button.setVisible(offer is not None)

    def _show(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _button(self, text: str, look: str = "outlined") -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", look)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.switch)
        below = self._below = QVBoxLayout()
        below.setSpacing(6)
        column.addLayout(below)
        doing = QHBoxLayout()
        doing.addWidget(self.doing, 1)
        doing.addWidget(self.stop_button)
        below.addLayout(doing)
        for label in (self.found, self.problem, self.offer):
            below.addWidget(label)
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(8)
        buttons.addWidget(self.offer_button)
        buttons.addWidget(self.again_button)
        below.addLayout(buttons)

    def _on_theme_changed(self) -> None:
        """All that came of it stands below the switch's words."""
        self._below.setContentsMargins(text_indent(), 0, 0, 0)

    def _on_offer(self) -> None:
        self.draft_wanted.emit(self._offered)
