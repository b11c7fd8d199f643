"""What a rule tells."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from models.inputs.video import Video

Json = dict[str, Any]


@dataclass(frozen=True)
class Sight:
    """A picture or a video in a prompt.

    Attributes:
        text: what stands for it before the message's text.
        more: tokens that it takes beyond those of ``text``, below 0 when it takes fewer.
    """

    text: str
    more: int


class SightRule(Protocol):
    """The rule of a family."""

    @property
    def is_exact(self) -> bool:
        """Whether it is the family's own, and not what pictures usually take."""

    def picture(self, width: int, height: int, number: int) -> Sight:
        """A picture of so many pixels; ``number`` counts those of the conversation, from 0."""

    def video(self, video: Video) -> Sight:
        """A video that goes to the model as such."""


def read_json(folder: Path, name: str) -> Json:
    """A file with JSON of an object; {} when there is none."""
    try:
        document = json.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def read_processor(folder: Path, part: str = "image_processor") -> Json:
    """How pictures, or videos, are prepared: one file for both, or one for each."""
    both = read_json(folder, "processor_config.json")
    if isinstance(both.get("image_processor"), dict) and isinstance(
        both.get("video_processor"), dict
    ):
        processor: Json = both[part]
        return processor
    if part == "video_processor":
        own = read_json(folder, "video_preprocessor_config.json")
        if own:
            return own
    return read_json(folder, "preprocessor_config.json")


def number(document: Json, path: str, usual: int) -> int:
    """A whole number by its dotted path; ``usual`` when there is none."""
    value: Any = document
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else usual
