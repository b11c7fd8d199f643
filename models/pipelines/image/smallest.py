"""The least that a model can be asked to draw: to warm up, and to try it."""

from __future__ import annotations

from dataclasses import replace

from models.drawing.facts import ImageFacts
from models.engine.drawing import Mask, Wishes
from models.inputs.picture import Picture

_PROMPT = "a red circle"
# Some schedules cannot do with one.
_STEPS = 2
_SEED = 1


def small_wishes(facts: ImageFacts, side: int) -> Wishes:
    """About so many pixels a side."""
    width, height = facts.nearest(side, side)
    wishes = Wishes(_PROMPT, width=width, height=height, steps=_STEPS, seed=_SEED)
    if "text" in facts.can:
        return wishes
    grey = Picture(width, height, bytes([128]) * (3 * width * height))
    all_of_it = Mask(width, height, bytes([255]) * (width * height))
    return replace(wishes, picture=grey, mask=all_of_it)


def tell_nobody(phase: str, done: int, total: int) -> None:
    """Nobody waits for the steps of it."""
