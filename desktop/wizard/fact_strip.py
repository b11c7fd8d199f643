"""Facts in a row: a small name above each value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.theme import theme
from desktop.widgets.flow import FlowLayout
from desktop.widgets.joined import named, one_by_one
from desktop.widgets.tooltips import plain_tooltip

_LONGEST = 200
_GAP = 22
_BETWEEN = 6


class FactStrip(QWidget):
    """Goes on in the next row where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: list[tuple[str, str]] = []
        self._shown: list[QWidget] = []
        self._flow = FlowLayout(at_right=False)
        self._flow.setSpacing(_BETWEEN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._flow)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        if list(facts) == self._facts:
            return
        self._facts = list(facts)
        for widget in self._shown:
            self._flow.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [_fact(name, value) for name, value in facts]
        # Characters of some languages are higher, and all stand on one line.
        highest = max((fact.sizeHint().height() for fact in self._shown), default=0)
        for widget in self._shown:
            widget.setMinimumHeight(highest)
            self._flow.addWidget(widget)
            widget.show()
        self.setAccessibleName(one_by_one(named(*fact) for fact in facts))


def _fact(name: str, value: str) -> QWidget:
    label, words = QLabel(name), QLabel()
    label.setProperty("look", "overline")
    for one in (label, words):
        one.setTextFormat(Qt.TextFormat.PlainText)
    longest = round(_LONGEST * theme().scale)
    shown = words.fontMetrics().elidedText(value, Qt.TextElideMode.ElideRight, longest)
    words.setText(shown)
    words.setToolTip(plain_tooltip(value) if shown != value else "")
    fact = QWidget()
    column = QVBoxLayout(fact)
    column.setContentsMargins(0, 0, _GAP - _BETWEEN, 0)
    column.setSpacing(1)
    column.addWidget(label)
    column.addStretch(1)
    column.addWidget(words)
    return fact
