"""Qwen2-VL, Qwen2.5-VL, Qwen3-VL and Qwen3.5: every 2 x 2 patches of the resized picture a token.

The rule is the `smart_resize` of their processors:
https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/models/qwen2_vl/image_processing_qwen2_vl.py
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from models.inputs.video import Video
from models.pipelines.sights.rule import Json, Sight, number, read_processor

_START, _END = "<|vision_start|>", "<|vision_end|>"
_PICTURE, _FRAMES = "<|image_pad|>", "<|video_pad|>"


@dataclass(frozen=True)
class Resize:
    """How a picture is made to fit whole patches.

    Attributes:
        patch: pixels of a side.
        merge: patches of a side that become one token.
        least: pixels of the result.
        most: pixels of the result.
    """

    patch: int
    merge: int
    least: int
    most: int

    @staticmethod
    def read(processor: Json) -> Resize:
        if processor.get("min_pixels") is None and processor.get("max_pixels") is None:
            least, most = "size.shortest_edge", "size.longest_edge"
        else:
            least, most = "min_pixels", "max_pixels"
        return Resize(
            patch=number(processor, "patch_size", 14),
            merge=number(processor, "merge_size", 2),
            least=number(processor, least, 3136),
            most=number(processor, most, 12845056),
        )

    def tokens(self, width: int, height: int) -> int:
        """Of a picture of so many pixels."""
        factor = self.patch * self.merge
        high, wide = _rounded(height, factor), _rounded(width, factor)
        if high * wide > self.most:
            shrink = math.sqrt(height * width / self.most)
            high = math.floor(height / shrink / factor) * factor
            wide = math.floor(width / shrink / factor) * factor
        elif high * wide < self.least:
            grow = math.sqrt(self.least / (height * width))
            high = math.ceil(height * grow / factor) * factor
            wide = math.ceil(width * grow / factor) * factor
        return (high // factor) * (wide // factor)


@dataclass(frozen=True)
class QwenRule:
    """A `SightRule`; two frames of a video take as much as one picture.

    Attributes:
        times: each two frames are told with their time, as Qwen3-VL has it.
    """

    pictures: Resize
    frames: Resize
    times: bool = False
    is_exact: bool = True

    @staticmethod
    def read(folder: Path, times: bool) -> QwenRule:
        pictures = Resize.read(read_processor(folder))
        # The earlier ones prepare frames as pictures.
        frames = Resize.read(read_processor(folder, "video_processor")) if times else pictures
        return QwenRule(pictures, frames, times)

    def picture(self, width: int, height: int, number: int) -> Sight:
        return Sight(f"{_START}{_PICTURE}{_END}", self.pictures.tokens(width, height) - 1)

    def video(self, video: Video) -> Sight:
        first = video.frames[0].picture
        pairs = -(-len(video.frames) // 2)
        tokens = self.frames.tokens(first.width, first.height)
        if not self.times:
            return Sight(f"{_START}{_FRAMES}{_END}", pairs * tokens - 1)
        # Times are in tenths of a second, so the digits of any such text do.
        told = (_time(video, pair) for pair in range(pairs))
        text = "".join(f"<{time:.1f} seconds>{_START}{_FRAMES}{_END}" for time in told)
        return Sight(text, pairs * (tokens - 1))


def _time(video: Video, pair: int) -> float:
    """Of two frames, as if all were evenly spaced, which is what the model is told."""
    frames = video.frames
    step = (frames[-1].time - frames[0].time) / (len(frames) - 1) if len(frames) > 1 else 1.0
    second = min(2 * pair + 1, len(frames) - 1)
    return (2 * pair + second) / 2 * (step or 1.0)


def _rounded(length: int, factor: int) -> int:
    return math.floor(length / factor + 0.5) * factor
