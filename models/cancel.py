"""A token that tells long work to stop."""

from __future__ import annotations

import threading

from models.errors import Cancelled


class CancelToken:
    """Set once, from any thread; asked by the work at every step."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise `Cancelled` when the token is set."""
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Wait at most that long; True as soon as the token is set."""
        return self._event.wait(seconds)
