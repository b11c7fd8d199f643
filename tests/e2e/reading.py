"""Reads words off a picture of the window: by how wide each of them is in the app's own font."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PIL import Image, ImageDraw, ImageFont

from resources import FOLDER

_FONT = FOLDER / "fonts" / "Inter-Regular.otf"
# The text of labels, in pixels.
USUAL = 14
# Between letters it is narrower, between words wider; as a share of the text's size.
_GAP = 0.25
# Pixels by which a word's ink differs from what the font says.
_SLACK = 2
_CONTRAST = 45
_FAINT = 170

Mask = NDArray[np.bool_]


def says(picture: Image.Image, words: str, size: int = USUAL) -> bool:
    """Whether a line of it, or a part of one, is these words: as many, each as wide.

    `size`: of the text, in pixels.
    """
    expected = [_width(word, size) for word in words.split()]
    ink = _ink(picture)
    return any(_has(_words(row, size), expected) for row in _rows(ink))


def is_blank(picture: Image.Image) -> bool:
    """Whether nothing is written there."""
    return not _ink(picture).any()


def _has(seen: list[int], expected: list[int]) -> bool:
    starts = range(len(seen) - len(expected) + 1)
    return any(
        all(abs(a - b) <= _SLACK for a, b in zip(seen[start:], expected, strict=False))
        for start in starts
    )


def _ink(picture: Image.Image) -> Mask:
    """What differs from the commonest shade."""
    shades = np.asarray(picture.convert("L")).astype(int)
    ground = Counter(shades.ravel().tolist()).most_common(1)[0][0]
    result: Mask = abs(shades - ground) > _CONTRAST
    return result


def _rows(ink: Mask) -> list[Mask]:
    """Lines of text: between them nothing is set."""
    return [ink[group] for group in _groups(np.any(ink, axis=1), 1)]


def _words(row: Mask, size: int) -> list[int]:
    """The widths of the words of a line, in pixels."""
    groups = _groups(np.any(row, axis=0), round(_GAP * size))
    return [int(group[-1] - group[0]) + 1 for group in groups]


def _groups(flags: ArrayLike, gap: int) -> list[NDArray[np.intp]]:
    """Where flags are set, taken apart where fewer than `gap` in a row are not."""
    places = np.flatnonzero(flags)
    if not len(places):
        return []
    return np.split(places, np.flatnonzero(np.diff(places) > gap) + 1)


def _width(word: str, size: int) -> int:
    """Of the ink of a word, without what is too faint to be seen on the picture either."""
    picture = Image.new("L", (size * len(word) + size, 2 * size), "white")
    ImageDraw.Draw(picture).text((size // 2, 0), word, "black", _font(size))
    places = np.flatnonzero((np.asarray(picture) < _FAINT).any(axis=0))
    return int(places[-1] - places[0]) + 1


@lru_cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONT), size)
