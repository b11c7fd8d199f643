"""The camera's loop: open, take pictures, and when that fails wait and open again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.capture.camera import faults
from desktop.capture.camera.darkness import DarkWatch
from desktop.capture.camera.device import Device
from desktop.capture.camera.sender import Sender
from desktop.capture.camera.values import Darkness, Frame, Opened, Patience, Waiting
from models.errors import CameraFault

if TYPE_CHECKING:
    from desktop.capture.camera.device import Pixels

_USUAL_FPS = 30.0


class Capturing:
    """Runs on the thread that owns the device, until `stop` is set.

    Args:
        make_device: called anew for every attempt; may raise `CameraFault`.
    """

    def __init__(
        self,
        make_device: Callable[[], Device],
        patience: Patience,
        sender: Sender,
        stop: threading.Event,
    ) -> None:
        self._make_device = make_device
        self._patience = patience
        self._sender = sender
        self._stop = stop
        self._retry_s = patience.first_retry_s

    def run(self) -> None:
        while not self._stop.is_set():
            self._stream_until_lost()

    def _stream_until_lost(self) -> None:
        try:
            self._stream()
        except CameraFault as fault:
            retry_s = self._retry_s
            self._sender.tell(Waiting(fault.problem, retry_s))
            self._retry_s = min(2 * retry_s, self._patience.last_retry_s)
            self._stop.wait(retry_s)

    def _stream(self) -> None:
        device = self._make_device()
        try:
            info = device.open()
            self._sender.tell(Opened(info))
            self._retry_s = self._patience.first_retry_s
            watch = DarkWatch(round(self._patience.dark_s * (info.fps or _USUAL_FPS)))
            while not self._stop.is_set():
                self._show(device.read(), watch)
        finally:
            device.close()

    def _show(self, pixels: Pixels, watch: DarkWatch) -> None:
        changed = watch.saw(pixels)
        if changed is not None:
            self._sender.tell(Darkness(faults.black().problem if changed else None))
        height, width = pixels.shape[:2]
        self._sender.show(Frame(width, height, pixels.tobytes(), time.monotonic()))
