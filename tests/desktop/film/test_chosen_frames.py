"""The frames that go to the model stay in order, none twice, never too many."""

from __future__ import annotations

import pytest

from desktop.film.chosen_frames import ChosenFrames
from tests.desktop.film.scripted import frame


def _chosen(*times: float, most: int = 4) -> ChosenFrames:
    return ChosenFrames([frame(time) for time in times], most)


def test_they_are_in_order_of_time_however_they_come() -> None:
    chosen = _chosen(4.0, 2.0)
    assert chosen.add(frame(3.0))
    assert list(chosen.times) == [2.0, 3.0, 4.0]
    chosen.replace([frame(9.0), frame(1.0)])
    assert list(chosen.times) == [1.0, 9.0]


def test_none_is_added_twice() -> None:
    chosen = _chosen(2.0)
    assert not chosen.add(frame(2.0))
    assert chosen.has(2.0004)
    assert not chosen.has(2.04)
    assert chosen.times == (2.0,)


def test_no_more_than_the_model_takes_are_added() -> None:
    chosen = _chosen(1.0, 2.0, most=2)
    assert chosen.is_full
    assert not chosen.add(frame(3.0))
    chosen.drop(1.0)
    assert chosen.add(frame(3.0))
    assert chosen.times == (2.0, 3.0)


@pytest.mark.parametrize(("times", "fits"), [((), False), ((1.0, 2.0), True), ((1, 2, 3), False)])
def test_one_at_least_and_not_too_many(times: tuple[float, ...], fits: bool) -> None:
    assert _chosen(*times, most=2).fits is fits
