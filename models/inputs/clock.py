"""Times in a recording, as people read them."""

from __future__ import annotations


def clock(seconds: float, *, tenths: bool = False) -> str:
    """The second that has begun, such as 0:07 or 1:02:03; or, with tenths, 0:07.5."""
    whole = int(seconds * 10) if tenths else int(seconds) * 10
    minutes, rest = divmod(max(0, whole), 600)
    hours, minutes = divmod(minutes, 60)
    start = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    end = f".{rest % 10}" if tenths else ""
    return f"{start}:{rest // 10:02}{end}"


def exact_clock(seconds: float) -> str:
    """The nearest tenth of a second, such as 0:03.2 or 1:02:03.0."""
    return clock(round(seconds * 10) / 10, tenths=True)
