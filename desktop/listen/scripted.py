"""A loudspeaker that plays to nobody; the same contract holds as for a real one."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from desktop.listen import faults
from models.errors import SoundOutputFault

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST_WAITING_S = 0.5
_NAME = "Desk"


class ScriptedSpeaker:
    """See `Speaker`.

    Attributes:
        played: all blocks that were heard, and those that wait.
        is_closed: it was closed.
    """

    def __init__(self, rate: int, channels: int, speed: float, pulled_out: threading.Event) -> None:
        self.rate = rate
        self.channels = channels
        self.played: list[NDArray[np.float32]] = []
        self.is_closed = False
        self._speed = speed
        self._pulled_out = pulled_out
        self._count = 0
        self._began = 0.0

    def write(self, block: NDArray[np.float32]) -> bool:
        if self._count - self.heard() >= _MOST_WAITING_S * self.rate:
            return False
        if self.heard() == self._count:
            # The first, or the first after a silence: it is heard from now on.
            before_s = self._count / (self.rate * self._speed) if self._count else 0.0
            self._began = time.monotonic() - before_s
        self.played.append(block)
        self._count += len(block)
        return True

    def heard(self) -> int:
        if self._pulled_out.is_set():
            raise faults.unplugged(_NAME)
        since = (time.monotonic() - self._began) * self._speed
        return min(self._count, round(since * self.rate))

    def drop(self) -> None:
        waiting = 0 if self._pulled_out.is_set() else self._count - self.heard()
        while waiting > 0:
            block = self.played.pop()
            if len(block) > waiting:
                self.played.append(block[:-waiting])
            waiting -= len(block)
        self._count = 0

    def close(self) -> None:
        self.is_closed = True


class ScriptedSpeakers:
    """See `Speakers`.

    Args:
        rate, channels: of the device.
        speed: how much faster than a real one it plays; 0 for one that stands still.
        refusal: raised when it is opened.

    Attributes:
        opened: every speaker that was opened, in order.
    """

    def __init__(
        self,
        rate: int = 48_000,
        channels: int = 2,
        speed: float = 1.0,
        refusal: SoundOutputFault | None = None,
    ) -> None:
        self._rate = rate
        self._channels = channels
        self._speed = speed
        self._pulled_out = threading.Event()
        self.refusal = refusal
        self.opened: list[ScriptedSpeaker] = []

    def open(self) -> ScriptedSpeaker:
        if self._pulled_out.is_set():
            raise faults.none_present()
        if self.refusal is not None:
            raise self.refusal
        speaker = ScriptedSpeaker(self._rate, self._channels, self._speed, self._pulled_out)
        self.opened.append(speaker)
        return speaker

    def unplug(self) -> None:
        """From any thread; who plays on it hears at once."""
        self._pulled_out.set()
