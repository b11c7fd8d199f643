"""How it is with the speed of one model, for those who show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.catalogue.entry import CatalogueEntry
from models.errors import Problem
from models.store.pace import Measured

Doing = Literal["", "faster", "devices"]


@dataclass(frozen=True)
class SpeedState:
    """At one moment.

    Attributes:
        device: what it is about.
        wanted: faster answers are switched on.
        can_be_faster: there are ways to that, on this device.
        found: what was measured there; what is worth it is in use while it is wanted.
        doing: what is being measured.
        done, total: answers, or devices, of that; 0 while it is not known.
        at: the device that is being measured.
        waits: somebody uses the engine for something else.
        offer: a draft that can be had for it, or None.
        problem: why nothing could be measured, or None.
    """

    device: str = "CPU"
    wanted: bool = False
    can_be_faster: bool = False
    found: tuple[Measured, ...] = ()
    doing: Doing = ""
    done: int = 0
    total: int = 0
    at: str = ""
    waits: bool = False
    offer: CatalogueEntry | None = None
    problem: Problem | None = None
