"""How high the rows of a transcript are: measured once they were seen, estimated until then."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

# Of text as large as usual, in pixels: a letter, and a line with its spacing.
_LETTER_WIDTH = 7.3
_LINE_HEIGHT = 22
# What an empty message needs, and what a line that ends early adds, whatever the width.
_BARE = 38
_BREAK = 13


class Size(NamedTuple):
    """The height of a row at any width: ``fixed`` pixels and an area that is poured into it."""

    fixed: float
    area: float

    def height(self, width: int) -> int:
        return round(self.fixed + self.area / width)


def estimate(text: str, scale: float = 1.0) -> Size:
    """``scale``: how much larger than usual text is."""
    letters: float = len(text)
    if not text.isascii():
        # Chinese letters are twice as wide as Latin ones, and three bytes long.
        letters = (letters + len(text.encode(errors="replace"))) / 2
    area = letters * _LETTER_WIDTH * _LINE_HEIGHT * scale**2
    return Size(_BARE + text.count("\n") * _BREAK * scale, area)


class RowHeights:
    """Where each row begins, in pixels from the top of the first one's margin.

    Args:
        before: above the first row.
        gap: between two rows.
        after: below the last row.
    """

    def __init__(self, before: int, gap: int, after: int) -> None:
        self._before = before
        self._gap = gap
        self._after = after
        self._width = 1
        self._sizes: list[Size] = []
        # With the gap below, so that their sums are the places of the rows.
        self._steps: list[int] = []
        self._sums: list[int] | None = None

    def __len__(self) -> int:
        return len(self._sizes)

    @property
    def width(self) -> int:
        return self._width

    def set_width(self, width: int) -> None:
        """At another width every height is an estimate, from the last that was known."""
        self._width = width
        self._steps = [size.height(width) + self._gap for size in self._sizes]
        self._sums = None

    def splice(self, start: int, stop: int, sizes: Sequence[Size]) -> None:
        self._sizes[start:stop] = sizes
        self._steps[start:stop] = [size.height(self._width) + self._gap for size in sizes]
        self._sums = None

    def set_measured(self, at: int, height: int) -> bool:
        """Whether that is news."""
        if self.height(at) == height:
            return False
        fixed = min(self._sizes[at].fixed, height)
        self._sizes[at] = Size(fixed, (height - fixed) * self._width)
        self._steps[at] = height + self._gap
        self._sums = None
        return True

    def size(self, at: int) -> Size:
        return self._sizes[at]

    def height(self, at: int) -> int:
        return self._steps[at] - self._gap

    def top(self, at: int) -> int:
        return self._tops()[at]

    def bottom(self, at: int) -> int:
        return self.top(at) + self.height(at)

    def total(self) -> int:
        """With the margins; without rows these alone."""
        gap = self._gap if self._steps else 0
        return self._tops()[-1] - gap + self._after

    def at(self, y: int) -> int:
        """The row at ``y``, or the one above when there is a gap; the nearest one outside."""
        return max(0, min(bisect_right(self._tops(), y) - 1, len(self) - 1))

    def between(self, top: int, bottom: int) -> range:
        """The rows of which something is between two places."""
        if not self._steps:
            return range(0)
        first = self.at(top)
        if self.bottom(first) <= top:
            first += 1
        return range(first, bisect_right(self._tops(), bottom - 1, 0, len(self)))

    def _tops(self) -> list[int]:
        if self._sums is None:
            self._sums = list(accumulate(self._steps, initial=self._before))
        return self._sums
