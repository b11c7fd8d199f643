"""Times as people read them."""

from __future__ import annotations

import pytest

from models.inputs.clock import clock, exact_clock


@pytest.mark.parametrize(
    ("seconds", "short", "exact"),
    [
        (0.0, "0:00", "0:00.0"),
        (3.2, "0:03", "0:03.2"),
        (59.96, "0:59", "1:00.0"),
        (60.0, "1:00", "1:00.0"),
        (760.0, "12:40", "12:40.0"),
        (3599.99, "59:59", "1:00:00.0"),
        (3723.04, "1:02:03", "1:02:03.0"),
        (3723.5, "1:02:03", "1:02:03.5"),
        (-1.0, "0:00", "0:00.0"),
    ],
)
def test_times_read_as_on_a_player(seconds: float, short: str, exact: str) -> None:
    assert (clock(seconds), exact_clock(seconds)) == (short, exact)


def test_tenths_that_have_begun() -> None:
    assert clock(67.28, tenths=True) == "1:07.2"
