"""Puts the views where their rows are."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from desktop.transcript.column import SIDE, left_edge
from desktop.transcript.heights import RowHeights
from desktop.transcript.live_views import LiveViews
from desktop.transcript.position import Position

# Beyond it Qt's coordinates of widgets are of no use.
_FAR = 30_000


class Placing:
    """Of the views of a viewport; its places are in pixels from its top left corner."""

    def __init__(
        self, viewport: QWidget, live: LiveViews, heights: RowHeights, position: Position
    ) -> None:
        self._viewport = viewport
        self._live = live
        self._heights = heights
        self._position = position
        self._left = SIDE

    def fit_width(self) -> None:
        self._left = left_edge(self._viewport.width())

    def field(self, at: int) -> QRect:
        """Where a row stands."""
        y = max(-_FAR, min(self._heights.top(at) - self._position.top(), _FAR))
        return QRect(self._left, y, self._heights.width, self._heights.height(at))

    def place(self) -> None:
        top = self._position.top()
        self._scroll(top)
        left, width, heights = self._left, self._heights.width, self._heights
        for at, view in self._live.items():
            # No more than that, for it is done for each step of the wheel.
            y = max(-_FAR, min(heights.top(at) - top, _FAR))
            view.setGeometry(left, y, width, heights.height(at))

    def area_of(self, at: int, widget: QWidget) -> QRect:
        """Of a part of the view of a row, however far away that is, or of the view itself."""
        view = self._live.at(at)
        assert view is not None
        inside = QPoint() if widget is view else widget.mapTo(view, QPoint())
        y = self._heights.top(at) - self._position.top()
        return QRect(inside + QPoint(self._left, y), widget.size())

    def _scroll(self, top: int) -> None:
        """What only moves need not be painted again."""
        for at in self._position.visible():
            view = self._live.at(at)
            if view is not None and view.geometry().intersects(self._viewport.rect()):
                by = self._heights.top(at) - top - view.y()
                if by:
                    self._viewport.scroll(0, by)
                return
