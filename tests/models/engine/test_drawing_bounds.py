"""Wishes that cannot be meant are told at once, by the name of what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from models.engine.drawing_bounds import BadWish
from models.engine.protocol import Adapter, Mask, Weighed, Wishes
from models.inputs.picture import Picture

_DOT = Picture(1, 1, b"abc")
_ADAPTER = Adapter("a", "A", "")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("width", 7),
        ("width", 4097),
        ("width", -64),
        ("height", 64.0),
        ("steps", -1),
        ("steps", 151),
        ("steps", 2.5),
        ("guidance", -0.1),
        ("guidance", float("inf")),
        ("seed", -1),
        ("seed", 1 << 32),
        ("strength", 0),
        ("strength", 1.01),
    ],
)
def test_a_number_outside_its_bounds(field: str, value: Any) -> None:
    with pytest.raises(BadWish) as caught:
        Wishes("a cat", **{field: value})
    assert caught.value.field == field
    assert f"“{field}” is {value!r}" in caught.value.what


def test_what_is_left_to_the_model_and_the_ends_of_all_bounds_are_fine() -> None:
    plain = Wishes("a cat")
    assert (plain.width, plain.height, plain.steps, plain.seed) == (0, 0, 0, None)
    Wishes("", width=4096, height=8, steps=150, guidance=0, seed=(1 << 32) - 1, strength=1)


@pytest.mark.parametrize("weight", [-2.1, 2.1, float("nan")])
def test_a_weight_outside_its_bounds(weight: float) -> None:
    with pytest.raises(BadWish) as caught:
        Wishes("a cat", adapters=(Weighed(_ADAPTER, weight),))
    assert caught.value.field == "weight"


def test_a_mask_needs_a_picture_and_as_many_bytes_as_pixels() -> None:
    with pytest.raises(BadWish, match="no picture that it is for"):
        Wishes("a cat", mask=Mask(1, 1, b"\0"))
    with pytest.raises(ValueError, match="3 bytes do not make 2 x 2"):
        Mask(2, 2, b"abc")
    assert Wishes("a cat", picture=_DOT, mask=Mask(2, 2, b"abcd")).mask


def test_pictures_and_masks_that_are_too_large() -> None:
    with pytest.raises(BadWish, match=r"mask has 5,000 x 1 pixels; at most 4,096"):
        Mask(5000, 1, bytes(5000))
    with pytest.raises(BadWish, match=r"picture has 1 x 5,000 pixels"):
        Wishes("a cat", picture=Picture(1, 5000, bytes(15_000)))


def test_a_prompt_that_is_too_long() -> None:
    with pytest.raises(BadWish, match=r"10,001 characters") as caught:
        Wishes("a" * 10_001)
    assert caught.value.field == "prompt"
    with pytest.raises(BadWish, match=r"10,001 characters"):
        Wishes("a", negative="a" * 10_001)
