"""The frames that go to the model: in order of time, none twice."""

from __future__ import annotations

from collections.abc import Iterable

from models.inputs.video import Frame

# Frames are at least so far from each other; one that is nearer is the same one.
_SAME_S = 0.002


class ChosenFrames:
    """Args:
    most: how many the model takes; there may be more, for as long as they are looked at.
    """

    def __init__(self, frames: Iterable[Frame], most: int) -> None:
        self.most = most
        self._frames: list[Frame] = []
        self.replace(frames)

    @property
    def frames(self) -> tuple[Frame, ...]:
        return tuple(self._frames)

    @property
    def times(self) -> tuple[float, ...]:
        return tuple(frame.time for frame in self._frames)

    @property
    def is_full(self) -> bool:
        return len(self._frames) >= self.most

    @property
    def fits(self) -> bool:
        """Whether the model takes these: at least one, and not too many."""
        return 0 < len(self._frames) <= self.most

    def has(self, time: float) -> bool:
        return self.nearest(time) is not None

    def nearest(self, time: float) -> float | None:
        """The time of the frame that is shown at that time, when it is one of these."""
        return next((known for known in self.times if abs(known - time) < _SAME_S), None)

    def add(self, frame: Frame) -> bool:
        """False when it was there already, or nothing more may be added."""
        if self.is_full or self.has(frame.time):
            return False
        self.replace([*self._frames, frame])
        return True

    def drop(self, time: float) -> None:
        self._frames = [frame for frame in self._frames if frame.time != time]

    def replace(self, frames: Iterable[Frame]) -> None:
        self._frames = sorted(frames, key=_time_of)


def _time_of(frame: Frame) -> float:
    return frame.time
