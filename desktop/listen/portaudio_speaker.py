"""A loudspeaker that PortAudio has opened."""

from __future__ import annotations

import atexit
import contextlib
import logging
import sys
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from desktop.listen import faults, portaudio_sharing
from models.errors import SoundOutputFault

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)
_MOST_WAITING_S = 0.5
# What the device is asked to hold: Python may be away for a while without a gap.
_LATENCY_S = 0.2
# The device asked for nothing for so long: some drivers do not tell that it has gone.
_STALLED_S = 4.0
_CLOSE_S = 2.0
# Elsewhere a stream is closed by the thread that opened it, as COM wants it.
_MAY_HANG = sys.platform.startswith("linux")


class PortAudioSpeaker:
    """See `Speaker`. PortAudio's thread takes what waits, and silence when nothing does.

    Raises `sounddevice.PortAudioError` when it cannot be opened.
    """

    def __init__(
        self, sounddevice: ModuleType, name: str, device: int, rate: int, channels: int
    ) -> None:
        self.rate = rate
        self.channels = channels
        self._name = name
        self._sounddevice = sounddevice
        self._lock = threading.Lock()
        self._blocks: deque[NDArray[np.float32]] = deque()
        self._waiting = 0
        self._taken = self._heard = 0
        self._asked_at = self._taken_at = self._began_at = time.monotonic()
        self._ended = threading.Event()
        self._is_broken = self._closed = False
        self._stream = sounddevice.OutputStream(
            samplerate=rate,
            device=device,
            channels=channels,
            dtype="float32",
            latency=_LATENCY_S,
            callback=self._on_asked,
            finished_callback=self._ended.set,
        )
        try:
            self._stream.start()
        except sounddevice.PortAudioError:
            self._stream.close()
            raise
        self._latency = float(self._stream.latency)

    def write(self, block: NDArray[np.float32]) -> bool:
        self._check()
        with self._lock:
            if self._waiting >= _MOST_WAITING_S * self.rate:
                return False
            self._blocks.append(block)
            self._waiting += len(block)
        return True

    def heard(self) -> int:
        self._check()
        with self._lock:
            now = time.monotonic()
            heard = self._taken + (now - self._taken_at - self._latency) * self.rate
            # After an underrun the device asks for much at once; nothing is heard any faster.
            heard = min(heard, self._taken, (now - self._began_at) * self.rate)
            self._heard = max(self._heard, round(heard))
            return self._heard

    def drop(self) -> None:
        with self._lock:
            self._blocks.clear()
            self._waiting = self._taken = self._heard = 0

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        if self._is_broken and _MAY_HANG:
            self._close_elsewhere()
        else:
            self._close_stream()

    def _check(self) -> None:
        stalled = time.monotonic() - self._asked_at > _STALLED_S
        if stalled or self._ended.is_set() or self._is_broken:
            self._is_broken = True
            raise self._fault()

    def _fault(self) -> SoundOutputFault:
        return faults.unplugged(self._name)

    def _close_stream(self) -> None:
        # Not `abort`: with ALSA it cancels the thread that may be inside our callback, and whoever
        # joins it waits for ever. A device that has gone may refuse, and is gone all the same.
        with contextlib.suppress(self._sounddevice.PortAudioError):
            self._stream.stop()
        with contextlib.suppress(self._sounddevice.PortAudioError):
            self._stream.close()
        portaudio_sharing.note_closed(self)

    def _close_elsewhere(self) -> None:
        """When the sound server crashes, PulseAudio's client may wait for itself for ever."""
        closer = threading.Thread(target=self._close_stream, name="close speaker", daemon=True)
        closer.start()
        closer.join(_CLOSE_S)
        if closer.is_alive():
            _log.error("%s does not close; it is left alone", self._name)
            # It would wait for the same stream, and the app would never end.
            atexit.unregister(self._sounddevice._exit_handler)

    # --- on PortAudio's thread ------------------------------------------------------------------

    def _on_asked(self, out: NDArray[np.float32], frames: int, times: Any, status: Any) -> None:
        filled = 0
        with self._lock:
            while filled < frames and self._blocks:
                block = self._blocks.popleft()
                count = min(frames - filled, len(block))
                out[filled : filled + count] = block[:count]
                filled += count
                if count < len(block):
                    self._blocks.appendleft(block[count:])
            self._waiting -= filled
            self._taken += filled
            self._asked_at = time.monotonic()
            if filled:
                self._taken_at = self._asked_at
                if self._taken == filled:  # the first since the last `drop`
                    self._began_at = self._asked_at
        out[filled:] = 0.0
