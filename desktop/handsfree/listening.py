"""What happens on the ear's thread: the microphone is read until nobody wants it any more."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import closing, suppress

from desktop.capture.sound.microphone import Microphones, open_wanted
from desktop.capture.sound.recording import level_of
from desktop.handsfree import heeding as h
from desktop.handsfree.bleed import Bleed
from desktop.handsfree.heeding import Heed
from models.inputs.sound import SAMPLE_RATE
from models.inputs.sounds import turn as t
from models.inputs.sounds.resampler import Resampler
from models.inputs.sounds.samples import Samples, joined

# How soon an end is noticed when nothing comes from the microphone.
_PATIENCE_S = 0.05
# A room goes on sounding when the computer has fallen silent. Whoever speaks into that is heard
# from the first word on all the same, as a turn takes in so much of what was before.
_ECHO_S, _MOST_ECHO_S = 0.1, 0.3
_FRAMES_A_SECOND = 100
# Fewer are not worth waking for: 50 ms.
_AT_ONCE = SAMPLE_RATE // 20

Tell = Callable[[h.News], None]


class Orders:
    """What the window wants of the thread. May be given from any thread."""

    def __init__(self) -> None:
        self.ended = threading.Event()
        self._orders: queue.SimpleQueue[Heed | None] = queue.SimpleQueue()

    def heed(self, heed: Heed) -> None:
        self._orders.put(heed)

    def wait_longer(self) -> None:
        """The sentence is not finished."""
        self._orders.put(None)

    def waiting(self) -> list[Heed | None]:
        """Those that were not carried out yet; None stands for `wait_longer`."""
        found: list[Heed | None] = []
        with suppress(queue.Empty):
            while True:
                found.append(self._orders.get_nowait())
        return found


def listen(wish: h.EarWish, source: Microphones, orders: Orders, tell: Tell) -> None:
    """Blocks until it is over. Raises `MicrophoneFault` when nothing can be heard any more."""
    opened = open_wanted(source, wish.microphone)
    with closing(opened.microphone) as microphone:
        tell(h.Opened(opened.remark))
        attending = Attending(wish, microphone.latency_s, tell)
        resampler = Resampler(microphone.rate)
        while not orders.ended.is_set():
            block = microphone.read(_PATIENCE_S)
            for order in orders.waiting():
                attending.obey(order)
            if block is not None:
                attending.hear(resampler.feed(block))


class Attending:
    """Hears samples as they come, and tells what they mean. Has no clock.

    Args:
        latency_s: how long ago what comes now was to be heard.
    """

    def __init__(self, wish: h.EarWish, latency_s: float, tell: Tell) -> None:
        self._taking = t.TurnTaking(t.TurnWish(pause_s=wish.pause_s))
        self._tell = tell
        self._heed = Heed.OPEN
        self._longest_echo_s = min(latency_s + _ECHO_S, _MOST_ECHO_S)
        # So many seconds may still come of the computer's own voice.
        self._echo_s = 0.0
        self._bleed = Bleed()
        self._waiting: list[Samples] = []

    def obey(self, order: Heed | None) -> None:
        if order is None:
            self._taking.wait_longer()
        elif order is not self._heed:
            self._change(order)

    def hear(self, samples: Samples) -> None:
        """float32 [frames], 16 kHz."""
        self._waiting.append(samples)
        if sum(map(len, self._waiting)) < _AT_ONCE:
            return
        heard = joined(self._waiting)
        self._waiting = []
        self._tell(h.Level(0.0 if self._heed is Heed.DEAF else level_of(_power(heard))))
        if self._heed is Heed.DEAF:
            return
        if self._echo_s > 0:
            self._echo_s -= len(heard) / SAMPLE_RATE
            self._taking.wait_with(heard)
            return
        for event in self._taking.hear(heard):
            self._tell(_news(event))
        if self._heed is Heed.LOUDER and not self._taking.is_in_turn:
            frames = round(len(heard) / SAMPLE_RATE * _FRAMES_A_SECOND)
            self._bleed.hear(self._taking.level, frames)
            self._taking.guard(self._bleed.guard)

    def _change(self, heed: Heed) -> None:
        was, self._heed = self._heed, heed
        self._taking.is_wary = heed in (Heed.WARY, Heed.LOUDER)
        if was in (Heed.DEAF, Heed.LOUDER) and heed is Heed.OPEN and not self._taking.is_in_turn:
            self._echo_s = self._longest_echo_s
        if heed is Heed.DEAF:
            self._taking.forget()
        if heed is Heed.LOUDER:
            self._bleed = Bleed()
        self._taking.guard(self._bleed.guard if heed is Heed.LOUDER else None)


def _power(samples: Samples) -> float:
    return float((samples * samples).mean()) if len(samples) else 0.0


def _news(event: t.Event) -> h.News:
    if isinstance(event, t.Began):
        return h.TurnBegan()
    if isinstance(event, t.Paused):
        return h.TurnPaused(event.sound)
    if isinstance(event, t.Ended):
        return h.TurnEnded(event.sound)
    return h.TurnDropped()
