"""What the sizes of packets tell without decoding them.

A picture that cannot be predicted from those before it costs many bytes. So a cut or a dissolve
between two key packets shows as a hill among the sizes; encoders find cuts in the same way. The
idea is that of shot detection in the compressed domain (Yeo and Liu, "Rapid scene analysis on
compressed video", IEEE CSVT 1995), with nothing read but the container.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SURPRISING = 1.6
_SLOT_SECONDS = 0.27
# The largest packet of a slot varies more than the mean; a cut makes one, a dissolve many.
_TOP = 1.5
# In slots: pictures beside a hill tell what it led from and to.
_BESIDE_HILL = 2
_NEIGHBOURS = 6
# A distance that so many key packets have is one that the encoder was told to keep.
_OFTEN = 0.15
# A hill may be five slots wide: they are left out of what is usual around its middle.
_OMITTED = 2

Span = tuple[int, int]


@dataclass(frozen=True)
class Gap:
    """The packets from one key packet that was looked at to the next one.

    Attributes:
        start: time stamp of the key picture at its beginning.
        end: time stamp of the next one, or just behind the last picture of the film.
        packets: how many there are, with the key packet.
        seconds: how long it lasts.
        surprise: the highest hill among the sizes, 1 is as high as the surroundings.
        hills: time stamps somewhat before the first hill of `SURPRISING` height and somewhat behind
            the last one; None without one.
        is_regular: whether the next key packet stands where the encoder always sets one, so that
            its place says nothing about the pictures.
    """

    start: int
    end: int
    packets: int
    seconds: float
    surprise: float
    hills: Span | None
    is_regular: bool


class PacketLog:
    """Sizes of all packets of a film, in the order of decoding."""

    def __init__(self) -> None:
        self._sizes: list[int] = []
        self._stamps: list[int] = []
        self._marks: list[int] = []
        self.last_pts = 0

    def __len__(self) -> int:
        return len(self._sizes)

    def add(self, size: int, pts: int, *, is_looked_at: bool, is_key: bool) -> None:
        if is_looked_at:
            self._marks.append(len(self._sizes))
        # Key packets are large whatever they show.
        self._sizes.append(0 if is_key else size)
        self._stamps.append(pts)
        self.last_pts = max(self.last_pts, pts)

    def gaps(self, tick: float) -> list[Gap]:
        """All gaps in order; `tick` is a unit of the time stamps in seconds."""
        if not self._marks:
            return []
        places = [*self._marks, len(self._sizes)]
        spans = list(pairwise(places))
        ends = [self._stamps[place] for place in self._marks[1:]] + [self.last_pts + 1]
        usual = _usual_counts([last - first for first, last in spans])
        hills = self._hills_of(spans, tick)
        return [
            self._gap(span, end, hill, tick, usual)
            for span, end, hill in zip(spans, ends, hills, strict=True)
        ]

    def _gap(
        self, span: Span, end: int, hill: tuple[float, Span | None], tick: float, usual: set[int]
    ) -> Gap:
        start, packets = self._stamps[span[0]], span[1] - span[0]
        surprise, places = hill
        hills = None if places is None else self._stamps_of(places, span, end)
        seconds = (end - start) * tick
        return Gap(start, end, packets, seconds, surprise, hills, packets in usual)

    def _stamps_of(self, places: Span, span: Span, end: int) -> Span:
        first, last = places
        until = end if last == span[1] else max(self._stamps[span[0] : last + 1])
        return min(self._stamps[first : last + 1]), min(end, until)

    def _hills_of(self, spans: Sequence[Span], tick: float) -> list[tuple[float, Span | None]]:
        """For each gap the highest ratio of a slot's mean size, or of its largest packet, to what
        is usual on both sides of it, and the places of the packets around its hills."""
        sizes = np.asarray(self._sizes, np.float64)
        seconds = (self.last_pts - self._stamps[self._marks[0]]) * tick
        width = max(4, round(_SLOT_SECONDS * len(sizes) / max(seconds, 1e-3)))
        slots = [
            (gap, start, min(start + width, last))
            for gap, (first, last) in enumerate(spans)
            for start in range(first + 1, last - 1, width)
        ]
        means = np.array([sizes[start:end].mean() + 1.0 for _, start, end in slots])
        tops = np.array([sizes[start:end].max() + 1.0 for _, start, end in slots])
        ratios = np.maximum(_hills(means), _hills(tops) / _TOP)
        highest = [0.0] * len(spans)
        around: list[Span | None] = [None] * len(spans)
        for (gap, start, end), ratio in zip(slots, ratios, strict=True):
            highest[gap] = max(highest[gap], float(ratio))
            if ratio >= SURPRISING:
                begun = around[gap]
                first = max(spans[gap][0], start - _BESIDE_HILL * width)
                last = min(spans[gap][1], end + _BESIDE_HILL * width)
                around[gap] = (first if begun is None else begun[0], last)
        return list(zip(highest, around, strict=True))


def _hills(means: NDArray[np.float64]) -> NDArray[np.float64]:
    if not means.size:
        return means
    padding = np.full(_NEIGHBOURS + _OMITTED, np.nan)
    padded = np.concatenate([padding, means, padding])
    windows = np.lib.stride_tricks.sliding_window_view(padded, _NEIGHBOURS)
    before = _medians(windows[: means.size])
    after = _medians(windows[_NEIGHBOURS + 2 * _OMITTED + 1 :][: means.size])
    usual = np.fmax(before, after)
    return means / np.where(np.isnan(usual), means, usual)


def _medians(windows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Medians of what there is in each window, NaN where there is nothing."""
    medians = np.full(len(windows), np.nan)
    known = ~np.isnan(windows).all(axis=1)
    medians[known] = np.nanmedian(windows[known], axis=1)
    return medians


def _usual_counts(counts: Sequence[int]) -> set[int]:
    often = max(3, _OFTEN * len(counts))
    usual = {count for count, times in Counter(counts).items() if times >= often}
    return usual | {max(counts)}
