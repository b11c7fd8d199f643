"""Whether a model runs on a device of this PC, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["well", "slowly", "no"]


@dataclass(frozen=True)
class Fit:
    """The verdict on a build of a model on one device.

    Attributes:
        device: id, such as `GPU.1`.
        level: runs well, runs slowly, does not fit.
        reason: one sentence.
        need_bytes: memory it will take there; 0 when not known.
        limits: sentences on what will not go there, such as an NPU's bounded prompt.
    """

    device: str
    level: Level
    reason: str
    need_bytes: int = 0
    limits: tuple[str, ...] = ()
