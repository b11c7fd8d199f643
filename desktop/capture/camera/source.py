"""A running camera, wherever it runs, as the feed sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desktop.capture.camera.values import Event, Wish

# Called on another thread.
Listener = Callable[[Event], None]


class CameraSource(Protocol):
    """Started once. No call waits but `join`.

    The listener is told `Opened`, frames, `Waiting` and `Darkness` as they come, and at last
    `Ended`. No more than `sender.AHEAD` frames come before they were taken.
    """

    def start(self, wish: Wish, listener: Listener) -> None:
        """Open what is wished, and again whenever it is lost."""

    def frame_taken(self) -> None:
        """The listener is done with a frame."""

    def close(self) -> None:
        """Let go of the camera; `Ended` follows, also when the camera hangs."""

    def join(self, seconds: float) -> bool:
        """Wait for its end; False when that takes longer."""
