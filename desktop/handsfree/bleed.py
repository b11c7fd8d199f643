"""How loud the computer's own voice comes back into the microphone."""

from __future__ import annotations

# Both in frames of 10 ms and dB.
_LEARNING = 30
_OVER_DB = 10.0
# A voice grows louder in mid-sentence; somebody who talks over it shall not become part of it.
_GROWS_DB = 0.03
_UNKNOWN_DB = -200.0
_NOTHING_DB = 0.0


class Bleed:
    """Learned in the first 300 ms in which something is to be heard."""

    def __init__(self) -> None:
        self._learned = _UNKNOWN_DB
        self._heard = 0

    def hear(self, level: float, frames: int) -> None:
        """The loudest of so many frames, in dB."""
        if self._heard < _LEARNING:
            self._learned = max(self._learned, level)
        elif level > self._learned:
            self._learned += min(level - self._learned, _GROWS_DB * frames)
        self._heard += frames

    @property
    def guard(self) -> float:
        """What is louder than this, in dB, is somebody in the room; nothing is while it learns."""
        return self._learned + _OVER_DB if self._heard >= _LEARNING else _NOTHING_DB
