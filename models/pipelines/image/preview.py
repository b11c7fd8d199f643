"""What a latent looks like, without the decoder: each cell's color is a weighted sum of its values.

The weights come from pictures that the decoder made of latents, by least squares: one of random
patches when the model is loaded, then each that is drawn. With the decoder itself a preview would
take as long as a few steps, and hold the interpreter's lock.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from models.inputs.picture import Picture

Latent = np.ndarray[Any, np.dtype[np.float32]]
_Numbers = np.ndarray[Any, np.dtype[np.float64]]

_PATCH_CELLS = 2
# What was drawn tells more than random patches, and fits what will be drawn next.
_WEIGHT_OF_DRAWN = 4.0
# What was learned fades, so that the sums stay as they are.
_FADING = 0.8
_LEAST = 1e-3


class Preview:
    """Learns from pairs of a latent [1, channels, height, width] and its picture."""

    def __init__(self) -> None:
        self._squares: _Numbers | None = None
        self._products: _Numbers | None = None
        self._map: _Numbers | None = None

    def learn(self, latent: Latent, picture: Picture, weight: float = _WEIGHT_OF_DRAWN) -> None:
        """The latent became this picture. One of another shape tells nothing."""
        if latent.ndim != 4:
            return
        values = _values(latent)
        colors = _cells(picture, latent.shape[3], latent.shape[2])
        squares, products = values.T @ values * weight, values.T @ colors * weight
        if self._squares is not None and self._squares.shape == squares.shape:
            assert self._products is not None
            squares += self._squares * _FADING
            products += self._products * _FADING
        self._squares, self._products = squares, products
        self._map = np.linalg.solve(squares + _LEAST * np.eye(len(squares)), products)

    def show(self, latent: Latent) -> Picture | None:
        """A pixel for each cell; None while nothing was learned, or not of such latents."""
        if latent.ndim != 4 or self._map is None or len(self._map) != latent.shape[1] + 1:
            return None
        colors = np.clip(np.rint(_values(latent) @ self._map), 0, 255).astype(np.uint8)
        return Picture(latent.shape[3], latent.shape[2], colors.tobytes())


def make_patches(channels: int, cells: int) -> Latent:
    """A latent [1, channels, cells, cells] of random patches; each time the same."""
    count = -(-cells // _PATCH_CELLS)
    few = np.random.default_rng(0).standard_normal((1, channels, count, count))
    wide = np.kron(few, np.ones((1, 1, _PATCH_CELLS, _PATCH_CELLS)))
    return np.ascontiguousarray(wide[:, :, :cells, :cells], np.float32)


def _values(latent: Latent) -> _Numbers:
    """[cells, channels + 1] of the first picture; the last is always 1."""
    flat = latent[0].reshape(latent.shape[1], -1).T.astype(np.float64)
    return np.concatenate([flat, np.ones((len(flat), 1))], axis=1)


def _cells(picture: Picture, width: int, height: int) -> _Numbers:
    """The mean color of each cell, [cells, 3]."""
    from PIL import Image

    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    small = image.resize((width, height), Image.Resampling.BOX)
    return np.asarray(small, np.float64).reshape(-1, 3)
