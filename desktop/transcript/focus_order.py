"""In which order the Tab key goes through the rows: as they are seen, not as they were made."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_TAB = Qt.FocusPolicy.TabFocus


def controls_of(view: QWidget) -> list[QWidget]:
    """What the Tab key may stop at in a view, from top left to bottom right."""
    found = [one for one in [view, *view.findChildren(QWidget)] if _takes_tab(one, view)]
    return sorted(found, key=lambda one: _place_in(view, one))


def order_focus(first: QWidget, views: Sequence[QWidget]) -> None:
    """Let the controls of the views follow ``first`` in the window's chain."""
    chain = [first, *(control for view in views for control in controls_of(view))]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def beside(widget: QWidget, view: QWidget, forward: bool) -> QWidget | None:
    """The control after or before ``widget`` in the same view."""
    here = _place_in(view, widget)
    controls = [control for control in controls_of(view) if control is not widget]
    if forward:
        return next((one for one in controls if _place_in(view, one) >= here), None)
    return next((one for one in reversed(controls) if _place_in(view, one) <= here), None)


def _takes_tab(widget: QWidget, view: QWidget) -> bool:
    return bool(widget.focusPolicy() & _TAB) and widget.isEnabled() and widget.isVisibleTo(view)


def _place_in(view: QWidget, widget: QWidget) -> tuple[int, int]:
    place = QPoint() if widget is view else widget.mapTo(view, QPoint())
    return place.y(), place.x()
