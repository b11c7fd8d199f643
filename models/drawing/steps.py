"""How many steps a schedule can really take."""

from __future__ import annotations

import struct

_TIMES = 1000
_FLOAT = struct.Struct("<f")


def usable_steps(steps: int, trailing: bool) -> int:
    """The same number, or the next one that works.

    OpenVINO GenAI 2026.4 counts "trailing" schedules down in single precision, as in
    `for (float t = 1000; t > 0; t -= 1000 / n)`. For some n what is left over makes another step
    of nearly nothing, at the time -1, which spoils the picture: 12 steps become 13.
    """
    if not trailing:
        return steps
    return next((count for count in range(steps, _TIMES) if _counted(count) == count), steps)


def _counted(steps: int) -> int:
    """How often that loop runs."""
    step = _single(_TIMES / steps)
    left, count = float(_TIMES), 0
    while left > 0:
        left = _single(left - step)
        count += 1
    return count


def _single(value: float) -> float:
    """In single precision."""
    return float(_FLOAT.unpack(_FLOAT.pack(value))[0])
