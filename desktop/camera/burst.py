"""Pictures taken one after the other, asked about as a sequence."""

from __future__ import annotations

from PySide6.QtGui import QImage

FEWEST, MOST = 2, 16
# A picture that comes a moment before it is due is the one.
_EARLY_S = 0.005


class Burst:
    """Picks pictures out of a stream, evenly over a length.

    Of a slow camera it gets fewer than wished, so that it is over in time.

    Args:
        count: 2 to 16.
        seconds: from the first picture to the last.
    """

    def __init__(self, count: int, seconds: float) -> None:
        if not FEWEST <= count <= MOST or seconds <= 0:
            raise ValueError(f"no burst of {count} pictures in {seconds} s")
        self.count = count
        self._seconds = seconds
        self._begun = 0.0
        self._taken: list[tuple[QImage, float]] = []

    def see(self, image: QImage, time: float) -> bool:
        """The next picture of the stream; True when it was the last one needed."""
        if not self._taken:
            self._begun = time
        passed = time - self._begun
        if passed + _EARLY_S >= self._due():
            self._taken.append((image, passed))
        late = passed + _EARLY_S >= self._seconds and len(self._taken) >= FEWEST
        return late or len(self._taken) == self.count

    def pictures(self) -> list[tuple[QImage, float]]:
        """Those taken, each with seconds since the first."""
        return list(self._taken)

    def _due(self) -> float:
        return len(self._taken) * self._seconds / (self.count - 1)
