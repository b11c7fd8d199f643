"""Numbers of steps that the library's schedules can take."""

from __future__ import annotations

import numpy as np

from models.drawing.steps import usable_steps


def _as_the_library_counts(steps: int) -> int:
    """The loop in single precision, by other means."""
    left, step, count = np.float32(1000), np.float32(1000 / steps), 0
    while left > 0:
        left, count = np.float32(left - step), count + 1
    return count


def test_steps_that_would_be_one_too_many_become_the_next_that_work() -> None:
    assert usable_steps(12, trailing=True) == 13
    assert usable_steps(21, trailing=True) == 23
    assert usable_steps(4, trailing=True) == 4
    for steps in range(1, 151):
        usable = usable_steps(steps, trailing=True)
        assert usable >= steps
        assert _as_the_library_counts(usable) == usable


def test_other_schedules_take_any_number() -> None:
    assert [usable_steps(steps, trailing=False) for steps in (1, 12, 150)] == [1, 12, 150]
