"""A sound that is still being made while it is played."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from models.inputs.utterance import Utterance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class GrowingSound:
    """Utterances one after the other, without a gap. Used from any thread.

    It keeps what was played, as it can be played from any place on: about 6 MB a minute.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._utterances: list[Utterance] = []
        self._is_complete = False

    def add(self, utterance: Utterance) -> None:
        """The next one; of any sample rate."""
        with self._lock:
            self._utterances.append(utterance)

    def complete(self) -> None:
        """Nothing more will come."""
        with self._lock:
            self._is_complete = True

    @property
    def seconds(self) -> float:
        """So far."""
        with self._lock:
            return sum(utterance.seconds for utterance in self._utterances)

    def frames(self, start: float) -> Iterator[Any | None]:
        """PyAV frames, of at most a second, from a place in seconds on; None where nothing has
        come yet, and the end when all of it was there."""
        at, skipped = 0, max(0.0, start)
        while True:
            utterance, is_complete = self._at(at)
            if utterance is None:
                if is_complete:
                    return
                yield None
                continue
            at += 1
            if utterance.seconds <= skipped:
                skipped -= utterance.seconds
                continue
            yield from _frames(utterance, skipped)
            skipped = 0.0

    def _at(self, at: int) -> tuple[Utterance | None, bool]:
        """The utterance at a place, if it is there, and whether all are."""
        with self._lock:
            found = self._utterances[at] if at < len(self._utterances) else None
            return found, self._is_complete


def _frames(utterance: Utterance, skipped: float) -> Iterator[Any]:
    import numpy as np

    rate = utterance.sample_rate
    samples = np.frombuffer(utterance.samples, "<f4").astype(np.float32, copy=False)
    for at in range(round(skipped * rate), len(samples), rate):
        yield _frame(samples[at : at + rate], rate)


def _frame(samples: NDArray[np.float32], rate: int) -> Any:
    import av
    import numpy as np

    frame = av.AudioFrame.from_ndarray(
        np.ascontiguousarray(samples[None, :]), format="flt", layout="mono"
    )
    frame.sample_rate = rate
    return frame
