"""Search and filters above the list."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.chat.picker import Choice, Picker
from desktop.library import wording
from desktop.library.filters import (
    FIT_WISHES,
    PURPOSES,
    SIZE_WISHES,
    Filter,
    FitWish,
    Purpose,
)
from desktop.theme import scaled
from desktop.widgets.flow import FlowLayout
from desktop.widgets.search_field import SearchField

_PAUSE_MS = 120
_LONGEST = 150


class FilterBar(QWidget):
    """Signals: changed(Filter), left_down."""

    changed = Signal(object)
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filter = Filter()
        self.search = SearchField()
        self.search.show_words(self.tr("Search models"))
        longest = scaled(_LONGEST)
        self.purpose_picker = Picker(self.tr("What it does"), longest)
        self.fit_picker = Picker(self.tr("Fits this PC"), longest)
        self.size_picker = Picker(self.tr("Size on the disk"), longest)
        # A few letters that are typed quickly filter once.
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_typed)
        self._lay_out()
        self._connect()
        self._show_choices()

    def current(self) -> Filter:
        return self._filter

    def reset(self) -> None:
        """Show everything again."""
        self.search.clear()
        self._set(Filter())

    def show_purpose(self, purpose: Purpose) -> None:
        """What does this, and nothing else."""
        self.search.clear()
        self._set(Filter(purpose=purpose))

    def _set(self, wish: Filter) -> None:
        self._pause.stop()
        if wish != self._filter:
            self._filter = wish
            self._show_choices()
            self.changed.emit(wish)

    def _show_choices(self) -> None:
        purposes = [Choice(purpose, wording.purpose_words(purpose)) for purpose in PURPOSES]
        fits = [Choice(wish, wording.wish_words(wish)) for wish in FIT_WISHES]
        sizes = [Choice(str(size), wording.most_words(size)) for size in SIZE_WISHES]
        self.purpose_picker.set_choices(purposes, self._filter.purpose)
        self.fit_picker.set_choices(fits, self._filter.fit)
        self.size_picker.set_choices(sizes, str(self._filter.most_bytes))

    def _lay_out(self) -> None:
        pickers = FlowLayout(at_right=False)
        pickers.setSpacing(8)
        for picker in (self.purpose_picker, self.fit_picker, self.size_picker):
            pickers.addWidget(picker)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addLayout(pickers)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_text_changed)
        self.search.left_down.connect(self.left_down)
        self.purpose_picker.chosen.connect(self._on_purpose)
        self.fit_picker.chosen.connect(self._on_fit)
        self.size_picker.chosen.connect(self._on_size)

    def _on_text_changed(self, _: str) -> None:
        self._pause.start()

    def _on_typed(self) -> None:
        self._set(self._with_text())

    def _on_purpose(self, purpose: str) -> None:
        self._set(replace(self._with_text(), purpose=cast(Purpose, purpose)))

    def _on_fit(self, wish: str) -> None:
        self._set(replace(self._with_text(), fit=cast(FitWish, wish)))

    def _on_size(self, most: str) -> None:
        self._set(replace(self._with_text(), most_bytes=int(most)))

    def _with_text(self) -> Filter:
        return replace(self._filter, text=self.search.text())
