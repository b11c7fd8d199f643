"""What is a new shot, and what only moves, flashes or appears."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import av
import cv2
import pytest

from models.inputs.films.look import Eye, Look
from models.inputs.films.packets import PacketLog
from models.inputs.films.shots import find_shots
from models.inputs.films.survey import Stretch
from tests.models.inputs.films.rendering import Part, draw_parts, make_scene

SIZE = (192, 108)
FPS = 25


def _looks(pictures: Sequence[Any]) -> tuple[Look, ...]:
    eye = Eye()
    frames = [av.VideoFrame.from_ndarray(picture) for picture in pictures]
    return tuple(eye.look(frame, i, i / FPS) for i, frame in enumerate(frames))


def _starts(pictures: Sequence[Any]) -> list[float]:
    looks = _looks(pictures)
    return [shot.start for shot in find_shots([Stretch(looks)], len(looks) / FPS)]


def _scene(seed: int = 21, seconds: float = 2.0) -> list[Any]:
    return list(draw_parts([Part(seconds, seed=seed)], SIZE, FPS))


def test_a_cut_begins_a_shot() -> None:
    assert _starts([*_scene(21), *_scene(22)]) == pytest.approx([0.0, 2.0])


def test_a_flash_begins_none() -> None:
    pictures = _scene()
    pictures[20] = cv2.convertScaleAbs(pictures[20], alpha=0.5, beta=120)
    assert _starts(pictures) == [0.0]


def test_a_caption_that_appears_begins_none() -> None:
    pictures = _scene()
    for picture in pictures[25:]:
        picture[80:104, 10:182] = 255
    assert _starts(pictures) == [0.0]


def test_a_camera_that_pans_quickly_begins_none() -> None:
    scene = make_scene(23, (960, 108))
    wide = scene.draw(0.0)
    pictures = [wide[:, left : left + 192] for left in range(0, 768, 16)]
    assert _starts(pictures) == [0.0]


def test_light_that_wanes_a_little_begins_none() -> None:
    pictures = [cv2.convertScaleAbs(p, alpha=1 - 0.05 * i / 50) for i, p in enumerate(_scene(24))]
    assert _starts(pictures) == [0.0]


@pytest.mark.parametrize("seconds", [0.4, 0.8, 1.2])
@pytest.mark.parametrize("way", ["dissolve", "fade"])
def test_a_dissolve_or_fade_begins_one_in_its_middle(way: str, seconds: float) -> None:
    parts = [Part(2.0, seed=25), Part(3.0, way, seconds, seed=26)]
    starts = _starts(list(draw_parts(parts, SIZE, FPS)))
    assert starts == pytest.approx([0.0, 2.0 + seconds / 2], abs=0.15)


def test_pictures_in_a_dissolve_belong_to_neither_shot() -> None:
    parts = [Part(2.0, seed=27), Part(2.0, "dissolve", 0.8, seed=28)]
    looks = _looks(list(draw_parts(parts, SIZE, FPS)))
    first, second = find_shots([Stretch(looks)], 4.0)
    assert first.looks[-1].time == pytest.approx(2.0, abs=0.13)
    assert second.looks[0].time == pytest.approx(2.8, abs=0.13)


def test_what_was_not_seen_between_looks_is_taken_on_trust() -> None:
    one, other = _looks(_scene(21))[0], _looks(_scene(22))[40]
    stretches = [Stretch((one,)), Stretch((other,), cut_before=True)]
    assert [shot.start for shot in find_shots(stretches, 3.0)] == [0.0, other.time]


def _log(sizes: Sequence[int], keys: Sequence[int]) -> PacketLog:
    log = PacketLog()
    for place, size in enumerate(sizes):
        is_key = place in keys
        log.add(50_000 if is_key else size, place, is_looked_at=is_key, is_key=is_key)
    return log


def test_a_hill_among_the_packets_tells_where_to_look() -> None:
    sizes = [1000 + 150 * (i % 3) for i in range(400)]
    sizes[150] = 30_000
    gaps = _log(sizes, range(0, 400, 100)).gaps(1 / FPS)
    surprises = [gap.surprise for gap in gaps]
    assert surprises[1] > 3
    assert max(surprises[0], *surprises[2:]) < 1.3
    assert gaps[1].hills is not None
    first, last = gaps[1].hills
    assert 135 < first < 150 < last < 165
    assert gaps[0].hills is None


def test_of_a_longer_hill_more_is_looked_at_on_both_sides() -> None:
    sizes = [1000 + 150 * (i % 3) for i in range(400)]
    sizes[150:165] = [6000] * 15
    gap = _log(sizes, range(0, 400, 100)).gaps(1 / FPS)[1]
    assert gap.surprise > 3
    assert gap.hills is not None
    assert gap.hills[0] < 140
    assert gap.hills[1] > 175


def test_a_scene_with_more_in_it_is_no_hill() -> None:
    sizes = [300] * 200 + [3000] * 200
    assert all(gap.surprise < 1.6 for gap in _log(sizes, [0, 200]).gaps(1 / FPS))


def test_key_packets_out_of_their_turn_are_not_regular() -> None:
    log = _log([1000] * 460, [0, 100, 200, 230, 330, 430])
    assert [gap.is_regular for gap in log.gaps(1 / FPS)] == [True, True, False, True, True, False]
