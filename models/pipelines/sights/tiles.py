"""Families that cut a picture into tiles of a fixed size: InternVL, Phi-3.5-Vision, MiniCPM-V."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from models.inputs.video import Video
from models.pipelines.sights.rule import Sight, number, read_json, read_processor

_MOST_TILES = 12


@dataclass(frozen=True)
class InternVlRule:
    """A `SightRule`: up to 12 tiles in the picture's shape, and a small picture of the whole.

    https://huggingface.co/OpenGVLab/InternVL2-4B, `dynamic_preprocess`.
    """

    side: int
    tokens_of_tile: int
    is_exact: bool = True

    @staticmethod
    def read(folder: Path) -> InternVlRule:
        config = read_json(folder, "config.json")
        side = number(read_processor(folder), "size.shortest_edge", 448)
        patch = number(config, "vision_config.patch_size", 14)
        share = config.get("downsample_ratio", 0.5)
        return InternVlRule(side, round((side // patch) ** 2 * float(share) ** 2))

    def picture(self, width: int, height: int, number: int) -> Sight:
        tiles = self._tiles(width, height)
        shown = tiles + 1 if tiles > 1 else 1
        return Sight("<img><IMG_CONTEXT></img>\n", shown * self.tokens_of_tile - 1)

    def video(self, video: Video) -> Sight:
        return _as_pictures(self, video)

    def _tiles(self, width: int, height: int) -> int:
        best, least = (1, 1), math.inf
        for ratio in _RATIOS:
            off = abs(width / height - ratio[0] / ratio[1])
            large = width * height > 0.5 * self.side**2 * ratio[0] * ratio[1]
            if off < least or (off == least and large):
                best, least = ratio, off
        return best[0] * best[1]


# Columns and rows, by the number of tiles.
_RATIOS = sorted(
    {
        (columns, rows)
        for columns in range(1, _MOST_TILES + 1)
        for rows in range(1, _MOST_TILES + 1)
        if columns * rows <= _MOST_TILES
    },
    key=lambda ratio: (ratio[0] * ratio[1], ratio),
)


@dataclass(frozen=True)
class Phi3Rule:
    """A `SightRule`: tiles of 336 pixels with 144 tokens, rows that end with one, and the whole.

    https://huggingface.co/microsoft/Phi-3.5-vision-instruct, `calc_num_image_tokens`.
    """

    tiles: int
    is_exact: bool = True

    @staticmethod
    def read(folder: Path) -> Phi3Rule:
        return Phi3Rule(number(read_processor(folder), "num_crops", 4))

    def picture(self, width: int, height: int, number: int) -> Sight:
        long, short = max(width, height), min(width, height)
        ratio = long / short
        columns = 1
        while (columns + 1) * math.ceil((columns + 1) / ratio) <= self.tiles:
            columns += 1
        rows = math.ceil(int(columns * 336 / ratio) / 336)
        if height > width:
            columns, rows = rows, columns
        tokens = (rows * columns + 1) * 144 + 1 + (rows + 1) * 12
        # The tag itself is replaced, the line break stays.
        return Sight("\n", tokens)

    def video(self, video: Video) -> Sight:
        return _as_pictures(self, video)


@dataclass(frozen=True)
class MiniCpmRule:
    """A `SightRule`: the whole picture and up to 9 slices of it, 64 tokens each.

    https://huggingface.co/openbmb/MiniCPM-V-2_6, `slice_image`.
    """

    side: int
    slices: int
    tokens_of_slice: int
    tells_number: bool
    is_exact: bool = True

    @staticmethod
    def read(folder: Path) -> MiniCpmRule:
        config, processor = read_json(folder, "config.json"), read_processor(folder)
        return MiniCpmRule(
            side=number(processor, "scale_resolution", 448),
            slices=number(processor, "max_slice_nums", 9),
            tokens_of_slice=number(config, "query_num", 64),
            tells_number=config.get("use_image_id", True) is not False,
        )

    def picture(self, width: int, height: int, number: int) -> Sight:
        columns, rows = self._grid(width, height)
        row = "<slice><unk></slice>" * columns
        text = "<image><unk></image>" + "\n".join([row] * rows) + "\n"
        if self.tells_number:
            text = f"<image_id>{number}</image_id>{text}"
        return Sight(text, (1 + columns * rows) * (self.tokens_of_slice - 1))

    def video(self, video: Video) -> Sight:
        return _as_pictures(self, video)

    def _grid(self, width: int, height: int) -> tuple[int, int]:
        """Columns and rows of slices; 0 and 0 when the picture is small enough."""
        wanted = min(math.ceil(width * height / self.side**2), self.slices)
        if wanted <= 1:
            return 0, 0
        best, least = (1, 1), math.inf
        for count in (wanted - 1, wanted, wanted + 1):
            if count == 1 or count > self.slices:
                continue
            for columns in (each for each in range(1, count + 1) if count % each == 0):
                grid = columns, count // columns
                off = abs(math.log(width / height) - math.log(grid[0] / grid[1]))
                if off < least:
                    best, least = grid, off
        return best


def _as_pictures(rule: InternVlRule | Phi3Rule | MiniCpmRule, video: Video) -> Sight:
    """These take no videos; a frame is a picture to them."""
    sights = [
        rule.picture(frame.picture.width, frame.picture.height, at)
        for at, frame in enumerate(video.frames)
    ]
    return Sight("".join(each.text for each in sights), sum(each.more for each in sights))
