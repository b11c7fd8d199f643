"""Where shots begin and end, from looks at a film.

A hard cut is a step between neighbours that stands out from the steps around it, as in
PySceneDetect's AdaptiveDetector, and that is not undone at once, as a flash is. For dissolves and
fades see `gradual`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.inputs.films.gradual import Way, gradual_ways, ways_through_black
from models.inputs.films.look import Look, cell_distance, changed_share
from models.inputs.films.plan import ends_differ
from models.inputs.films.survey import Stretch

# Steps that are longer say little about what is usual around them.
_NEAR = 0.25
_NEIGHBOURS = 3
_CUT_STEP, _CUT_SHARE, _CUT_RATIO = 10.0, 0.4, 3.0
_FLASH = 0.15
_SHORTEST = 0.2


@dataclass(frozen=True)
class Shot:
    """A piece of film from one camera without interruption.

    Attributes:
        start, end: seconds from the beginning of the film.
        looks: at it, in order of time, without those of a dissolve; may be empty.
    """

    start: float
    end: float
    looks: tuple[Look, ...]

    @property
    def seconds(self) -> float:
        return self.end - self.start


def find_shots(stretches: Sequence[Stretch], seconds: float) -> list[Shot]:
    """All shots in order; together they cover the film, `seconds` is its end."""
    looks = [look for stretch in stretches for look in stretch.looks]
    if not looks:
        return []
    ways: list[Way] = []
    before: Look | None = None
    for stretch in stretches:
        if stretch.cut_before and before is not None:
            ways.append(Way(before.time, stretch.looks[0].time))
        ways += _ways_within(stretch.looks)
        before = stretch.looks[-1]
    return _shots(_merged(ways), looks, seconds)


def _ways_within(looks: Sequence[Look]) -> list[Way]:
    black = ways_through_black(looks)
    mixed = [way for way in gradual_ways(looks) if not any(w.covers(way) for w in black)]
    gradual = [*black, *mixed]
    cuts = [way for way in _cuts(looks) if not any(w.covers(way) for w in gradual)]
    return sorted([*cuts, *gradual], key=lambda way: way.arrived)


def _cuts(looks: Sequence[Look]) -> list[Way]:
    steps = [cell_distance(a, b) for a, b in pairwise(looks)]
    return [
        Way(looks[i].time, looks[i + 1].time)
        for i in range(len(steps))
        if steps[i] >= _CUT_STEP
        and changed_share(looks[i], looks[i + 1]) >= _CUT_SHARE
        and _stands_out(looks, steps, i)
    ]


def _stands_out(looks: Sequence[Look], steps: Sequence[float], index: int) -> bool:
    """Whether the step from this look to the next is more than what moves around it."""
    around = [
        steps[i]
        for i in range(max(0, index - _NEIGHBOURS), min(len(steps), index + _NEIGHBOURS + 1))
        if i != index and looks[i + 1].time - looks[i].time <= _NEAR
    ]
    if looks[index + 1].time - looks[index].time > _NEAR or len(around) < 2:
        return ends_differ(looks[index], looks[index + 1])
    usual = sorted(around)[-2]  # one of them may be a cut itself
    return steps[index] >= _CUT_RATIO * usual and _lasts(looks, steps[index], index)


def _lasts(looks: Sequence[Look], step: float, index: int) -> bool:
    """After a flash things are as they were; after a cut they are not."""
    first, last = index, index + 1
    while first > 0 and looks[index].time - looks[first - 1].time <= _FLASH:
        first -= 1
    while last + 1 < len(looks) and looks[last + 1].time - looks[index + 1].time <= _FLASH:
        last += 1
    return cell_distance(looks[first], looks[last]) >= 0.5 * step


def _merged(ways: Sequence[Way]) -> list[Way]:
    """What follows at once, such as a fade in after a fade out, is one way."""
    merged: list[Way] = []
    for way in sorted(ways, key=lambda way: way.arrived):
        if merged and _is_one(merged[-1], way):
            merged[-1] = Way(merged[-1].left, way.arrived, is_gradual=True)
        else:
            merged.append(way)
    return merged


def _is_one(way: Way, other: Way) -> bool:
    unseen = not other.is_gradual and other.arrived - other.left > _NEAR
    if (way.is_gradual or other.is_gradual) and not unseen:
        return other.left - way.arrived < _SHORTEST
    return other.arrived - way.arrived < _SHORTEST


def _shots(ways: Sequence[Way], looks: Sequence[Look], seconds: float) -> list[Shot]:
    entered = [0.0, *(way.arrived for way in ways)]
    left = [*(way.left for way in ways), float("inf")]
    edges = [0.0, *(way.middle for way in ways), max(seconds, looks[-1].time)]
    return [
        Shot(
            edges[i],
            edges[i + 1],
            tuple(look for look in looks if entered[i] <= look.time <= left[i]),
        )
        for i in range(len(entered))
    ]
