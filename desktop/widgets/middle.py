"""A widget in the middle of its row."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget


def in_the_middle(widget: QWidget) -> QHBoxLayout:
    """A row in which it is as wide as it may be."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
