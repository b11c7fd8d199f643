"""LLaVA 1.5, LLaVA-NeXT and LLaVA-NeXT-Video.

LLaVA-NeXT shows the whole picture and a grid of tiles without the padding, each row of which ends
with a token of its own:
https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/models/llava_next/modeling_llava_next.py
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.inputs.video import Video
from models.pipelines.sights.rule import Sight, number, read_json, read_processor

_PICTURE = "<image>\n"
_FRAMES = "<video>\n"
_USUAL_GRIDS = ((336, 672), (672, 336), (672, 672), (1008, 336), (336, 1008))
# Frames are pooled by 2 x 2.
_POOLED = 4


@dataclass(frozen=True)
class LlavaRule:
    """A `SightRule` of LLaVA 1.5: a number of patches, whatever the picture.

    Attributes:
        across: patches of a side.
    """

    across: int
    is_exact: bool = True

    @staticmethod
    def read(folder: Path) -> LlavaRule:
        patch = number(read_json(folder, "config.json"), "vision_config.patch_size", 14)
        return LlavaRule(number(read_processor(folder), "crop_size.height", 336) // patch)

    def picture(self, width: int, height: int, number: int) -> Sight:
        return Sight(_PICTURE, self.across**2 - 1)

    def video(self, video: Video) -> Sight:
        return Sight(_FRAMES, self.across**2 // _POOLED * len(video.frames) - 1)


@dataclass(frozen=True)
class LlavaNextRule:
    """A `SightRule` of LLaVA-NeXT.

    Attributes:
        side: pixels of a tile.
        across: patches of its side.
        grids: the sizes that tiles can make, in pixels.
    """

    side: int
    across: int
    grids: tuple[tuple[int, int], ...]
    is_exact: bool = True

    @staticmethod
    def read(folder: Path) -> LlavaNextRule:
        config, processor = read_json(folder, "config.json"), read_processor(folder)
        side = number(processor, "crop_size.height", 336)
        patch = number(config, "vision_config.patch_size", 14)
        told = processor.get("image_grid_pinpoints") or _USUAL_GRIDS
        return LlavaNextRule(side, side // patch, tuple((int(a), int(b)) for a, b in told))

    def picture(self, width: int, height: int, number: int) -> Sight:
        best = best_grid(width, height, self.grids)
        wide, high = (length // self.side * self.across for length in best)
        return Sight(_PICTURE, self.across**2 + _unpadded(width, height, wide, high) - 1)

    def video(self, video: Video) -> Sight:
        return LlavaRule(self.across).video(video)


def best_grid(width: int, height: int, grids: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The size that shows most of the picture, and of those the one that wastes least."""

    def rank(grid: tuple[int, int]) -> tuple[int, int]:
        scale = min(grid[0] / width, grid[1] / height)
        shown = min(int(width * scale) * int(height * scale), width * height)
        return shown, shown - grid[0] * grid[1]

    return max(grids, key=rank)


def _unpadded(width: int, height: int, wide: int, high: int) -> int:
    """Tokens of a grid of ``wide`` x ``high`` patches, without those that only pad."""
    if width / height > wide / high:
        pad = (high - int(height * wide / width)) // 2
        high -= 2 * pad
    else:
        pad = (wide - int(width * high / height)) // 2
        wide -= 2 * pad
    return high * (wide + 1)
