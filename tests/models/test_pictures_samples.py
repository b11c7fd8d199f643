"""The sample pictures are those that are drawn, and the drawing for tests can be relied on."""

from __future__ import annotations

import random

import pytest

import resources
from models.inputs.pictures import read_picture
from tests.fixtures.samples import SAMPLES, SIDE
from tests.fixtures.shapes import COLOURS, SHAPES, draw_shape


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_what_it_is_said_to_be(name: str) -> None:
    picture = read_picture(resources.SAMPLES / name)
    assert (picture.width, picture.height) == (SIDE, SIDE)
    assert picture.rgb == SAMPLES[name].draw().tobytes()


def test_no_sample_is_unaccounted_for() -> None:
    assert {path.name for path in resources.SAMPLES.glob("*.png")} == set(SAMPLES)
    assert resources.FIRST_SAMPLE.exists()


def test_the_same_seed_draws_the_same_picture() -> None:
    first, again, other = (draw_shape("red", "star", random.Random(s)) for s in (1, 1, 2))
    assert first.tobytes() == again.tobytes()
    assert first.tobytes() != other.tobytes()


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("colour", COLOURS)
def test_a_drawn_shape_has_its_colour(colour: str, shape: str) -> None:
    image = draw_shape(colour, shape, random.Random(9), size=96)
    assert image.size == (96, 96)
    pixels = zip(*[iter(image.tobytes())] * 3, strict=True)
    near = sum(
        all(abs(level - wanted) <= 20 for level, wanted in zip(p, COLOURS[colour], strict=True))
        for p in pixels
    )
    assert near > 96 * 96 * 0.04
