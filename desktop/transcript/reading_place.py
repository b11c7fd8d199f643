"""Which words stand at the top edge, so that they stand there again at another width."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.transcript.live_views import LiveViews
from desktop.transcript.position import Position

# So far below the edge something is looked for, where there is a gap.
_PROBES = (0, 8, 16, 24)


@dataclass(frozen=True)
class _Place:
    """A part of a view that crosses the edge, such as a paragraph.

    Attributes:
        share: of its height that is above the edge.
        below: pixels from the edge to the top of the part; 0 when it crosses it.
    """

    part: QWidget
    share: float
    below: int


class ReadingPlace:
    """Of a position among views; remembered once, however often the width changes on and on."""

    def __init__(self, position: Position, live: LiveViews) -> None:
        self._position = position
        self._live = live
        self._place: _Place | None = None

    def forget(self) -> None:
        """The user went elsewhere."""
        self._place = None

    def remember(self) -> None:
        """Before the width changes. At the end nothing is read at the top edge."""
        anchor = self._position.anchor
        view = None if anchor is None else self._live.get(anchor.row_id)
        if anchor is None or view is None or anchor.y >= 0 or self._position.following:
            self._place = None
        elif self._place is None or not _is_in(view, self._place.part):
            self._place = _place_in(view, -anchor.y)

    def is_in(self, view: QWidget) -> bool:
        """Whether the words are part of that view, which must be laid out to find them again."""
        return self._place is not None and _is_in(view, self._place.part)

    def restore(self) -> None:
        """Once the views have their new width."""
        anchor, place = self._position.anchor, self._place
        view = None if anchor is None else self._live.get(anchor.row_id)
        if anchor is None or place is None or view is None or not _is_in(view, place.part):
            return
        edge = place.part.mapTo(view, QPoint(0, round(place.share * place.part.height())))
        self._position.keep(anchor.row_id, place.below - edge.y())


def _is_in(view: QWidget, part: QWidget) -> bool:
    return isValid(part) and view.isAncestorOf(part) and not part.isHidden()


def _place_in(view: QWidget, edge: int) -> _Place | None:
    """None where the view has no parts."""
    # Answers fill the width, questions stand on the right.
    for x in (view.width() // 2, view.width() - 40):
        for probe in _PROBES:
            part = view.childAt(QPoint(x, edge + probe))
            if part is not None and part.height():
                above = edge - part.mapTo(view, QPoint()).y()
                return _Place(part, max(0, above) / part.height(), max(0, -above))
    return None
