"""A number of tokens for every picture: Gemma 3, and families whose rule is not known here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.inputs.video import Video
from models.pipelines.sights.rule import Sight, number, read_json

# A picture of a megapixel, where the catalogue does not tell.
_UNKNOWN = 1024
_MEGAPIXEL = 1_000_000


@dataclass(frozen=True)
class GemmaRule:
    """A `SightRule`: 256 tokens, whatever the picture.

    https://huggingface.co/google/gemma-3-4b-it, `mm_tokens_per_image`.
    """

    tokens: int
    is_exact: bool = True

    @staticmethod
    def read(folder: Path) -> GemmaRule:
        return GemmaRule(number(read_json(folder, "config.json"), "mm_tokens_per_image", 256))

    def picture(self, width: int, height: int, number: int) -> Sight:
        text = "\n\n<start_of_image><image_soft_token><end_of_image>\n\n"
        return Sight(text, self.tokens - 1)

    def video(self, video: Video) -> Sight:
        sight = self.picture(1, 1, 0)
        return Sight(sight.text * len(video.frames), sight.more * len(video.frames))


@dataclass(frozen=True)
class UsualRule:
    """A `SightRule` that goes by the size of the picture alone.

    Attributes:
        tokens: of a megapixel.
    """

    tokens: int = _UNKNOWN
    is_exact: bool = False

    @staticmethod
    def read(folder: Path) -> UsualRule:
        """What the catalogue tells stands in the manifest of an installed model."""
        told = number(read_json(folder, "sidelight.json"), "shape.picture_tokens", 0)
        return UsualRule(told or _UNKNOWN)

    def picture(self, width: int, height: int, number: int) -> Sight:
        share = min(1.0, width * height / _MEGAPIXEL)
        return Sight("", max(1, round(self.tokens * share)))

    def video(self, video: Video) -> Sight:
        first = video.frames[0].picture
        return Sight("", self.picture(first.width, first.height, 0).more * len(video.frames))
