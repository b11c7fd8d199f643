"""Searches within a transcript."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.transcribe.line_rows import LineRows
from desktop.widgets.buttons import IconButton
from desktop.widgets.search_field import SearchField


class FindBar(QWidget):
    """Enter or the arrows go from one place to the next.

    Signals: sought(words): to be marked; found(row): to be shown; escaped.
    """

    sought = Signal(str)
    found = Signal(int)
    escaped = Signal()

    def __init__(self, rows: LineRows) -> None:
        super().__init__()
        self._rows = rows
        self._places: list[int] = []
        self._at = -1
        self.field = SearchField()
        self.field.show_words(self.tr("Search in the text"))
        self.count = QLabel()
        self.count.setProperty("look", "muted")
        self.previous_button = IconButton("up", self.tr("Previous place"), "quiet")
        self.next_button = IconButton("down", self.tr("Next place"), "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.previous_button, self.next_button):
            row.addWidget(widget)
        self.field.textChanged.connect(self._on_text)
        self.field.entered.connect(self.go_on)
        self.field.left_down.connect(self.go_on)
        self.field.escaped.connect(self.escaped)
        self.next_button.clicked.connect(self.go_on)
        self.previous_button.clicked.connect(self.go_back)
        for signal in (rows.rowsInserted, rows.dataChanged, rows.modelReset):
            signal.connect(self._on_rows)
        self._show_count()

    def focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go_on(self) -> None:
        self._go(1)

    def go_back(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        if self._places:
            self._at = (self._at + step) % len(self._places)
            self.found.emit(self._places[self._at])
            self._show_count()

    def _on_text(self, text: str) -> None:
        words = text.strip()
        self._places, self._at = self._rows.find(words), -1
        self.sought.emit(words)
        self._go(1)
        self._show_count()

    def _on_rows(self) -> None:
        """More was said meanwhile; the place that is shown stays."""
        words = self.field.text().strip()
        if not words:
            return
        shown = self._places[self._at] if 0 <= self._at < len(self._places) else -1
        self._places = self._rows.find(words)
        self._at = self._places.index(shown) if shown in self._places else -1
        self._show_count()

    def _show_count(self) -> None:
        has_words = bool(self.field.text().strip())
        words = ""
        if has_words and self._places:
            words = self.tr("{0} of {1}").format(self._at + 1, len(self._places))
        elif has_words:
            words = self.tr("Not found")
        self.count.setText(words)
        self.count.setVisible(bool(words))
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(self._places))
            button.setVisible(has_words)
