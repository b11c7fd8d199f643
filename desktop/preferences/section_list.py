"""Which section of the preferences is shown: a list at the side, or a button where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.chat.picker import Choice, Picker
from desktop.preferences.section_rows import SectionRows
from desktop.preferences.words import shown
from desktop.settings import SECTIONS
from desktop.theme import theme

_AROUND = 20
# As Qt has it where nothing was set.
_ANY_WIDTH = (1 << 24) - 1


class SectionList(QWidget):
    """Signals: chosen(id)."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setItemDelegate(SectionRows(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.picker = Picker(self.tr("Section"), round(220 * theme().scale))
        self._fill()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 0, 12)
        layout.addWidget(self.list)
        line = QHBoxLayout()
        line.addWidget(self.picker)
        line.addStretch(1)
        layout.addLayout(line)
        self.list.currentRowChanged.connect(self._on_row)
        self.picker.chosen.connect(self.choose)
        self.set_narrow(False)

    @property
    def section(self) -> str:
        return SECTIONS[max(0, self.list.currentRow())].id

    def choose(self, section: str) -> None:
        ids: list[str] = [one.id for one in SECTIONS]
        self.list.setCurrentRow(ids.index(section))

    def set_narrow(self, narrow: bool) -> None:
        self.list.setVisible(not narrow)
        self.picker.setVisible(narrow)
        self.setFocusProxy(self.picker if narrow else self.list)
        widest = self.list.sizeHintForColumn(0) + _AROUND
        self.setMinimumWidth(0 if narrow else widest)
        self.setMaximumWidth(_ANY_WIDTH if narrow else widest)

    def _fill(self) -> None:
        for section in SECTIONS:
            self.list.addItem(shown(section.label))
        self._show(0)

    def _show(self, row: int) -> None:
        choices = [Choice(one.id, shown(one.label)) for one in SECTIONS]
        self.picker.set_choices(choices, SECTIONS[row].id)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self._show(row)
            self.chosen.emit(SECTIONS[row].id)
