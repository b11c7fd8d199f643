"""The values that a picture is drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from models.engine.values import Weighed
from models.inputs.picture import Picture


@dataclass(frozen=True)
class Mask:
    """Which part of a picture is drawn anew.

    Attributes:
        width: pixels, at least 1.
        height: pixels, at least 1.
        grey: width x height bytes, rows from the top; 255 is drawn anew, 0 stays.
    """

    width: int
    height: int
    grey: bytes

    def __post_init__(self) -> None:
        if len(self.grey) != self.width * self.height:
            raise ValueError(f"{len(self.grey)} bytes do not make {self.width} x {self.height}")


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
