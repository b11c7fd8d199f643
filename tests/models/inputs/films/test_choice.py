"""Which pictures are picked of shots whose looks are made up."""

from __future__ import annotations

import numpy as np
import pytest

from models.inputs.films.choice import choose, without_duplicates
from models.inputs.films.look import CELLS_HIGH, CELLS_WIDE, Look, is_duplicate
from models.inputs.films.packets import Gap
from models.inputs.films.plan import to_see
from models.inputs.films.shots import Shot


def _look(time: float, light: int, *, sharpness: float = 100.0, is_key: bool = False) -> Look:
    cells = np.full((CELLS_HIGH, CELLS_WIDE, 3), 128, np.uint8)
    cells[:, :, 0] = light
    levels = np.zeros(48, np.float32)
    levels[[light // 16, 24, 40]] = 1.0
    return Look(round(time * 1000), time, cells, levels, sharpness, is_key)


def _shot(start: float, end: float, light: int, *, moves: bool = False) -> Shot:
    """Looks ten times a second; where something moves each is a little lighter."""
    times = [start + step / 10 for step in range(round((end - start) * 10))]
    looks = [_look(t, light + (4 * i if moves else 0)) for i, t in enumerate(times)]
    return Shot(start, end, tuple(looks))


def _times(shots: list[Shot], count: int, *, whole: bool = True) -> list[float]:
    return [pick.time for pick in choose(shots, count, whole=whole)]


def test_every_shot_of_a_second_comes_before_a_second_picture_of_any() -> None:
    shots = [_shot(0, 4, 40, moves=True), _shot(4, 5, 200), _shot(5, 5.5, 60), _shot(5.5, 9, 120)]
    assert len(_times(shots, 3)) == 3
    assert [int(np.searchsorted([4, 5, 5.5, 9], t, "right")) for t in _times(shots, 3)] == [0, 1, 3]


def test_more_pictures_go_where_something_moves_and_it_is_long() -> None:
    shots = [_shot(0, 4, 40, moves=True), _shot(4, 8, 200), _shot(8, 10, 100, moves=True)]
    times = _times(shots, 7)
    assert [sum(a <= t < b for t in times) for a, b in ((0, 4), (4, 8), (8, 10))] == [4, 1, 2]


def test_they_are_evenly_spread_in_a_shot() -> None:
    assert _times([_shot(0, 4, 40, moves=True)], 4) == pytest.approx([0.5, 1.5, 2.5, 3.5])


def test_the_sharper_of_two_near_pictures_is_taken() -> None:
    looks = tuple(
        _look(i / 10, 40 + 4 * i, sharpness=300.0 if i in (6, 14) else 100.0) for i in range(20)
    )
    assert _times([Shot(0.0, 2.0, looks)], 2) == pytest.approx([0.6, 1.4])


def test_the_film_that_is_seen_in_part_gives_its_key_pictures() -> None:
    looks = [_look(i / 10, 40 + 4 * i, is_key=i == 3) for i in range(20)]
    assert _times([Shot(0.0, 2.0, tuple(looks))], 1, whole=False) == [0.3]
    assert _times([Shot(0.0, 2.0, tuple(looks))], 1, whole=True) == [1.0]


def test_what_was_not_seen_is_picked_by_its_time() -> None:
    shot = Shot(0.0, 8.0, (_look(0.0, 40, is_key=True), _look(4.0, 90, is_key=True)))
    picks = choose([shot], 4, whole=False)
    assert [pick.time for pick in picks] == pytest.approx([1.0, 3.0, 5.0, 7.0])
    assert all(pick.look is None and pick.slack == pytest.approx(0.5) for pick in picks)


def test_of_too_many_shots_like_ones_are_left_out() -> None:
    lights = (40, 200, 40, 200, 120, 40)
    shots = [_shot(2 * i, 2 * i + 2, light) for i, light in enumerate(lights)]
    times = _times(shots, 3)
    assert sorted(lights[int(time // 2)] for time in times) == [40, 120, 200]
    assert times == sorted(times)


def test_a_black_shot_gives_no_picture() -> None:
    assert all(time >= 2 for time in _times([_shot(0, 2, 16), _shot(2, 4, 90, moves=True)], 5))


def test_a_thing_that_moves_far_away_makes_a_difference() -> None:
    one, other = _look(0.0, 100), _look(1.0, 100)
    assert is_duplicate(one, other)
    other.cells[5, 7] = (160, 128, 128)
    assert not is_duplicate(one, other)
    assert without_duplicates([one, one, other, other, one]) == [0, 2, 4]


def _gap(start: int, *, surprise: float = 1.0, regular: bool = True) -> Gap:
    hills = (start + 20, start + 60) if surprise > 1.6 else None
    return Gap(start, start + 100, 100, 4.0, surprise, hills, regular)


def test_only_what_is_in_doubt_is_looked_into() -> None:
    gaps = [_gap(0), _gap(100), _gap(200, surprise=3.0), _gap(300), _gap(400, regular=False)]
    keys = [_look(4.0 * i, light) for i, light in enumerate((40, 40, 200, 40, 40))]
    pixels = 100_000_000
    assert to_see(gaps[:1] * 4, [keys[0]] * 4, pixels) == {}
    assert to_see(gaps, keys, pixels) == {1: (100, 200), 2: (220, 260)}
    assert to_see([_gap(0, regular=False), _gap(100)], [keys[1], keys[2]], pixels) == {}
