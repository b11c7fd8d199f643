"""Several pictures, evenly over a length."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from desktop.camera.burst import Burst


def _taken(count: int, seconds: float, fps: float) -> list[float]:
    burst = Burst(count, seconds)
    at = 0
    while not burst.see(QImage(), 50 + at / fps):
        at += 1
    return [time for _, time in burst.pictures()]


def test_pictures_are_spread_evenly() -> None:
    assert _taken(5, 2.0, 30) == pytest.approx([0.0, 0.5, 1.0, 1.5, 2.0])


def test_the_next_picture_after_it_is_due_is_taken() -> None:
    assert _taken(4, 1.0, 10) == pytest.approx([0.0, 0.4, 0.7, 1.0])


def test_a_slow_camera_gives_fewer_in_the_same_time() -> None:
    assert _taken(16, 2.0, 4) == pytest.approx([0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0])


def test_of_a_very_slow_camera_there_are_two() -> None:
    assert _taken(16, 1.0, 0.2) == pytest.approx([0.0, 5.0])


@pytest.mark.parametrize(("count", "seconds"), [(1, 2.0), (17, 2.0), (8, 0.0)])
def test_what_is_no_burst(count: int, seconds: float) -> None:
    with pytest.raises(ValueError, match="no burst"):
        Burst(count, seconds)
