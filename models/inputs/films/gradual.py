"""Dissolves and fades, found by what they are made of.

Every picture in a dissolve is a mixture of the one before it and the one behind it, with a growing
share of the second (Hampapur, Jain and Weymouth, "Production model based digital video
segmentation", Multimedia Tools and Applications 1995); a fade is a dissolve from or to black.
Things that move, and a camera that pans, give no such mixtures.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.inputs.films.look import Look, cell_distance, level_distance

_LENGTHS = (0.3, 0.5, 0.8, 1.2, 1.8)
_DISTANCE, _LEVELS = 12.0, 0.06
# How much of the mixture may come in a quarter of the way; at a cut it comes at once.
_LEAST_GAIN, _MOST_GAIN = 0.06, 0.5
# A cell changes when it changes by that share of the mean, and so many cells do in a dissolve.
_CHANGED, _LEAST_CHANGED = 0.35, 0.5
_TRIMMED = 0.8
_LONG_BLACK = 1.0
_BRIGHTER = 1.02
# Shares of the distance between the ends: what the mixture leaves unexplained, and how much the
# pictures before and behind may change by themselves.
_RESIDUE, _STEADY = 0.25, 0.25


@dataclass(frozen=True)
class Way:
    """How one shot becomes the next.

    Attributes:
        left: time of the last picture that is all of the first shot.
        arrived: time of the first picture that is all of the second.
        is_gradual: whether there is a mixture between them.
    """

    left: float
    arrived: float
    is_gradual: bool = False

    @property
    def middle(self) -> float:
        """Where the second shot begins; a cut has no middle."""
        return (self.left + self.arrived) / 2 if self.is_gradual else self.arrived

    def covers(self, other: Way) -> bool:
        return self.left < other.arrived and other.left < self.arrived


def gradual_ways(looks: Sequence[Look]) -> list[Way]:
    """All dissolves and fades of 0.3 to 1.8 s among looks with nothing unseen between them."""
    times = [look.time for look in looks]
    found: list[tuple[float, Way]] = []
    for length in _LENGTHS:
        for first, look in enumerate(looks):
            last = bisect_left(times, look.time + length - 1e-6)
            if last >= len(looks):
                break
            if last - first >= 4 and times[last] - look.time <= 1.5 * length:
                found += _way(looks, times, first, last)
    return _best(found)


def ways_through_black(looks: Sequence[Look]) -> list[Way]:
    """Fades out and in again, however short, between pictures that differ."""
    ways = []
    place = 0
    while place < len(looks):
        end = place
        while end < len(looks) and looks[end].is_black:
            end += 1
        if end > place > 0 and end < len(looks):
            ways += _through(looks, place, end - 1)
        place = end + 1
    return ways


def _through(looks: Sequence[Look], first: int, last: int) -> list[Way]:
    """One way through a moment of black, two around a longer one."""
    left, arrived = _brightest(looks, first, -1), _brightest(looks, last, 1)
    if cell_distance(looks[left], looks[arrived]) < _DISTANCE:
        return []
    out, into = looks[left].time, looks[arrived].time
    if looks[last].time - looks[first].time < _LONG_BLACK:
        return [Way(out, into, is_gradual=True)]
    black = looks[first].time, looks[last].time
    return [Way(out, black[0], is_gradual=True), Way(black[1], into, is_gradual=True)]


def _brightest(looks: Sequence[Look], black: int, step: int) -> int:
    """The place, away from black, up to which pictures go on getting brighter."""
    place = black + step
    while (
        0 <= place + step < len(looks)
        and abs(looks[place + step].time - looks[black].time) <= _LENGTHS[-1]
        and looks[place + step].light > looks[place].light * _BRIGHTER
    ):
        place += step
    return place


def _best(found: list[tuple[float, Way]]) -> list[Way]:
    """The best of those that overlap."""
    chosen: list[Way] = []
    for _, way in sorted(found, key=lambda item: (-item[0], item[1].left)):
        if not any(way.covers(other) for other in chosen):
            chosen.append(way)
    return sorted(chosen, key=lambda way: way.left)


def _way(
    looks: Sequence[Look], times: Sequence[float], first: int, last: int
) -> list[tuple[float, Way]]:
    """The dissolve between two looks, if it is one, with how sure that is."""
    distance = cell_distance(looks[first], looks[last])
    if distance < _DISTANCE or not _is_steady(looks, times, first, last, _STEADY * distance):
        return []
    if level_distance(looks[first], looks[last]) < _LEVELS:
        return []  # a slow pan over something smooth
    mixtures = _mixtures(looks, first, last)
    residue = max((residue for _, residue in mixtures), default=1.0)
    if residue > _RESIDUE:
        return []
    # The line through the shares at the first and third quarter tells where it begins and ends.
    begin, end = (times[first + (last - first) * quarter // 4] for quarter in (1, 3))
    pace = (mixtures[2][0] - mixtures[0][0]) / (end - begin)
    left = max(times[first], begin - mixtures[0][0] / pace)
    arrived = min(times[last], end + (1.0 - mixtures[2][0]) / pace)
    return [(distance * (1.0 - residue), Way(left, arrived, is_gradual=True))]


def _mixtures(looks: Sequence[Look], first: int, last: int) -> list[tuple[float, float]]:
    """At the quarters the share of the second picture, and what the best mixture does not explain;
    [] when the shares do not grow as they do in a dissolve.

    Cells that hardly change are left out; where those are most, something moves, and no more.
    """
    start = looks[first].cells.astype(np.float32)
    way = looks[last].cells - start
    change = np.abs(way).sum(axis=2)
    changed = change > _CHANGED * change.mean()
    if changed.mean() < _LEAST_CHANGED:
        return []
    mixtures: list[tuple[float, float]] = []
    for quarter in (1, 2, 3):
        middle = looks[first + (last - first) * quarter // 4].cells - start
        before = mixtures[-1][0] if mixtures else 0.0
        mixtures.append(_mixture(middle[changed], way[changed]))
        if not _LEAST_GAIN <= mixtures[-1][0] - before <= _MOST_GAIN:
            return []
    return mixtures if _LEAST_GAIN <= 1.0 - mixtures[-1][0] <= _MOST_GAIN else []


def _mixture(middle: NDArray[np.float32], way: NDArray[np.float32]) -> tuple[float, float]:
    """The share of the way by trimmed least squares, and what it leaves unexplained.

    Things move while pictures mix, so the cells that fit worst are not counted.
    """
    for _ in range(2):
        share = float((middle * way).sum() / (way * way).sum())
        left = np.abs(middle - share * way).sum(axis=1)
        last = int(_TRIMMED * (len(left) - 1))
        kept = left <= np.partition(left, last)[last]
        middle, way = middle[kept], way[kept]
    return share, float(left[kept].sum() / np.abs(way).sum())


def _is_steady(
    looks: Sequence[Look], times: Sequence[float], first: int, last: int, limit: float
) -> bool:
    """Whether the change neither began earlier nor goes on; black may be left at once."""
    margin = 0.3 * (times[last] - times[first])
    before = max(0, bisect_left(times, times[first] - margin))
    after = min(len(looks) - 1, bisect_left(times, times[last] + margin))
    return _is_plateau(looks, first, before, margin, limit) and _is_plateau(
        looks, last, after, margin, limit
    )


def _is_plateau(
    looks: Sequence[Look], edge: int, outside: int, margin: float, limit: float
) -> bool:
    if looks[edge].is_black:
        return True
    known = abs(looks[outside].time - looks[edge].time) >= margin / 2
    return known and cell_distance(looks[outside], looks[edge]) <= limit
