"""Where one reads: at the end, or at a row that stays where it is whatever the others do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from desktop.transcript.heights import RowHeights
from desktop.transcript.rows import Rows

# Who comes so near to the end, in pixels, reads along.
_NEAR = 24
# Rows within this share of the height above and below what is in view are near.
_AHEAD = 0.75
# So many views may exist, however far away their rows are.
_KEPT = 24


@dataclass(frozen=True)
class Anchor:
    """A row, and its top's place in pixels from the top of what is in view."""

    row_id: str
    y: int


class Position:
    """Which stretch of the column is in view. Places are pixels from the top of the column.

    Attributes:
        height: of what is in view.
        following: it stays at the end.
        anchor: what stays otherwise.
    """

    def __init__(self, rows: Rows, heights: RowHeights, is_live: Callable[[str], bool]) -> None:
        self._rows = rows
        self._heights = heights
        self._is_live = is_live
        self.height = 0
        self.following = True
        self.anchor: Anchor | None = None

    def top(self) -> int:
        """The place of what is topmost in view."""
        last = self.last_top()
        if self.following:
            return last
        if self.anchor is None:
            return 0
        row_top = self._heights.top(self._rows.at(self.anchor.row_id))
        return max(0, min(row_top - self.anchor.y, last))

    def last_top(self) -> int:
        return max(0, self._heights.total() - self.height)

    def visible(self) -> range:
        top = self.top()
        return self._heights.between(top, top + self.height)

    def near(self) -> range:
        top, more = self.top(), round(self.height * _AHEAD)
        return self._heights.between(top - more, top + self.height + more)

    # --- moving ---------------------------------------------------------------------------------

    def follow(self) -> None:
        self.following = True

    def keep(self, row_id: str, y: int) -> None:
        """From now on that row stays at ``y``."""
        self.following = False
        self.anchor = Anchor(row_id, y)

    def move_to(self, top: int) -> None:
        """The user scrolled: up from the end to read on there, down to it to follow it again."""
        near = 0 if top < self.top() else _NEAR
        self.following = top >= self.last_top() - near
        first = self._first_in_view(top)
        self.anchor = None if first is None else self._anchor_on(first, top)

    def notice_end(self) -> None:
        """Who came to the end without scrolling follows it too."""
        self.following = self.following or self.top() >= self.last_top()

    def rows_changed(self, at: int) -> None:
        """If the anchor is gone, what came into its place is where it was."""
        if self.anchor is None or self.anchor.row_id in self._rows:
            return
        if not len(self._rows):
            self.anchor = None
            return
        at = min(at, len(self._rows) - 1)
        self.anchor = Anchor(self._rows[at].id, max(0, self.anchor.y))

    def first_measured(self, row_id: str, guess: int, height: int) -> None:
        """A row that was but a field so far: the same share of it is above what is in view."""
        anchor = self.anchor
        if anchor is not None and anchor.row_id == row_id and anchor.y < 0:
            self.anchor = Anchor(row_id, round(anchor.y * height / max(1, guess)))

    def _first_in_view(self, top: int) -> int | None:
        """The first row in view that has been seen, or else the first."""
        visible = self._heights.between(top, top + self.height)
        if not visible:
            return None
        seen = (at for at in visible if self._is_live(self._rows[at].id))
        # At the very top it is the top that stays.
        return visible[0] if top <= 0 else next(seen, visible[0])

    def _anchor_on(self, at: int, top: int) -> Anchor:
        return Anchor(self._rows[at].id, self._heights.top(at) - top)

    # --- what should exist ----------------------------------------------------------------------

    def missing(self) -> Iterator[int]:
        """Rows that should have a view: first those in view, then those below, then above."""
        visible, near = self.visible(), self.near()
        inside = reversed(visible) if self.following else iter(visible)
        around = (range(visible.stop, near.stop), reversed(range(near.start, visible.start)))
        return (at for at in chain(inside, *around) if not self._is_live(self._rows[at].id))

    def too_far(self, live: list[int], is_pinned: Callable[[str], bool]) -> list[str]:
        """Of the rows with views, the ids of those that should have none, the farthest first."""
        near = self.near()
        surplus = len(live) - max(_KEPT, len(near))
        if surplus <= 0:
            return []
        middle = (near.start + near.stop) // 2
        far = sorted((at for at in live if at not in near), key=lambda at: -abs(at - middle))
        ids = (self._rows[at].id for at in far)
        return list(islice((row_id for row_id in ids if not is_pinned(row_id)), surplus))
