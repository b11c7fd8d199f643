"""What tests ask of keyframes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from models.cancel import CancelToken
from models.inputs.films.keyframes import Keyframes, choose_keyframes
from models.inputs.video import Frame
from tests.models.inputs.films.rendering import Part, pixels_of, starts_of


def chosen_of(path: Path, count: int = 16) -> Keyframes:
    return choose_keyframes(path, count, on_progress=lambda _: None, cancel=CancelToken())


def shots_without_frame(parts: Sequence[Part], frames: Sequence[Frame]) -> list[Part]:
    """Shots of which no frame shows what is in them, after their dissolve or fade."""
    missing = []
    for start, part in zip(starts_of(parts), parts, strict=True):
        seen = [f for f in frames if start + part.way_seconds / 2 <= f.time < start + part.seconds]
        missing += [] if seen else [part]
    return missing


def alike(one: Frame, other: Frame) -> bool:
    """Whether two frames look the same, picture numbers apart."""
    a, b = (pixels_of(frame.picture)[frame.picture.height // 7 :] for frame in (one, other))
    return float(abs(a.astype(int) - b.astype(int)).mean()) < 2.0


def neighbours_alike(frames: Sequence[Frame]) -> int:
    return sum(alike(a, b) for a, b in pairwise(frames))
