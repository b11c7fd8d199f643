"""Times as people read them."""

from __future__ import annotations

import pytest

from models.inputs.clock import clock


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0, "0:00"), (59.99, "0:59"), (60.0, "1:00"), (3723.5, "1:02:03")],
)
def test_times_read_as_on_a_player(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_tenths() -> None:
    assert clock(67.28, tenths=True) == "1:07.2"
