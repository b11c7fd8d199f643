"""The plain values that the dialog takes and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.conversion.recipe import Effort, Recipe


@dataclass(frozen=True)
class DeviceOption:
    """A device that a model can be converted for.

    Attributes:
        id: such as `GPU.1`.
        name: short, such as "Arc 140V".
        takes_nf4: it computes with NF4 weights, so they are offered.
    """

    id: str
    name: str
    takes_nf4: bool = False


@dataclass(frozen=True)
class Wish:
    """What the user would like, to be made a plan of.

    Attributes:
        effort: the plain choice.
        device: id of the device it is for.
        recipe: set by hand; None leaves it to the plain choice.
        calibration_pictures: of the user's; () takes the built-in ones.
    """

    effort: Effort
    device: str
    recipe: Recipe | None = None
    calibration_pictures: tuple[Path, ...] = ()
