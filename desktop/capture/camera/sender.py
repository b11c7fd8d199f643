"""What goes to the window: all news, but of pictures only the newest, and only when wanted."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from desktop.capture.camera.values import Alive, Event, Frame

# Pictures on their way at once: one is shown while the next one comes.
AHEAD = 2
_ALIVE_S = 1.0
_MOST_NEWS = 64


class Sender:
    """Takes news and pictures from the camera's thread; `run` sends them on another one.

    However slowly they are taken at the other end, at most one picture waits here, the newest.
    """

    def __init__(
        self, send: Callable[[Event], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._send = send
        self._clock = clock
        self._changed = threading.Condition()
        self._news: deque[Event] = deque(maxlen=_MOST_NEWS)
        self._frame: Frame | None = None
        self._wanted = AHEAD
        self._sent_at = clock()
        self._closed = False

    def tell(self, event: Event) -> None:
        """A picture from before the news is not shown after them."""
        with self._changed:
            self._frame = None
            self._news.append(event)
            self._changed.notify()

    def show(self, frame: Frame) -> None:
        with self._changed:
            self._frame = frame
            if not self._wanted and not self._news and self._clock() - self._sent_at > _ALIVE_S:
                self._news.append(Alive())
            self._changed.notify()

    def frame_taken(self) -> None:
        with self._changed:
            self._wanted = min(AHEAD, self._wanted + 1)
            self._changed.notify()

    def close(self) -> None:
        """`run` sends what is still to be told, and returns."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def run(self) -> None:
        while (item := self._next()) is not None:
            self._send(item)

    def _next(self) -> Event | None:
        with self._changed:
            self._changed.wait_for(self._has_next)
            self._sent_at = self._clock()
            if self._news:
                return self._news.popleft()
            if self._closed:
                return None
            self._wanted -= 1
            frame, self._frame = self._frame, None
            return frame

    def _has_next(self) -> bool:
        frame_wanted = self._frame is not None and self._wanted > 0
        return self._closed or bool(self._news) or frame_wanted
