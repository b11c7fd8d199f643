"""How large a picture becomes: small enough to be fast, large enough for every model."""

from __future__ import annotations

import math

MAX_PIXELS = 1024 * 1024
MAX_SIDE = 2048
# Qwen2-VL and its kin refuse a side below 28 (two patches of 14) or 32 (two of 16), and an aspect
# ratio over 200; 2048 by 32 is 64.
MIN_SIDE = 32


def fitting_size(width: int, height: int, max_pixels: int = MAX_PIXELS) -> tuple[int, int]:
    """The size to scale to, aspect kept: at most `max_pixels` and no side over `MAX_SIDE`.

    Only a picture with a side below `MIN_SIDE` is enlarged, as far as the limits allow; what is
    still missing of a very narrow one is padded, see `padded_size`.
    """
    largest = min(MAX_SIDE / max(width, height), math.sqrt(max_pixels / (width * height)))
    scale = min(largest, max(1.0, MIN_SIDE / min(width, height)))
    # Rounded down, so that the limits hold; the nudge keeps 32.0 from becoming 31.
    return max(1, int(width * scale + 1e-6)), max(1, int(height * scale + 1e-6))


def padded_size(width: int, height: int) -> tuple[int, int]:
    """The size with both sides at least `MIN_SIDE`."""
    return max(width, MIN_SIDE), max(height, MIN_SIDE)
