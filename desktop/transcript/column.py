"""Where the column of rows stands: as wide as reads well, in the middle. Lengths in pixels."""

from __future__ import annotations

COLUMN_WIDTH = 760
# At the sides of the column, above its first and below its last row, between rows.
SIDE, END, GAP = 20, 24, 22


def inner_width(room: int) -> int:
    """Of a row, in so much room."""
    return max(1, min(COLUMN_WIDTH, room) - 2 * SIDE)


def left_edge(room: int) -> int:
    return (room - min(COLUMN_WIDTH, room)) // 2 + SIDE
