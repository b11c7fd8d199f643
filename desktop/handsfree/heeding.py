"""How closely is listened: the value that goes to the ear's thread, and the ear's news."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from models.errors import Problem
from models.inputs.sound import Sound


class Heed(Enum):
    """How closely is listened.

    OPEN: nothing else is to be heard.
    WARY: somebody is busy with an answer, and only what is certainly somebody speaking counts.
    LOUDER: the computer speaks by loudspeaker, and only what is louder counts.
    DEAF: the computer speaks, and nothing counts.
    """

    OPEN = "open"
    WARY = "wary"
    LOUDER = "louder"
    DEAF = "deaf"


@dataclass(frozen=True)
class EarWish:
    """How to listen.

    Attributes:
        microphone: id or name of it; "" is the default one.
        pause_s: ends a turn.
    """

    microphone: str = ""
    pause_s: float = 0.9


@dataclass(frozen=True)
class Opened:
    """It is listened to from now on; ``remark``: that another microphone than the wanted does."""

    remark: Problem | None = None


@dataclass(frozen=True)
class Level:
    """How loud it is, 0 to 1."""

    level: float


@dataclass(frozen=True)
class TurnBegan:
    """Somebody speaks."""


@dataclass(frozen=True)
class TurnPaused:
    """What was said so far; there may be no more."""

    sound: Sound


@dataclass(frozen=True)
class TurnEnded:
    """All that was said."""

    sound: Sound


@dataclass(frozen=True)
class TurnDropped:
    """It was no speech."""


@dataclass(frozen=True)
class Fault:
    """Nothing is heard any more."""

    problem: Problem


News = Opened | Level | TurnBegan | TurnPaused | TurnEnded | TurnDropped | Fault
