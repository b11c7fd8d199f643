"""Places in a recording, in words."""

from __future__ import annotations

import pytest

from desktop.listen.times import clock_time, exact_time


@pytest.mark.parametrize(
    ("seconds", "clock", "exact"),
    [
        (0.0, "0:00", "0:00.0"),
        (3.2, "0:03", "0:03.2"),
        (59.96, "0:59", "1:00.0"),
        (760.0, "12:40", "12:40.0"),
        (3599.99, "59:59", "1:00:00.0"),
        (3723.04, "1:02:03", "1:02:03.0"),
        (-1.0, "0:00", "0:00.0"),
    ],
)
def test_times_read_as_on_a_clock(seconds: float, clock: str, exact: str) -> None:
    assert (clock_time(seconds), exact_time(seconds)) == (clock, exact)
