"""The plain value of a video that goes to a model: its keyframes, and what is said in it."""

from __future__ import annotations

from dataclasses import dataclass

from models.inputs.picture import Picture
from models.inputs.spoken import Spoken


@dataclass(frozen=True)
class Frame:
    """A picture out of a video; `time` in seconds from its beginning."""

    picture: Picture
    time: float


@dataclass(frozen=True)
class Video:
    """What a model gets to see and to read of a video.

    Attributes:
        name: the file's name.
        seconds: its length; 0.0 when not known.
        frames: in order of time, at least one, all of one size.
        speech: what is said, in order of time; () when nothing is, or nobody listened.
    """

    name: str
    seconds: float
    frames: tuple[Frame, ...]
    speech: tuple[Spoken, ...] = ()

    def __post_init__(self) -> None:
        times = [frame.time for frame in self.frames]
        if not times or times != sorted(times):
            raise ValueError("a video needs frames in order of time")
        if len({(f.picture.width, f.picture.height) for f in self.frames}) > 1:
            raise ValueError("the frames of a video have one size")
