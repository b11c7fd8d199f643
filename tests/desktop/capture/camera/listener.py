"""Hears a camera source on its own thread, and waits for what is to come."""

from __future__ import annotations

import threading
from collections.abc import Callable

from desktop.capture.camera.source import CameraSource
from desktop.capture.camera.values import Ended, Event, Frame

_LONGEST_S = 30.0


class Heard:
    """Of `takes`, if any, it takes every frame at once."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.takes: CameraSource | None = None
        self.events: list[Event] = []

    def __call__(self, event: Event) -> None:
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()
        if isinstance(event, Frame) and self.takes is not None:
            self.takes.frame_taken()

    def until(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            met = self._changed.wait_for(condition, _LONGEST_S)
            assert met, f"heard only {self.events[-5:]}"

    def of(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]

    def frames(self) -> list[Frame]:
        return [event for event in self.events if isinstance(event, Frame)]

    def ended(self) -> bool:
        return bool(self.of(Ended))
