"""One hold of the button: what is wanted, and what is heard about it."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from desktop.capture.sound.microphone import MicrophoneInfo
from models.errors import Problem
from models.inputs.sound import Sound


@dataclass(frozen=True)
class Wish:
    """How to record.

    Attributes:
        microphone: id or name of it; "" is the default one.
        longest_s: it ends by itself then.
        shortest_s: less than that was a tap.
        partial_every_s: seconds of sound between two `Partial`; 0 for none.
    """

    microphone: str = ""
    longest_s: float = 300.0
    shortest_s: float = 0.3
    partial_every_s: float = 0.0


class Take:
    """A recording to come, under way or over. Can be ended from any thread."""

    def __init__(self, wish: Wish) -> None:
        self.wish = wish
        self._finished = threading.Event()
        self._discarded = threading.Event()

    def finish(self) -> None:
        """Enough was said."""
        self._finished.set()

    def discard(self) -> None:
        """Nobody wants it any more; nothing more is heard of it."""
        self._discarded.set()
        self._finished.set()

    @property
    def is_finished(self) -> bool:
        return self._finished.is_set()

    @property
    def is_discarded(self) -> bool:
        return self._discarded.is_set()


@dataclass(frozen=True)
class Opened:
    """It is listened to from now on; ``remark``: that another microphone than the wanted does."""

    take: Take
    info: MicrophoneInfo
    remark: Problem | None


@dataclass(frozen=True)
class Heard:
    """How loud it was a moment ago, 0 to 1, and how many seconds there are."""

    take: Take
    level: float
    seconds: float


@dataclass(frozen=True)
class Partial:
    """Everything so far."""

    take: Take
    sound: Sound


@dataclass(frozen=True)
class Ended:
    """It is over.

    Attributes:
        take: which one.
        sound: all of it; None when nothing was recorded, or no more than a tap.
        problem: why it ended by itself, or None.
        remark: something to know about it, or None.
    """

    take: Take
    sound: Sound | None
    problem: Problem | None = None
    remark: Problem | None = None


@dataclass(frozen=True)
class Listed:
    """The microphones there are."""

    microphones: tuple[MicrophoneInfo, ...]


@dataclass(frozen=True)
class ListingFailed:
    """Why there are none."""

    problem: Problem


Event = Opened | Heard | Partial | Ended | Listed | ListingFailed


def makes_old(newer: Event, waiting: Event) -> bool:
    """Whether nobody needs to hear of the second any more: of levels and of partial recordings
    only the newest of a take counts."""
    return (
        isinstance(newer, Heard | Partial)
        and isinstance(waiting, type(newer))
        and waiting.take is newer.take
    )
