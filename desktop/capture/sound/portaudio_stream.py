"""A microphone that PortAudio has opened."""

from __future__ import annotations

import atexit
import contextlib
import logging
import queue
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop.capture.sound import faults
from models.errors import MicrophoneFault

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)
# Of about 10 ms each. A reader that is away for longer loses the rest, never memory.
_MOST_BLOCKS = 512
# What is kept for us: with 100 ms a busy processor was seen to lose a block now and then. On
# PulseAudio a block comes every 50 ms then.
_BUFFER_S = 0.2
# Not a sound for so long: some drivers do not tell that the device has gone.
_STALLED_S = 4.0
_CLOSE_S = 2.0
# Elsewhere a stream is closed by the thread that opened it, as COM wants it.
_MAY_HANG = sys.platform.startswith("linux")


class PortAudioMicrophone:
    """See `Microphone`. PortAudio's thread puts blocks into a queue and never waits.

    Raises `sounddevice.PortAudioError` when it cannot be opened. ``on_closed`` is told once.
    """

    def __init__(
        self,
        sounddevice: ModuleType,
        name: str,
        device: int,
        rate: int,
        channels: int,
        on_closed: Callable[[PortAudioMicrophone], None],
    ) -> None:
        self._name = name
        self._on_closed = on_closed
        self._sounddevice = sounddevice
        self._blocks: queue.Queue[NDArray[np.float32] | None] = queue.Queue(_MOST_BLOCKS)
        self._ended = threading.Event()
        self._closed = False
        self._is_broken = False
        self._silent_s = 0.0
        self._overflows = 0
        self.rate = rate
        self.channels = channels
        self._stream = sounddevice.InputStream(
            samplerate=rate,
            device=device,
            channels=channels,
            dtype="float32",
            latency=_BUFFER_S,
            callback=self._on_block,
            finished_callback=self._on_ended,
        )
        try:
            self._stream.start()
        except sounddevice.PortAudioError:
            self._stream.close()
            raise

    @property
    def latency_s(self) -> float:
        return float(self._stream.latency)

    def read(self, timeout_s: float) -> NDArray[np.float32] | None:
        try:
            block = self._blocks.get(timeout=timeout_s)
        except queue.Empty:
            self._silent_s += timeout_s
            if self._ended.is_set() or self._silent_s >= _STALLED_S:
                raise self._broken() from None
            return None
        if block is None:
            raise self._broken()
        self._silent_s = 0.0
        return block

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        if self._overflows:
            _log.warning("%s came faster than read %d times", self._name, self._overflows)
        if self._is_broken and _MAY_HANG:
            self._close_elsewhere()
        else:
            self._close_stream()

    def _close_stream(self) -> None:
        # Not `abort`: with ALSA it cancels the thread that may be inside our callback, and whoever
        # joins it waits for ever. A device that has gone may refuse, and is gone all the same.
        with contextlib.suppress(self._sounddevice.PortAudioError):
            self._stream.stop()
        with contextlib.suppress(self._sounddevice.PortAudioError):
            self._stream.close()
        self._on_closed(self)

    def _close_elsewhere(self) -> None:
        """When the sound server crashes, PulseAudio's client may wait for itself for ever."""
        closer = threading.Thread(target=self._close_stream, name="close microphone", daemon=True)
        closer.start()
        closer.join(_CLOSE_S)
        if closer.is_alive():
            _log.error("%s does not close; it is left alone", self._name)
            # It would wait for the same stream, and the app would never end.
            atexit.unregister(self._sounddevice._exit_handler)

    def _broken(self) -> MicrophoneFault:
        self._is_broken = True
        return faults.unplugged(self._name, kept=False)

    # --- on PortAudio's thread ------------------------------------------------------------------

    def _on_block(self, block: NDArray[np.float32], frames: int, time: Any, status: Any) -> None:
        self._overflows += bool(status.input_overflow)
        try:
            self._blocks.put_nowait(block.copy())
        except queue.Full:
            self._overflows += 1

    def _on_ended(self) -> None:
        self._ended.set()
        with contextlib.suppress(queue.Full):
            self._blocks.put_nowait(None)
