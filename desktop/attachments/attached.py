"""The value of one attachment that was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from models.inputs.contents import Content

if TYPE_CHECKING:
    from models.inputs.films.keyframes import Span


@dataclass(frozen=True)
class Attached:
    """What goes to the model, and what people see of it.

    Attributes:
        name: the file's name, or what stands for one.
        contents: what the model gets, in order; at least one.
        thumbnail: small; a null picture where there is nothing to be seen.
        note: a few words, such as "8 frames · 0:32".
        path: the file, where there is one.
        can_be_heard: the file has sound that a speech model could write down.
        shots: of a video.
    """

    name: str
    contents: tuple[Content, ...]
    thumbnail: QImage = field(default_factory=QImage)
    note: str = ""
    path: Path | None = None
    can_be_heard: bool = False
    shots: tuple[Span, ...] = ()
