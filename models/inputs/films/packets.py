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
# A packet that has that share of its slot stands alone; in a dissolve there are many.
_SPIKE = 0.5
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


@dataclass(frozen=True)
class _Slot:
    """Neighbouring packets within a gap, by their places: from `first` to before `last`."""

    gap: int
    first: int
    last: int


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
        slots, ratios = self._slots(spans, tick)
        hills: list[list[_Slot]] = [[] for _ in spans]
        highest = [0.0] * len(spans)
        for slot, ratio in zip(slots, ratios, strict=True):
            highest[slot.gap] = max(highest[slot.gap], float(ratio))
            if ratio >= SURPRISING:
                hills[slot.gap].append(slot)
        return [
            Gap(
                self._stamps[span[0]],
                ends[i],
                span[1] - span[0],
                (ends[i] - self._stamps[span[0]]) * tick,
                highest[i],
                self._around(hills[i], span, ends[i]) if hills[i] else None,
                span[1] - span[0] in usual,
            )
            for i, span in enumerate(spans)
        ]

    def _slots(self, spans: Sequence[Span], tick: float) -> tuple[list[_Slot], NDArray[np.float64]]:
        """The packets of all gaps in groups, and for each group how much its mean size, or its
        largest packet, exceeds what is usual on both sides."""
        sizes = np.asarray(self._sizes, np.float64)
        seconds = (self.last_pts - self._stamps[self._marks[0]]) * tick
        width = max(4, round(_SLOT_SECONDS * len(sizes) / max(seconds, 1e-3)))
        slots = [
            _Slot(gap, start, min(start + width, last))
            for gap, (first, last) in enumerate(spans)
            for start in range(first + 1, last - 1, width)
        ]
        means = np.array([sizes[slot.first : slot.last].mean() + 1.0 for slot in slots])
        tops = np.array([sizes[slot.first : slot.last].max() + 1.0 for slot in slots])
        return slots, np.maximum(_hills(means), _hills(tops) / _TOP)

    def _around(self, hills: Sequence[_Slot], span: Span, end: int) -> Span:
        """Time stamps from a little before the first slot to a little behind the last."""
        beside = (hills[0].last - hills[0].first) * (1 if self._is_spike(hills) else _BESIDE_HILL)
        first = max(span[0], hills[0].first - beside)
        last = min(span[1], hills[-1].last + beside)
        until = end if last == span[1] else max(self._stamps[span[0] : last + 1])
        return min(self._stamps[first : last + 1]), min(end, until)

    def _is_spike(self, hills: Sequence[_Slot]) -> bool:
        """Whether a single packet makes the only hill, as a hard cut does."""
        sizes = self._sizes[hills[0].first : hills[0].last]
        return len(hills) == 1 and max(sizes) >= _SPIKE * sum(sizes)


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
