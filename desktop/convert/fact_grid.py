"""Facts in two columns, each with its name; always as high, whatever the values are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.convert.steady import SteadyLabel
from desktop.theme import theme
from desktop.widgets.joined import named, one_by_one
from desktop.widgets.labels import set_look, words_label

_ONE_COLUMN, _THREE_COLUMNS = 300, 520


class FactGrid(QWidget):
    """Three facts beside each other, or two, or one where it is narrow.

    Args:
        facts: names and values; their number and names stay.
    """

    def __init__(self, facts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._values = [SteadyLabel() for _ in facts]
        self._cells = [
            _cell(name, value) for (name, _), value in zip(facts, self._values, strict=True)
        ]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)
        self._arrange(3)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        for label, (_, value) in zip(self._values, facts, strict=True):
            label.show_words(value)
        self.setAccessibleName(one_by_one(named(*fact) for fact in facts))

    def set_old(self, old: bool) -> None:
        """The values are those of another wish, and will be told anew."""
        for label in self._values:
            set_look(label, "off", "true" if old else "false")

    def values(self) -> list[str]:
        return [label.text() for label in self._values]

    def minimumSizeHint(self) -> QSize:
        """That of one column, or it would never be made narrow enough to be one."""
        widest = max(cell.minimumSizeHint().width() for cell in self._cells)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() / theme().scale
        self._arrange(1 if width < _ONE_COLUMN else 2 if width < _THREE_COLUMNS else 3)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for cell in self._cells:
            self._grid.removeWidget(cell)
        for at, cell in enumerate(self._cells):
            self._grid.addWidget(cell, at // columns, at % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _cell(name: str, value: QWidget) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(words_label(name, look="overline"))
    column.addWidget(value)
    return cell
