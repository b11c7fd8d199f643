"""How long it still takes."""

from __future__ import annotations

import pytest

from desktop.studio.drawing import Going
from desktop.studio.pace import Pace
from desktop.studio.words import going_words, left_words
from models.engine.protocol import Progress


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_time_left_comes_from_the_steps_so_far() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.tell(1, 10)
    assert pace.left_s(0) is None
    for step in (2, 3, 4):
        clock.now += 2.0
        pace.tell(step, 10)
    assert pace.left_s(0) == pytest.approx(12.0)
    assert pace.left_s(2) == pytest.approx(52.0)


def test_what_lies_between_two_pictures_is_no_step() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.tell(1, 10)
    clock.now = 100.0
    pace.begin()
    pace.tell(1, 10)
    clock.now = 101.0
    pace.tell(2, 10)
    assert pace.left_s(0) == pytest.approx(8.0)


def test_a_pc_that_became_slower_is_believed() -> None:
    clock = Clock()
    pace = Pace(clock)
    for step in range(1, 41):
        clock.now += 1.0 if step < 25 else 3.0
        pace.tell(step, 50)
    assert pace.left_s(0) == pytest.approx(30.0)


def test_how_far_it_is_in_words() -> None:
    going = Going(2, 3, Progress(1, "drawing", 5, 20), 42.3)
    assert going_words(going) == "Picture 2 of 3 · Step 5 of 20 · about 42 s left"
    assert going_words(Going(1, 1)) == "Waiting for the model …"
    assert going_words(Going(1, 1, Progress(1, "compiling"))) == "Making the model ready …"
    assert left_words(600) == "about 10 min left"


@pytest.mark.parametrize(
    ("going", "share"),
    [
        (Going(1, 2), None),
        (Going(2, 2), 0.5),
        (Going(1, 2, Progress(1, "reading", 5, 10)), None),
        (Going(1, 2, Progress(1, "drawing", 10, 20)), 0.25),
        (Going(2, 2, Progress(1, "decoding")), 1.0),
    ],
)
def test_the_share_is_that_of_all_pictures(going: Going, share: float | None) -> None:
    assert going.share == share
