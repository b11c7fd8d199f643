"""How high a view wants to be at a width, also when its contents find out only bit by bit."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget

# Text tells its height when it knows its width, its frame after it, the row after the frame.
_ROUNDS = 4


def wanted_height(view: QWidget, width: int) -> int:
    """As its layout knows it now."""
    bent = view.hasHeightForWidth()
    height = view.heightForWidth(width) if bent else view.sizeHint().height()
    return max(view.minimumHeight(), min(height, view.maximumHeight()), 1)


def fit(view: QWidget, width: int) -> int:
    """Give a visible view the width and the height it then wants; that height."""
    height = wanted_height(view, width)
    for _ in range(_ROUNDS):
        view.resize(QSize(width, height))
        _activate_layouts(view)
        wanted = wanted_height(view, width)
        if wanted == height:
            break
        height = wanted
    view.resize(QSize(width, height))
    return height


def _activate_layouts(view: QWidget) -> None:
    """What Qt would do in the next turns of the event loop, from the inside out."""
    for layout in reversed(view.findChildren(QLayout)):
        layout.activate()
