"""How fast files are played, and when a camera sees nothing."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.capture.camera.darkness import DarkWatch, is_black
from desktop.capture.camera.pace import Pace


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


def _times(fps: float, work_s: list[float]) -> list[float]:
    """When pictures come that take so long to read."""
    clock = _Clock()
    pace = Pace(fps, clock.wait, clock)
    times = []
    for seconds in work_s:
        pace.keep()
        times.append(clock.now)
        clock.wait(seconds)
    return times


def test_a_file_is_played_as_fast_as_it_was_filmed() -> None:
    assert _times(10, [0.0, 0.03, 0.0, 0.0]) == pytest.approx([0.0, 0.1, 0.2, 0.3])


def test_a_late_picture_is_caught_up() -> None:
    assert _times(10, [0.25, 0.0, 0.0, 0.0]) == pytest.approx([0.0, 0.25, 0.25, 0.3])


def test_a_long_stop_is_not_caught_up() -> None:
    assert _times(10, [30.0, 0.0, 0.0]) == pytest.approx([0.0, 30.0, 30.1])


@pytest.mark.parametrize("fps", [0.0, -1.0, 90000.0])
def test_a_file_that_does_not_know_its_rate(fps: float) -> None:
    assert _times(fps, [0.0, 0.0]) == pytest.approx([0.0, 0.04])


def test_black_is_what_a_covered_camera_gives() -> None:
    noise = np.random.default_rng(1).integers(0, 20, (240, 320, 3)).astype(np.uint8)
    assert is_black(noise)
    lamp = noise.copy()
    lamp[100:150, 100:150] = 200
    assert not is_black(lamp)
    blue = np.zeros((240, 320, 3), np.uint8)
    blue[:, :, 0] = 60
    assert not is_black(blue)


def test_darkness_is_told_once_and_so_is_its_end() -> None:
    dark, bright = (np.full((16, 16, 3), grey, np.uint8) for grey in (0, 90))
    watch = DarkWatch(3)
    seen = [watch.saw(pixels) for pixels in (dark, dark, dark, dark, bright, bright)]
    assert seen == [None, None, True, None, False, None]
    assert [watch.saw(pixels) for pixels in (dark, dark, bright)] == [None, None, None]
