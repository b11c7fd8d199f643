"""Clips that several tests look at, rendered once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.models.inputs.films.rendering import Encoding, Part, draw_parts, numbered, write_film

SIZE = (192, 108)
FPS = 25

# Cuts, dissolves and a fade; nothing moves in one of the shots.
PARTS = (
    Part(2.0, seed=1),
    Part(1.0, seed=2),
    Part(2.4, "dissolve", 0.8, seed=3),
    Part(1.2, seed=4, still=True),
    Part(2.6, "fade", 1.0, seed=5),
    Part(1.0, seed=6),
    Part(2.0, "dissolve", 0.4, seed=7),
)


@pytest.fixture(scope="session")
def shots_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shots of `PARTS`, every picture with its number."""
    path = tmp_path_factory.mktemp("films") / "shots.mp4"
    pictures = numbered(draw_parts(PARTS, SIZE, FPS))
    return write_film(path, pictures, Encoding(fps=FPS, sound=True))
