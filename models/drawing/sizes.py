"""Which sizes pictures are drawn in."""

from __future__ import annotations

import math

Size = tuple[int, int]

# Width to height; portraits are the same the other way round.
_RATIOS = (4 / 3, 3 / 2, 16 / 9)
_SCALES = (0.75, 1.5)
# People expect such steps of a picture of 512 pixels and more.
_USUAL_STEP = 64
_FEWEST_STEPS = 8


def nearest_side(side: int, multiple: int, least: int, most: int) -> int:
    """The multiple within the bounds that differs least."""
    lowest, highest = -(-least // multiple), max(1, most // multiple)
    return multiple * min(max((side + multiple // 2) // multiple, lowest), highest)


def size_choices(native: Size, multiple: int, most: int) -> tuple[Size, ...]:
    """The native size, then others with about as many pixels, then smaller and larger ones."""
    step = _step(native, multiple)
    found = [native]
    side = math.sqrt(native[0] * native[1])
    for ratio in _RATIOS:
        wide = _rounded(side * math.sqrt(ratio), step), _rounded(side / math.sqrt(ratio), step)
        found += [wide, wide[::-1]]
    for scale in _SCALES:
        found.append((_rounded(native[0] * scale, step), _rounded(native[1] * scale, step)))
    return tuple(dict.fromkeys(size for size in found if max(size) <= most))


def _step(native: Size, multiple: int) -> int:
    """So large that sides are round numbers, and so small that ratios can be met."""
    step = multiple
    while step < _USUAL_STEP and min(native) // (2 * step) >= _FEWEST_STEPS:
        step *= 2
    return step


def _rounded(side: float, step: int) -> int:
    return max(step, step * round(side / step))
