"""Where the column of rows stands: as wide as reads well, in the middle. Lengths in pixels."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.theme import theme

# Where text has its usual size; a line has about as many letters in any.
_WIDTH = 760
# At the sides of the column, above its first and below its last row, between rows.
SIDE, END, GAP = 20, 24, 22


def column_width() -> int:
    """Of the whole column, where there is room for it."""
    return round(_WIDTH * theme().scale)


def inner_width(room: int) -> int:
    """Of a row, in so much room."""
    return max(1, min(column_width(), room) - 2 * SIDE)


def left_edge(room: int) -> int:
    return (room - min(column_width(), room)) // 2 + SIDE


class InColumn(QWidget):
    """Never wider than the column."""

    def __init__(self) -> None:
        super().__init__()
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(column_width())
