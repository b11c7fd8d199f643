"""The plain value of a picture that goes to a model."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Picture:
    """An upright picture, owned by whoever holds it.

    Attributes:
        width: pixels, at least 1.
        height: pixels, at least 1.
        rgb: width x height x 3 bytes, rows from the top, R G B, 0 to 255 (sRGB).
        name: the file's name, or "" for a pasted picture; for people only.
    """

    width: int
    height: int
    rgb: bytes = field(repr=False)
    name: str = ""

    def __post_init__(self) -> None:
        if len(self.rgb) != self.width * self.height * 3:
            raise ValueError(f"{len(self.rgb)} bytes do not make {self.width} x {self.height} RGB")
