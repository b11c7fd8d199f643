"""A room with a microphone in which somebody speaks when the test says so."""

from __future__ import annotations

import queue
import threading
from functools import cache

import numpy as np
from numpy.typing import NDArray

from desktop.capture.sound import faults
from desktop.capture.sound.microphone import MicrophoneInfo
from models.errors import MicrophoneFault
from tests.models.inputs.sounds.sound_files import Samples
from tests.models.inputs.sounds.test_speech import said

RATE = 16_000
_BLOCK = RATE // 50
_INFO = MicrophoneInfo("Desk", "Room: Desk", is_default=True)


@cache
def spoken(text: str) -> Samples:
    """By espeak-ng, at 16 kHz."""
    return said("en-us", text)


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.float32)


class Room:
    """Is the source of microphones, see `Microphones`, and the only one of them.

    Attributes:
        opened: how often it was opened; closed: and closed.
        refusal: raised when it is opened.
    """

    rate, channels, latency_s = RATE, 1, 0.0

    def __init__(self) -> None:
        self._sounds: queue.SimpleQueue[Samples] = queue.SimpleQueue()
        self._unplugged = threading.Event()
        self._read = threading.Semaphore(0)
        self.opened = self.closed = 0
        self.refusal: MicrophoneFault | None = None

    # --- what happens in it ---------------------------------------------------------------------

    def hear(self, *sounds: Samples) -> None:
        """They are to be heard one after the other, as fast as they are read."""
        whole = np.concatenate(sounds).astype(np.float32)
        for at in range(0, len(whole), _BLOCK):
            self._sounds.put(whole[at : at + _BLOCK])

    def say(self, text: str, pause: float = 2.0) -> None:
        """Somebody says it, and then nothing for a while."""
        self.hear(silence(0.5), spoken(text), silence(pause))

    def unplug(self) -> None:
        self._unplugged.set()

    # --- the microphone -------------------------------------------------------------------------

    def known(self) -> tuple[MicrophoneInfo, ...]:
        return self.look()

    def look(self) -> tuple[MicrophoneInfo, ...]:
        return (_INFO,)

    def open(self, info: MicrophoneInfo) -> Room:
        if self.refusal is not None:
            raise self.refusal
        self.opened += 1
        return self

    def read(self, timeout_s: float) -> NDArray[np.float32] | None:
        if self._unplugged.is_set():
            raise faults.unplugged("Desk", kept=False)
        try:
            return self._sounds.get(timeout=timeout_s)[:, None]
        except queue.Empty:
            return None

    def close(self) -> None:
        self.closed += 1
