"""Below an answer: how it ended, who gave it, and what one can do to it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.messages.answer_actions import AnswerActions
from desktop.messages.figures import Figures
from desktop.widgets.labels import set_look, words_label

# Left and right of the words of a chip, see the style sheet.
_CHIP_PADDING = 24


@dataclass(frozen=True)
class _Note:
    """Some words, and a button that makes the answer go on."""

    row: QWidget
    words: QLabel
    button: QPushButton


class AnswerFoot(QWidget):
    """A note with "Continue", and a line with the figures and the actions.

    Most answers have neither note nor fallback: those are made when there is one.

    Args:
        is_shown: the line is there already.

    Signals:
        continue_requested: the answer should go on where it ended.
    """

    continue_requested = Signal()

    def __init__(self, parent: QWidget, is_shown: bool) -> None:
        super().__init__(parent)
        self.tools = AnswerActions(self)
        self.figures = words_label("", "", "figures")
        self._is_enabled = True
        self._note: _Note | None = None
        self._fallback: QLabel | None = None
        line = QHBoxLayout()
        line.addWidget(self.figures, 1)
        line.addWidget(self.tools.row)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addLayout(line)
        self._is_line_shown = True
        self.show_line(is_shown)

    @property
    def continue_button(self) -> QPushButton:
        return self._made_note().button

    def note_text(self) -> str:
        return "" if self._note is None else self._note.words.text()

    def fallback_text(self) -> str:
        return "" if self._fallback is None else self._fallback.text()

    def show_figures(self, figures: Figures) -> None:
        self.figures.setText(figures.line)
        if figures.fallback or self._fallback is not None:
            self._show_fallback(figures.fallback)

    def show_note(self, words: str, *, can_go_on: bool, is_bad: bool) -> None:
        is_shown = bool(words) or can_go_on
        if not is_shown and self._note is None:
            return
        note = self._made_note()
        note.words.setText(words)
        set_look(note.words, "tone", "bad" if is_bad else "")
        note.button.setVisible(can_go_on)
        note.row.setVisible(is_shown)

    def set_enabled(self, enabled: bool) -> None:
        """Whether the conversation may change now."""
        self._is_enabled = enabled
        self.tools.set_enabled(enabled)
        if self._note is not None:
            self._note.button.setEnabled(enabled)

    def show_line(self, shown: bool) -> None:
        if shown != self._is_line_shown:
            self._is_line_shown = shown
            self.figures.setVisible(shown)
            self.tools.row.setVisible(shown)

    def _made_note(self) -> _Note:
        if self._note is None:
            note = self._note = self._make_note()
            row = QHBoxLayout(note.row)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(note.words, 1)
            row.addWidget(note.button)
            note.row.hide()
            self._layout.insertWidget(0, note.row)
        return self._note

    def _make_note(self) -> _Note:
        row = QWidget(self)
        button = QPushButton(self.tr("Continue"), row)
        button.setProperty("look", "outlined")
        button.setAccessibleName(self.tr("Continue the answer"))
        button.setEnabled(self._is_enabled)
        button.clicked.connect(self.continue_requested)
        return _Note(row, words_label("", "", "answerNote"), button)

    def _show_fallback(self, words: str) -> None:
        if self._fallback is None:
            self._fallback = words_label("", "chip", "fallback")
            self._layout.insertWidget(self._layout.count() - 1, self._fallback)
        chip = self._fallback
        chip.setText(words)
        chip.setVisible(bool(words))
        # No wider than its words, and on several lines where there is no room for them.
        chip.ensurePolished()
        width = chip.fontMetrics().horizontalAdvance(words)
        chip.setMaximumWidth(width + _CHIP_PADDING)
