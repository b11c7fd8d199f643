"""Which pictures between two key packets are worth decoding."""

from __future__ import annotations

from collections.abc import Sequence

from models.inputs.films.look import Look, cell_distance, level_distance
from models.inputs.films.packets import Gap, Span

Keys = Sequence[Look | None]

# Of pictures for which little speaks, at most this share is decoded, or so many pixels.
_SHARE = 0.25
SMALL_WORK = 1_000_000_000
# Too long to be left unseen; encoders set a key packet every 250 pictures if not more often.
_BLIND_SECONDS = 12.0
_SHORT_SECONDS = 0.7


def to_see(gaps: Sequence[Gap], keys: Keys, pixels: int) -> dict[int, Span]:
    """The gaps to look into, by their place, and the time stamps from and up to which.

    Those with a hill among the sizes of their packets, around it. Then, within limits,
    those too long to be left unseen, and those whose ends differ although the key packet at the end
    stands where it would stand anyway.

    Args:
        gaps: all of them, in order.
        keys: the picture at the beginning of each.
        pixels: of a picture.
    """
    hills = {i: gap.hills for i, gap in enumerate(gaps) if gap.hills is not None}
    doubts = {i: _doubt(gaps, i, keys) for i in range(len(gaps)) if i not in hills}
    doubtful = [i for i, doubt in doubts.items() if doubt]
    left = max(SMALL_WORK / pixels, _SHARE * sum(gap.packets for gap in gaps))
    for index in sorted(doubtful, key=lambda i: (-doubts[i], -gaps[i].surprise)):
        left -= gaps[index].packets
        if left >= 0:
            hills[index] = (gaps[index].start, gaps[index].end)
    return hills


def ends_differ(before: Look | None, after: Look | None) -> bool:
    """Whether two pictures, seconds apart, are of different shots rather than of one that moves."""
    if before is None or after is None:
        return False
    cells, levels = cell_distance(before, after), level_distance(before, after)
    return cells >= 40 or (cells >= 16 and levels >= 0.15)


def after(keys: Keys, index: int) -> Look | None:
    """The picture at the end of that gap."""
    return keys[index + 1] if index + 1 < len(keys) else None


def _doubt(gaps: Sequence[Gap], index: int, keys: Keys) -> int:
    """How much there is to find out in a gap without hills; 0 for nothing."""
    gap = gaps[index]
    if gap.packets < 2:
        return 0
    if gap.seconds > _BLIND_SECONDS:
        return 2
    if gap.is_regular and ends_differ(keys[index], after(keys, index)):
        return 2
    # A dissolve is longer than a short gap; its parts may not differ by much.
    is_short = gap.seconds < _SHORT_SECONDS and index > 0
    return int(is_short and ends_differ(keys[index - 1], after(keys, index + 1)))
