"""How many frames of a video go to a model."""

from __future__ import annotations

from dataclasses import replace

from desktop.attachments.frame_count import frame_count
from models.catalogue.entry import Shape
from tests.desktop.session.harness import SEEING

# Three quarters of the context for frames of 450 tokens each.
MODEL = replace(SEEING, context_tokens=6000, shape=Shape(picture_tokens=1000))


def test_as_many_as_wished_when_they_fit() -> None:
    assert frame_count(MODEL, 8) == 8


def test_as_many_as_the_context_holds() -> None:
    assert frame_count(MODEL, 64) == 10


def test_videos_share_the_context() -> None:
    assert frame_count(MODEL, 8, videos=2) == 5


def test_one_at_least_and_without_a_model_what_is_wished() -> None:
    assert frame_count(replace(MODEL, context_tokens=100), 8) == 1
    assert frame_count(None, 8) == 8
