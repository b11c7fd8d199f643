"""Places in a recording, in words."""

from __future__ import annotations


def clock_time(seconds: float) -> str:
    """Such as 0:03, 12:40 or 1:02:03; the second that has begun."""
    minutes, rest = divmod(int(max(0.0, seconds)), 60)
    return _with_hours(minutes, f"{rest:02d}")


def exact_time(seconds: float) -> str:
    """Such as 0:03.2 or 1:02:03.0, to the nearest tenth of a second."""
    minutes, tenths = divmod(round(max(0.0, seconds) * 10), 600)
    return _with_hours(minutes, f"{tenths // 10:02d}.{tenths % 10}")


def _with_hours(minutes: int, rest: str) -> str:
    if minutes < 60:
        return f"{minutes}:{rest}"
    return f"{minutes // 60}:{minutes % 60:02d}:{rest}"
