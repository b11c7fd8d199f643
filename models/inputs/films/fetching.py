"""Fetches chosen pictures out of a film, decoding no more than each of them needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.inputs.films.film import Film, stamp_of
from models.inputs.films.look import Eye, Look


@dataclass(frozen=True)
class Wanted:
    """A span of time with a picture to fetch from it.

    Attributes:
        first, last: time stamps, not in the wrong order.
        is_known: whether there is a picture at `first`, and that one is wanted.
        is_key: whether it is decoded without others.
    """

    first: int
    last: int
    is_known: bool = False
    is_key: bool = False


class Fetcher:
    """Reads pictures in order of time from an open film."""

    def __init__(self, film: Film) -> None:
        self._film = film
        self._eye = Eye()
        self._frames: Iterator[Any] = iter(())
        self._held: list[Any] = []
        self._entered = self._reached = 0

    def fetch(self, wanted: Wanted) -> Any | None:
        """PyAV's frame: the sharpest within the span, else the one that is shown at its beginning;
        at a damaged place the next one; None when there is none."""
        if wanted.is_key:
            frame = self.key_before(wanted.first)
            if frame is not None and stamp_of(frame) == wanted.first:
                return frame
        self._go_to(wanted)
        shown: Any | None = None
        best: Any | None = None
        while (frame := self._next()) is not None:
            stamp = stamp_of(frame)
            if stamp > wanted.last and (best or shown) is not None:
                self._held.append(frame)
                break
            if wanted.first <= stamp:
                best = frame if best is None else self._sharper(best, frame)
            else:
                shown = frame
            if stamp >= wanted.last:
                break
        return best if best is not None else shown

    def key_before(self, pts: int) -> Any | None:
        """The last picture until then that is decoded without others; quick everywhere."""
        self._leave()
        for packet in self._film.packets_from(pts):
            frames = [*self._film.decode(packet), *self._film.decode(None)]
            if frames:
                return frames[0]
        return None

    def look(self, frame: Any) -> Look:
        pts = stamp_of(frame)
        return self._eye.look(frame, pts, self._film.time_of(pts))

    def _sharper(self, one: Any, other: Any) -> Any:
        return other if self.look(other).sharpness > self.look(one).sharpness else one

    def _go_to(self, wanted: Wanted) -> None:
        """Read on where that is less work than to begin again at the key picture before."""
        ahead = wanted.first - self._reached
        if not 0 < ahead < self._reached - self._entered:
            self._leave()
            self._frames = self._read_from(wanted)

    def _leave(self) -> None:
        self._frames, self._held = iter(()), []
        self._entered = self._reached = 0

    def _next(self) -> Any | None:
        if self._held:
            return self._held.pop()
        frame = next(self._frames, None)
        self._reached = self._reached if frame is None else stamp_of(frame)
        return frame

    def _read_from(self, wanted: Wanted) -> Iterator[Any]:
        film, is_first = self._film, True
        for packet in film.packets_from(wanted.first):
            self._entered, is_first = (stamp_of(packet) if is_first else self._entered), False
            # What no other picture is built upon is left out, unless it may be the one.
            left_out = wanted.is_known and stamp_of(packet) < wanted.first
            yield from film.decode(packet, skip="NONREF" if left_out else "DEFAULT")
        yield from film.decode(None)
