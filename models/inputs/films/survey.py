"""Looks at as much of a film as its shots need, and at no more.

First the key packets, at most three a second: each is decoded without any other. What lies between
two of them is decoded only when something there asks for it, see `plan`; a film of few pixels is
seen whole. Memory holds measures of pictures, never pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from models.cancel import CancelToken
from models.inputs.films.film import Film, order_of, stamp_of
from models.inputs.films.look import Eye, Look
from models.inputs.films.packets import Gap, PacketLog, Span
from models.inputs.films.plan import SMALL_WORK, Keys, after, ends_differ, to_see

_KEY_STEP = 1 / 3
# With `SMALL_WORK` pixels: 16 s of 1080p, 2 minutes of 640 x 360 at 30 frames a second.
_SMALL_FRAMES = 10_000
_LONG_RUN, _LONG_RUN_STEP = 60.0, 0.095

OnShare = Callable[[float], None]


@dataclass(frozen=True)
class Stretch:
    """Looks with nothing unseen between them.

    Attributes:
        looks: in order of time, at least one.
        cut_before: whether a shot begins here, as far as unseen pictures before it can tell.
    """

    looks: tuple[Look, ...]
    cut_before: bool = False


@dataclass(frozen=True)
class Survey:
    """What was seen of a film.

    Attributes:
        stretches: in order of time, none when no picture could be read.
        seconds: when the last picture ends.
        frames: how many pictures the film has.
        decoded: how many were decoded.
        whole: whether all of them were looked at.
    """

    stretches: tuple[Stretch, ...]
    seconds: float
    frames: int
    decoded: int
    whole: bool


def survey(film: Film, on_share: OnShare, cancel: CancelToken) -> Survey:
    """Look at the film; `on_share` hears how much is done, 0 to 1.

    Raises `Cancelled`.
    """
    return _Surveyor(film, on_share, cancel).run()


class _Surveyor:
    def __init__(self, film: Film, on_share: OnShare, cancel: CancelToken) -> None:
        self._film = film
        self._on_share = on_share
        self._cancel = cancel
        self._eye = Eye()
        self._decoded = 0
        self._tick = float(film.stream.time_base)

    def run(self) -> Survey:
        log, looks = self._look_at_keys()
        gaps = log.gaps(self._tick)
        if not gaps:
            return Survey((), 0.0, 0, 0, whole=True)
        pixels = self._film.width * self._film.height
        whole = len(log) * pixels <= SMALL_WORK and len(log) <= _SMALL_FRAMES
        if whole:
            seen = self._see(gaps[0].start, (gaps[0].start, log.last_pts), skip="DEFAULT")
            stretches = tuple([Stretch(tuple(seen))] if seen else [])
        else:
            stretches = self._look_closer(gaps, _keys_of(gaps, looks), pixels)
        ends = self._film.time_of(log.last_pts)
        step = (ends - self._film.time_of(gaps[0].start)) / max(1, len(log) - 1)
        return Survey(stretches, ends + step, len(log), self._decoded, whole)

    def _look_at_keys(self) -> tuple[PacketLog, list[Look]]:
        log, looks = PacketLog(), list[Look]()
        length = self._film.seconds
        seen_until = float("-inf")
        for packet in self._film.packets():
            self._cancel.check()
            pts = stamp_of(packet)
            time = pts * self._tick
            is_key = bool(packet.is_keyframe)
            looks_at = is_key and time >= seen_until + _KEY_STEP
            log.add(packet.size, pts, is_looked_at=looks_at, is_key=is_key)
            if looks_at:
                seen_until = time
                self._look(packet, looks)
                self._on_share(min(0.5, 0.5 * time / length) if length else 0.0)
        self._look(None, looks)
        return log, looks

    def _look_closer(self, gaps: Sequence[Gap], keys: Keys, pixels: int) -> tuple[Stretch, ...]:
        spans = to_see(gaps, keys, pixels)
        inside = {}
        for done, (index, span) in enumerate(sorted(spans.items())):
            gap = gaps[index]
            looks = self._see(gap.start, span, skip="NONREF")
            last = looks[-1] if looks else None
            if span[1] < gap.end and gap.is_regular and ends_differ(last, after(keys, index)):
                spans[index] = (span[0], gap.end)
                looks = self._see(gap.start, spans[index], skip="NONREF")
            inside[index] = [look for look in looks if look.pts < gap.end]
            self._on_share(0.5 + 0.5 * (done + 1) / len(spans))
        return _stretches(gaps, keys, inside, spans)

    def _see(self, start: int, span: Span, skip: str) -> list[Look]:
        """All pictures within a span that can be decoded from `start` on; of a very long one ten a
        second."""
        looks: list[Look] = []
        is_long = (span[1] - span[0]) * self._tick > _LONG_RUN and skip == "NONREF"
        step = _LONG_RUN_STEP if is_long else 0.0
        for packet in self._film.packets_from(start):
            self._cancel.check()
            if order_of(packet) > span[1]:
                break
            self._look(packet, looks, skip, (span[0], step))
        self._look(None, looks, skip, (span[0], step))
        return looks

    def _look(
        self,
        packet: object,
        looks: list[Look],
        skip: str = "DEFAULT",
        least: tuple[float, float] = (float("-inf"), 0.0),
    ) -> None:
        """Add looks at what the packet gives; `least` is a time stamp and a step in seconds."""
        for frame in self._film.decode(packet, skip=skip):
            self._decoded += 1
            pts = stamp_of(frame)
            time = self._film.time_of(pts)
            is_later = not looks or (pts > looks[-1].pts and time >= looks[-1].time + least[1])
            if is_later and pts >= least[0]:
                looks.append(self._eye.look(frame, pts, time))


def _keys_of(gaps: Sequence[Gap], looks: Sequence[Look]) -> Keys:
    """The key picture at the beginning of each gap, None where it could not be decoded.

    In old containers its own time stamp is a little later than that of its packet.
    """
    keys: list[Look | None] = []
    later = list(reversed(looks))
    for gap in gaps:
        while later and later[-1].pts < gap.start:
            later.pop()
        keys.append(later.pop() if later and later[-1].pts < gap.end else None)
    return keys


def _stretches(
    gaps: Sequence[Gap], keys: Keys, inside: Mapping[int, list[Look]], spans: Mapping[int, Span]
) -> tuple[Stretch, ...]:
    stretches: list[Stretch] = []
    looks: list[Look] = []
    cut_before = False
    for index, gap in enumerate(gaps):
        key = keys[index]
        looks += [] if key is None else [key]
        first, last = spans.get(index, (gap.start, gap.start))
        if looks and first > gap.start:  # up to there nothing speaks for a cut
            stretches.append(Stretch(tuple(looks), cut_before))
            looks, cut_before = [], False
        looks += [look for look in inside.get(index, []) if key is None or look.pts > key.pts]
        if looks and gap.packets > 1 and last < gap.end:
            stretches.append(Stretch(tuple(looks), cut_before))
            cut_before = not gap.is_regular and ends_differ(looks[-1], after(keys, index))
            looks = []
    return (*stretches, Stretch(tuple(looks), cut_before)) if looks else tuple(stretches)
