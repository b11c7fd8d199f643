"""The values that a picture is drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.engine.drawing_bounds import (
    BOUNDS,
    check_number,
    check_size,
    check_words,
    mask_without_picture,
)
from models.engine.values import Weighed
from models.inputs.picture import Picture

# Where 0 stands for it.
_LEFT_TO_THE_MODEL = ("width", "height", "steps")


@dataclass(frozen=True)
class Mask:
    """Which part of a picture is drawn anew.

    Raises `BadWish` for more than `drawing_bounds.MOST_SIDE` pixels a side.

    Attributes:
        width: pixels, at least 1.
        height: pixels, at least 1.
        grey: width x height bytes, rows from the top; 255 is drawn anew, 0 stays.
    """

    width: int
    height: int
    grey: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.grey) != self.width * self.height:
            raise ValueError(f"{len(self.grey)} bytes do not make {self.width} x {self.height}")
        check_size("mask", self.width, self.height)


@dataclass(frozen=True)
class Wishes:
    """What is to be drawn, and how. None and 0 leave a value to the model.

    Raises `BadWish`, also a `ValueError`, for values outside `drawing_bounds.BOUNDS`.

    Attributes:
        prompt: what is to be seen.
        negative: what is not; "" for nothing.
        width: of the picture in pixels.
        height: of the picture in pixels.
        steps: of denoising.
        guidance: how closely the prompt is followed; 1 and less is not at all.
        seed: from 0 to 2**32 - 1; None draws a fresh one. The same seed, the same picture.
        picture: to start from; the model changes it.
        strength: how much of `picture` is drawn anew: above 0, 1 is all.
        mask: only there, of the size of `picture` or scaled to it.
        adapters: that are on, out of those the model was loaded with.
    """

    prompt: str
    negative: str = ""
    width: int = 0
    height: int = 0
    steps: int = 0
    guidance: float | None = None
    seed: int | None = None
    picture: Picture | None = None
    strength: float | None = None
    mask: Mask | None = None
    adapters: tuple[Weighed, ...] = ()

    def __post_init__(self) -> None:
        for name in BOUNDS.keys() - {"weight"}:
            value = getattr(self, name)
            if value is not None and (value != 0 or name not in _LEFT_TO_THE_MODEL):
                check_number(name, value)
        for weighed in self.adapters:
            check_number("weight", weighed.weight)
        check_words("prompt", self.prompt)
        check_words("negative", self.negative)
        if self.picture is not None:
            check_size("picture", self.picture.width, self.picture.height)
        elif self.mask is not None:
            raise mask_without_picture()


@dataclass(frozen=True)
class Made:
    """All that a picture was made with, in numbers that make it again.

    Attributes:
        model: the model's name.
        model_id: the installed model's id.
        device: where it was really drawn; the devices of text encoder, denoiser and decoder,
            such as "CPU,GPU,GPU", where they differ.
        seed: the one that was used.
        strength: None when it was not drawn from a picture.
        adapters: that were on.
        from_picture: name of the picture it was drawn from, "picture" for one without a name;
            "" when it was drawn from words alone.
        masked: only a part of that picture was drawn anew.
        reason: why it was not the device that the user chose; "" when it was.
    """

    model: str
    model_id: str
    device: str
    prompt: str
    negative: str
    width: int
    height: int
    steps: int
    guidance: float
    seed: int
    strength: float | None = None
    adapters: tuple[Weighed, ...] = ()
    from_picture: str = ""
    masked: bool = False
    reason: str = ""
