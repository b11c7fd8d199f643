"""By how much this process grows while something runs."""

from __future__ import annotations

import threading
from pathlib import Path
from types import TracebackType

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
# Writing this sets the peak back to what is resident now, see proc_pid_clear_refs(5).
_RESET_PEAK = "5"
_SAMPLE_S = 0.02


class PeakMemory:
    """A `with` block; `grown_bytes` afterwards is the peak over what was resident at its start.

    Linux keeps the peak itself; elsewhere it is looked at fifty times a second, as far as native
    code lets Python run.
    """

    def __init__(self) -> None:
        import psutil

        self._process = psutil.Process()
        self._before = self._highest = 0
        self._is_kept = False
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="peak-memory", daemon=True)
        self.grown_bytes = 0

    def __enter__(self) -> PeakMemory:
        self._before = self._highest = self._resident()
        self._is_kept = reset_peak()
        if not self._is_kept:
            self._watcher.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._is_kept:
            self._highest = _kept_peak()
        else:
            self._over.set()
            self._watcher.join()
        self.grown_bytes = max(0, self._highest - self._before)

    def _watch(self) -> None:
        while not self._over.wait(_SAMPLE_S):
            self._highest = max(self._highest, self._resident())

    def _resident(self) -> int:
        return int(self._process.memory_info().rss)


def reset_peak() -> bool:
    """Whether the system keeps a peak that could be set back."""
    try:
        _CLEAR.write_text(_RESET_PEAK)
        return _kept_peak() > 0
    except OSError:
        return False


def _kept_peak() -> int:
    """Bytes; 0 where it is not told."""
    for line in _STATUS.read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) << 10
    return 0
