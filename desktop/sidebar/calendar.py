"""Under which heading a conversation stands: by the day something was last said in it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import IntEnum
from typing import NamedTuple

# Before this second of 1970 local times cannot be had on every system.
_EARLIEST = 86400.0
# The first whose begin Windows can tell, wherever on Earth it is.
_FIRST_DAY = date(1970, 1, 4)


class Kind(IntEnum):
    """What a heading says, from the top."""

    PINNED = 0
    TODAY = 1
    YESTERDAY = 2
    WEEK = 3
    MONTH = 4
    OLDER = 5


class Group(NamedTuple):
    """One heading; the lesser of two stands above.

    Attributes:
        back: of an older one, its month counted from year 0, negative.
    """

    kind: Kind
    back: int = 0

    @property
    def year(self) -> int:
        return -self.back // 12

    @property
    def month(self) -> int:
        """1 to 12."""
        return -self.back % 12 + 1


_RECENT = tuple(Group(kind) for kind in (Kind.TODAY, Kind.YESTERDAY, Kind.WEEK, Kind.MONTH))


class Calendar:
    """The days as they are seen from now, in local time."""

    def __init__(self, now: float) -> None:
        self.today = datetime.fromtimestamp(now).date()
        self._begins = tuple(_begin_of(self.today - timedelta(days=days)) for days in (0, 1, 7, 30))
        # Whoever asks for many asks in their order: mostly for the same month again.
        self._month = (0.0, 0.0, Group(Kind.OLDER))

    def group(self, changed: float) -> Group:
        """``changed``: seconds since 1970. What comes from the future counts as today."""
        begin, end, month = self._month
        if begin <= changed < end:
            return month
        for begin, group in zip(self._begins, _RECENT, strict=True):
            if changed >= begin:
                return group
        return self._find_month(max(_EARLIEST, changed))

    def _find_month(self, changed: float) -> Group:
        day = datetime.fromtimestamp(changed).date().replace(day=1)
        group = Group(Kind.OLDER, -(day.year * 12 + day.month - 1))
        following = _begin_of((day + timedelta(days=31)).replace(day=1))
        self._month = (_begin_of(day), min(following, self._begins[-1]), group)
        return group


def _begin_of(day: date) -> float:
    if day < _FIRST_DAY:
        return (day - date(1970, 1, 1)) / timedelta(seconds=1)
    return datetime.combine(day, time()).timestamp()
