"""The plain values: a file that can be attached, and one that cannot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from models.errors import Problem

Kind = Literal["picture", "video", "sound", "document", "text"]


@dataclass(frozen=True)
class Thing:
    """A file and who reads it.

    Attributes:
        kind: "document" is a PDF; "text" is everything that a person reads as lines. A container
            that may hold a picture and sound or sound alone is a "video" when in doubt.
    """

    path: Path
    kind: Kind


@dataclass(frozen=True)
class Refused:
    """A file or folder that cannot be attached, or of which only a part was taken."""

    path: Path
    problem: Problem
