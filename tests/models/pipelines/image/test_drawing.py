"""The small model draws what it was asked for, through the pipeline that the engine uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from models.cancel import CancelToken
from models.drawing.facts import read_facts
from models.engine.backend import DrawnPicture, ImagePipeline
from models.errors import Cancelled
from models.inputs.picture import Picture
from models.pipelines.image.model import open_image
from tests.fixtures.drawing import (
    DRAWING,
    FOLDER,
    SIDE,
    color_in,
    left_half_mask,
    pixels_of,
    red_and_blue,
    red_square,
    wishes,
)
from tests.fixtures.drawing_training.judging import mask_of


@pytest.fixture(scope="module")
def pipeline() -> Iterator[ImagePipeline]:
    opened = open_image(DRAWING, "CPU", None, lambda *_: None, CancelToken())
    yield opened
    opened.close()


def _draw(pipeline: ImagePipeline, prompt: str, seed: int = 3, **others: Any) -> DrawnPicture:
    return pipeline.draw(wishes(prompt, seed, **others), lambda *_: None, None, CancelToken())


def test_a_red_circle_is_more_red_than_blue_and_a_blue_one_more_blue(
    pipeline: ImagePipeline,
) -> None:
    for seed in range(4):
        red, blue = red_and_blue(_draw(pipeline, "a red circle", seed).picture)
        assert red > 5 * blue + 50
        red, blue = red_and_blue(_draw(pipeline, "a blue circle", seed).picture)
        assert blue > 5 * red + 50


@pytest.mark.parametrize("color", ["green", "yellow", "purple", "black"])
def test_other_colors_are_what_was_asked_for(pipeline: ImagePipeline, color: str) -> None:
    assert color_in(_draw(pipeline, f"a {color} square", seed=1).picture) == color


def test_what_is_not_to_be_seen_is_not_seen(pipeline: ImagePipeline) -> None:
    plain = {color_in(_draw(pipeline, "a circle", seed).picture) for seed in range(6)}
    without = [_draw(pipeline, "a circle", seed, negative="something red") for seed in range(6)]
    assert "red" in plain
    assert "red" not in {color_in(one.picture) for one in without}
    assert {one.made.negative for one in without} == {"something red"}


def test_without_guidance_a_negative_prompt_has_no_effect_and_is_not_told(
    pipeline: ImagePipeline,
) -> None:
    plain = _draw(pipeline, "a red circle", guidance=1.0)
    negative = _draw(pipeline, "a red circle", guidance=1.0, negative="red")
    assert negative.made.negative == ""
    assert negative.picture.rgb == plain.picture.rgb


@pytest.mark.parametrize(("width", "height"), [(96, 64), (64, 96), (128, 128), (72, 56)])
def test_other_sizes_are_drawn_as_well(pipeline: ImagePipeline, width: int, height: int) -> None:
    drawn = _draw(pipeline, "a red circle", width=width, height=height)
    assert (drawn.picture.width, drawn.picture.height) == (width, height)
    red, blue = red_and_blue(drawn.picture)
    assert red > 5 * blue + 50


def test_a_later_drawing_leaves_an_earlier_one_as_it_was(pipeline: ImagePipeline) -> None:
    first = _draw(pipeline, "a red circle").picture
    before = bytes(first.rgb)
    _draw(pipeline, "a black square", seed=9)
    assert first.rgb == before
    assert _draw(pipeline, "a red circle").picture.rgb == before


def test_the_smallest_picture_before_makes_no_difference() -> None:
    import openvino_genai

    opened = open_image(DRAWING, "CPU", None, lambda *_: None, CancelToken())
    side = read_facts(FOLDER).least_side
    _draw(opened, "a blue square", width=side, height=side)
    drawn = _draw(opened, "a red circle").picture
    opened.close()
    made = {"width": SIDE, "height": SIDE, "num_inference_steps": 10, "guidance_scale": 4.0}
    bare = openvino_genai.Text2ImagePipeline(FOLDER, "CPU")
    first = bare.generate("a red circle", rng_seed=3, **made)
    assert drawn.rgb == first.data[0].tobytes()


def test_a_changed_picture_keeps_its_structure(pipeline: ImagePipeline) -> None:
    start = red_square()
    was = mask_of(pixels_of(start))
    for seed in range(3):
        drawn = _draw(pipeline, "a blue square", seed, picture=start, strength=0.5).picture
        assert color_in(drawn) == "blue"
        now = mask_of(pixels_of(drawn))
        assert (was & now).sum() / (was | now).sum() > 0.45


def test_a_part_is_painted_anew_and_the_rest_stays_to_the_byte(pipeline: ImagePipeline) -> None:
    start, mask = red_square(), left_half_mask()
    kept = np.frombuffer(mask.grey, np.uint8).reshape(64, 64) == 0
    for seed in range(3):
        drawn = _draw(pipeline, "a blue square", seed, picture=start, mask=mask)
        assert np.array_equal(pixels_of(drawn.picture)[kept], pixels_of(start)[kept])
        assert color_in(drawn.picture) == "blue"
        assert (drawn.made.masked, drawn.made.strength) == (True, 1.0)


def test_stop_is_heard_within_a_step(pipeline: ImagePipeline) -> None:
    cancel = CancelToken()
    told: list[int] = []

    def stop_at_the_third(phase: str, done: int, total: int) -> None:
        told.append(done)
        if done == 3:
            cancel.cancel()

    with pytest.raises(Cancelled):
        pipeline.draw(wishes(steps=100), stop_at_the_third, None, cancel)
    assert max(told) <= 4
    red, blue = red_and_blue(_draw(pipeline, "a red circle").picture)
    assert red > blue


def test_what_is_stopped_before_it_begins_is_not_drawn(pipeline: ImagePipeline) -> None:
    cancel = CancelToken()
    cancel.cancel()
    told: list[str] = []
    with pytest.raises(Cancelled):
        pipeline.draw(wishes(), lambda phase, *_: told.append(phase), None, cancel)
    assert told == []


def test_previews_come_to_look_like_the_picture(pipeline: ImagePipeline) -> None:
    shown: list[Picture] = []
    drawn = pipeline.draw(
        wishes("a yellow circle", steps=100), lambda *_: None, shown.append, CancelToken()
    ).picture
    assert len(shown) >= 4
    assert {(one.width, one.height) for one in shown} == {(8, 8)}
    errors = [_difference(one, drawn) for one in shown]
    assert errors[-1] < 30
    assert errors[-1] < errors[0]


def test_a_listener_that_fails_fails_the_drawing_and_nothing_else(
    pipeline: ImagePipeline,
) -> None:
    def fail(picture: Picture) -> None:
        raise LookupError("nobody is here")

    with pytest.raises(LookupError, match="nobody is here"):
        pipeline.draw(wishes(), lambda *_: None, fail, CancelToken())
    assert color_in(_draw(pipeline, "a red circle").picture) == "red"


def _difference(small: Picture, large: Picture) -> float:
    """Mean difference of cells, of 255."""
    cell = large.width // small.width
    pixels = pixels_of(large).astype(float)
    means = pixels.reshape(small.height, cell, small.width, cell, 3).mean(axis=(1, 3))
    return float(np.abs(means - pixels_of(small)).mean())
