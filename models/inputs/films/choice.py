"""Which pictures of a film become its keyframes.

Every shot of a second or more gets one. When there are too few for that, the shots are taken by
farthest-first traversal (Gonzalez, "Clustering to minimize the maximum intercluster distance",
1985), over looks and time together. When there are more, they go to long shots in which things
change, by the divisor method of D'Hondt, evenly in time, so that movement shows. Near its wanted
time the sharpest picture is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.inputs.films.look import Look, cell_distance, is_duplicate
from models.inputs.films.shots import Shot

# A shot of 1 s whose first or last picture is missing is still one.
_WORTHY = 0.9
_LEAST = 0.3
# How far from its time a picture may be, as a share of the step to the next, and in seconds.
_SHARE_OFF, _MOST_OFF = 0.25, 0.5
# Different as two pictures can be that still have something in common.
_FAR = 60.0


@dataclass(frozen=True)
class Pick:
    """A keyframe to be.

    Attributes:
        time: wanted, seconds from the beginning of the film.
        slack: how far from it a sharper picture may be taken, seconds.
        look: the picture, when one that was looked at serves.
    """

    time: float
    slack: float
    look: Look | None = None


def choose(shots: Sequence[Shot], count: int, *, whole: bool) -> list[Pick]:
    """At most `count` picks in order of time.

    Args:
        shots: of the film.
        count: at least 1.
        whole: whether everything was looked at, so that only what was seen is there to pick.
    """
    shown = _with_something(shots)
    worthy = [shot for shot in shown if shot.seconds >= _WORTHY] or shown
    if len(worthy) > count:
        return [_one_of(shot, whole) for shot in _spread(worthy, count)]
    usable = [shot for shot in shown if shot.seconds >= _LEAST or shot in worthy]
    numbers = _allot(usable, worthy, count, whole)
    picks: list[Pick] = []
    for shot, number in zip(usable, numbers, strict=True):
        picks += _picks_of(shot, number, whole)
    return picks


def without_duplicates(looks: Sequence[Look]) -> list[int]:
    """Places of the looks to keep: each differs from the one kept before it."""
    kept: list[int] = []
    for place, look in enumerate(looks):
        if not kept or not is_duplicate(looks[kept[-1]], look):
            kept.append(place)
    return kept


def _with_something(shots: Sequence[Shot]) -> list[Shot]:
    """Shots with their looks that are not black; all as they are when everything is black."""
    shown = []
    for shot in shots:
        looks = tuple(look for look in shot.looks if not look.is_black)
        if looks:
            shown.append(Shot(shot.start, shot.end, looks))
    return shown or [shot for shot in shots if shot.looks]


def _spread(shots: Sequence[Shot], count: int) -> list[Shot]:
    """That many shots, as unlike each other and as far apart in time as can be."""
    length = max(shot.end for shot in shots) or 1.0
    looks = [_one_of(shot, whole=True).look or shot.looks[0] for shot in shots]
    first = max(range(len(shots)), key=lambda i: shots[i].seconds)
    chosen, nearest = [first], np.full(len(shots), np.inf)
    while len(chosen) < count:
        last = chosen[-1]
        for i, look in enumerate(looks):
            likeness = min(1.0, cell_distance(looks[last], look) / _FAR)
            distance = likeness + abs(shots[last].start - shots[i].start) / length
            nearest[i] = min(nearest[i], distance)
        nearest[chosen] = -1.0
        chosen.append(int(np.argmax(nearest)))
    return [shots[i] for i in sorted(chosen)]


def _allot(shots: Sequence[Shot], worthy: Sequence[Shot], count: int, whole: bool) -> list[int]:
    """How many pictures each shot gets."""
    numbers = [1 if shot in worthy else 0 for shot in shots]
    rooms = [_room(shot, whole) for shot in shots]
    for _ in range(count - sum(numbers)):
        open_shots = [i for i in range(len(shots)) if numbers[i] < rooms[i]]
        if not open_shots:
            break
        neediest = max(open_shots, key=lambda i: shots[i].seconds / (numbers[i] + 1))
        numbers[neediest] += 1
    return numbers


def _room(shot: Shot, whole: bool) -> int:
    """How many pictures of a shot can differ."""
    distinct = len(without_duplicates(shot.looks))
    if whole or (distinct == 1 and len(shot.looks) > 1):
        return distinct
    return max(distinct, int(shot.seconds / _LEAST))


def _one_of(shot: Shot, whole: bool) -> Pick:
    """The best of the pictures that were looked at, sooner from the middle.

    In a long film of the key pictures, which are quick to fetch and coded best.
    """
    middle, half = (shot.start + shot.end) / 2, max(shot.seconds / 2, 1e-3)
    keys = () if whole else tuple(look for look in shot.looks if look.is_key)
    look = _sharpest(keys or shot.looks, middle, half)
    return Pick(look.time, 0.0, look)


def _picks_of(shot: Shot, number: int, whole: bool) -> list[Pick]:
    if number <= 1:
        return [_one_of(shot, whole)] * number
    step = shot.seconds / number
    slack = min(_SHARE_OFF * step, _MOST_OFF)
    picks: dict[float, Pick] = {}
    for place in range(number):
        pick = _pick_near(shot.looks, shot.start + (place + 0.5) * step, slack, whole)
        picks.setdefault(pick.time, pick)
    return [picks[time] for time in sorted(picks)]


def _pick_near(looks: Sequence[Look], time: float, slack: float, whole: bool) -> Pick:
    near = [look for look in looks if abs(look.time - time) <= slack]
    if near:
        look = _sharpest(near, time, slack)
    elif whole:
        look = min(looks, key=lambda look: abs(look.time - time))
    else:
        return Pick(time, slack)
    return Pick(look.time, 0.0, look)


def _sharpest(looks: Sequence[Look], time: float, slack: float) -> Look:
    """Twice as sharp counts as much as being the whole slack nearer."""
    best = max(look.sharpness for look in looks) or 1.0
    return max(looks, key=lambda look: look.sharpness / best - abs(look.time - time) / slack / 2)
