"""What every loudspeaker can do, real or scripted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Speaker(Protocol):
    """One that is open. Belongs to the thread that opened it; none of this waits."""

    @property
    def rate(self) -> int:
        """Samples a second, as the device has them."""

    @property
    def channels(self) -> int:
        """1 or 2."""

    def write(self, block: NDArray[np.float32]) -> bool:
        """Play this next: float32, frames x channels, -1 to 1; the speaker keeps it.

        False when so much waits already that it was not taken: about half a second. Raises
        `SoundOutputFault` when nothing will be heard any more.
        """

    def heard(self) -> int:
        """How many of the frames written since the last `drop` have been heard, as far as the
        device tells; never more than were written. Raises as `write` does."""

    def drop(self) -> None:
        """Forget what waits, and count from here."""

    def close(self) -> None:
        """What the device has already is still heard. May be called twice, and after a fault."""


class Speakers(Protocol):
    """Where speakers come from. Belongs to one thread."""

    def open(self) -> Speaker:
        """The one the system plays on; raises `SoundOutputFault` when there is none."""
