"""A slow window gets fewer pictures, and never older ones than need be."""

from __future__ import annotations

import threading

from desktop.capture.camera.sender import AHEAD, Sender
from desktop.capture.camera.values import Alive, Darkness, Ended, Event, Frame


def _frame(time: float) -> Frame:
    return Frame(1, 1, b"\0\0\0", time)


class _Sent:
    """What was sent; its clock is turned by hand."""

    def __init__(self) -> None:
        self.now = 0.0
        self.events: list[Event] = []
        self.changed = threading.Condition()
        self.sender = Sender(self._send, lambda: self.now)
        self.thread = threading.Thread(target=self.sender.run)
        self.thread.start()

    def __enter__(self) -> _Sent:
        return self

    def __exit__(self, *_: object) -> None:
        self.sender.close()
        self.thread.join(10)

    def until(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.events) >= count, 10)

    def _send(self, event: Event) -> None:
        with self.changed:
            self.events.append(event)
            self.changed.notify()


def test_only_the_newest_picture_waits() -> None:
    with _Sent() as sent:
        for at in range(AHEAD):
            sent.sender.show(_frame(at))
            sent.until(at + 1)
        for at in range(100, 200):
            sent.sender.show(_frame(at))
        sent.sender.frame_taken()
        sent.until(AHEAD + 1)
    assert sent.events == [_frame(0), _frame(1), _frame(199)]


def test_a_picture_is_not_shown_after_news_that_came_later() -> None:
    with _Sent() as sent:
        for at in range(AHEAD):
            sent.sender.show(_frame(at))
            sent.until(at + 1)
        sent.sender.show(_frame(7))
        sent.sender.tell(Darkness(None))
        sent.until(AHEAD + 1)
        sent.sender.frame_taken()
        sent.sender.tell(Ended())
        sent.until(AHEAD + 2)
    assert sent.events[AHEAD:] == [Darkness(None), Ended()]


def test_a_camera_whose_pictures_nobody_takes_is_alive() -> None:
    with _Sent() as sent:
        for at in range(AHEAD):
            sent.sender.show(_frame(at))
            sent.until(at + 1)
        sent.sender.show(_frame(7))
        sent.now = 1.5
        sent.sender.show(_frame(8))
        sent.until(AHEAD + 1)
        sent.sender.show(_frame(9))
    assert sent.events[AHEAD:] == [Alive()]


def test_what_was_told_before_the_end_is_sent() -> None:
    with _Sent() as sent:
        sent.sender.tell(Darkness(None))
        sent.sender.close()
    assert sent.events == [Darkness(None)]
