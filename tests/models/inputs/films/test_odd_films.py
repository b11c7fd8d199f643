"""Films that lie on their side, have fields, stutter, are long, or show one thing that moves."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from models.inputs.films.facts import probe
from models.inputs.films.sampling import frames_at
from tests.fixtures.shapes_training.world import draw_clip
from tests.models.inputs.films.looking import chosen_of, neighbours_alike, shots_without_frame
from tests.models.inputs.films.rendering import (
    Encoding,
    Part,
    draw_parts,
    make_scene,
    number_in,
    numbered,
    pixels_of,
    write_film,
)


def _striped() -> Any:
    """Red along the upper edge, blue along the left one, grey elsewhere."""
    picture = np.full((120, 200, 3), 128, np.uint8)
    picture[:, :40] = (0, 0, 255)
    picture[:30] = (255, 0, 0)
    return picture


@pytest.mark.parametrize("turn", [0, 90, 180, -90])
def test_pictures_are_upright(tmp_path: Path, turn: int) -> None:
    """The camera was held turned, so the stored picture is turned back by as much."""
    stored = np.ascontiguousarray(np.rot90(_striped(), -turn // 90))
    clip = write_film(tmp_path / "turned.mp4", [stored] * 10, Encoding(rotation=turn))
    (frame,) = chosen_of(clip, 3).frames
    rgb = pixels_of(frame.picture).astype(int)
    assert rgb.shape == (120, 200, 3)
    assert probe(clip).width == 200
    assert abs(rgb[10, 100] - (255, 0, 0)).max() < 40
    assert abs(rgb[90, 15] - (0, 0, 255)).max() < 40
    assert abs(rgb[90, 150] - 128).max() < 12


def test_narrow_pixels_are_made_square(tmp_path: Path) -> None:
    path = tmp_path / "tv.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        stream.codec_context.sample_aspect_ratio = 2
        for _ in range(5):
            picture = av.VideoFrame.from_ndarray(np.full((120, 160, 3), 90, np.uint8))
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    (frame,) = chosen_of(path).frames
    assert (frame.picture.width, frame.picture.height) == (320, 120)
    assert (probe(path).width, probe(path).height) == (320, 120)


def test_two_fields_give_no_comb(tmp_path: Path) -> None:
    """A bar moves by its own width from field to field."""

    def bar(left: int) -> Any:
        picture = np.full((120, 160, 3), 40, np.uint8)
        picture[:, left : left + 12] = 220
        return picture

    def woven(index: int) -> Any:
        picture = bar(10 + 24 * (index % 5))
        picture[1::2] = bar(22 + 24 * (index % 5))[1::2]
        return picture

    how = Encoding("mpeg2video", {"flags": "+ildct+ilme", "b": "4000000"})
    clip = write_film(tmp_path / "fields.mkv", (woven(index) for index in range(25)), how)
    for frame in chosen_of(clip, 4).frames:
        light = pixels_of(frame.picture)[:, :, 1].astype(int)
        rough = abs(light[1:] - light[:-1]).mean()
        assert rough < 2, "every line is like the one above it"
        assert 0.05 < (light > 150).mean() < 0.1, "one bar, not two"


def test_a_rate_that_varies_keeps_times_right(tmp_path: Path) -> None:
    rng = random.Random(5)
    times = [0]
    while times[-1] < 6000:
        times.append(times[-1] + rng.choice((17, 40, 250, 400)))
    shots = (Part(2.0, seed=1), Part(2.0, seed=2), Part(9.0, seed=3))

    def pictures() -> Iterator[Any]:
        scenes = [make_scene(shot.seed, (192, 108)) for shot in shots]
        return numbered(scenes[min(2, time // 2000)].draw(time / 1000) for time in times)

    how = Encoding(options={"preset": "veryfast"})
    clip = write_film(tmp_path / "varying.mp4", pictures(), how, times=times)
    frames = chosen_of(clip, 9).frames
    assert shots_without_frame(shots[:2], frames) == []
    assert frames[-1].time > 4
    for frame in frames:
        assert frame.time * 1000 == pytest.approx(times[number_in(frame.picture)], abs=1)
    (shown,) = frames_at(clip, [(times[20] + times[21]) / 2000])
    assert number_in(shown.picture) == 20


def test_two_hours_at_one_picture_a_second(tmp_path: Path) -> None:
    """Each shot of 10 minutes gets its frame; one of them is a second long."""
    lengths = [600] * 6 + [1] + [600] * 5 + [599]
    scenes = [make_scene(seed, (64, 48)) for seed in range(len(lengths))]

    def pictures() -> Iterator[Any]:
        for scene, length in zip(scenes, lengths, strict=True):
            still = scene.draw(0.0)
            yield from (still for _ in range(length))

    how = Encoding("mpeg4", {"g": "60"}, fps=1)
    clip = write_film(tmp_path / "long.mp4", pictures(), how)
    assert probe(clip).seconds == pytest.approx(7200, abs=2)
    chosen = chosen_of(clip, 20)
    starts = np.cumsum([0, *lengths])
    assert [int(np.searchsorted(starts, f.time, "right")) - 1 for f in chosen.frames] == list(
        range(len(lengths))
    )
    assert len(chosen.shots) == len(lengths)


def test_a_moving_shape_shows_its_way_in_order(tmp_path: Path) -> None:
    """One shot of 8 pictures, as the built-in model was trained on."""
    for direction, axis, sign in (("left", 0, -1), ("down", 1, 1)):
        seen = draw_clip(random.Random(3), direction, frames=8)
        pictures = [np.asarray(frame.convert("RGB")) for frame in seen.frames]
        how = Encoding(options={"crf": "12"}, fps=4)
        frames = chosen_of(write_film(tmp_path / f"{direction}.mp4", pictures, how), 6).frames
        assert len(frames) == 6
        numbers = [round(frame.time * 4) for frame in frames]
        assert numbers == sorted(set(numbers))
        centres = []
        for number, frame in zip(numbers, frames, strict=True):
            true = pictures[number].astype(int)
            assert abs(pixels_of(frame.picture).astype(int) - true).mean() < 6
            thing = seen.things[number][0]
            centres.append(sign * (thing.x, thing.y)[axis])
        assert centres == sorted(centres)


def test_one_long_shot_is_shown_at_even_times(tmp_path: Path) -> None:
    clip = write_film(
        tmp_path / "pan.mp4", draw_parts([Part(8.0, seed=12)], (192, 108), 25), Encoding()
    )
    chosen = chosen_of(clip, 8)
    assert len(chosen.shots) == 1
    steps = np.diff([frame.time for frame in chosen.frames])
    assert len(chosen.frames) == 8
    assert steps.min() > 0.6
    assert steps.max() < 1.4


def test_where_nothing_changes_one_frame_says_it_all(tmp_path: Path) -> None:
    parts = [Part(3.0, seed=4, still=True), Part(3.0, seed=5, still=True)]
    clip = write_film(tmp_path / "still.mp4", draw_parts(parts, (192, 108), 25), Encoding())
    frames = chosen_of(clip, 16).frames
    assert len(frames) == 2
    assert neighbours_alike(frames) == 0


def test_black_is_not_shown_unless_there_is_nothing_else(tmp_path: Path) -> None:
    black = [np.zeros((108, 192, 3), np.uint8)] * 40
    scene = list(draw_parts([Part(1.5, seed=6)], (192, 108), 25))
    clip = write_film(tmp_path / "opening.mp4", [*black, *scene], Encoding())
    assert all(frame.time >= 1.6 for frame in chosen_of(clip, 4).frames)
    dark = write_film(tmp_path / "dark.mp4", black, Encoding())
    assert len(chosen_of(dark, 4).frames) == 1
