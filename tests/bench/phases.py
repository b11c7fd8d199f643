"""What a conversion takes by phase, seen from the process that started it."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType

import psutil

from models.conversion.progress import ConversionPhase, ConversionProgress

_EVERY_S = 0.1


@dataclass(frozen=True)
class Cost:
    """Of a phase.

    Attributes:
        seconds: on the clock.
        peak_bytes: resident memory of all child processes together, mapped files included.
    """

    seconds: float
    peak_bytes: int


class PhaseMeter:
    """A context manager; `on_progress` is the listener. What comes before the first phase, such as
    the start of the process, belongs to `load`."""

    def __init__(self) -> None:
        self._phase: ConversionPhase = "load"
        self._since = time.perf_counter()
        self._seconds: dict[ConversionPhase, float] = {}
        self._peaks: dict[ConversionPhase, int] = {}
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="memory", daemon=True)

    @property
    def costs(self) -> Mapping[ConversionPhase, Cost]:
        """In the order in which the phases came."""
        with self._lock:
            return {
                phase: Cost(seconds, self._peaks.get(phase, 0))
                for phase, seconds in self._seconds.items()
            }

    def __enter__(self) -> PhaseMeter:
        self._watcher.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._watcher.join()
        self._begin(self._phase)

    def on_progress(self, progress: ConversionProgress) -> None:
        if progress.phase != self._phase:
            self._begin(progress.phase)

    def _begin(self, phase: ConversionPhase) -> None:
        now = time.perf_counter()
        with self._lock:
            self._seconds[self._phase] = self._seconds.get(self._phase, 0.0) + now - self._since
            self._phase, self._since = phase, now

    def _watch(self) -> None:
        while not self._ended.wait(_EVERY_S):
            used = resident_bytes_of_children()
            with self._lock:
                self._peaks[self._phase] = max(used, self._peaks.get(self._phase, 0))


def resident_bytes_of_children() -> int:
    """Of this process's children and theirs."""
    used = 0
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):  # it has just ended
            used += process.memory_info().rss
    return used
