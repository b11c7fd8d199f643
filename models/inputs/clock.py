"""Times in a recording, as people read them."""

from __future__ import annotations


def clock(seconds: float, *, tenths: bool = False) -> str:
    """A time such as 0:07, 1:02:03 or, with tenths, 0:07.5."""
    whole = int(seconds * 10) if tenths else int(seconds) * 10
    minutes, rest = divmod(whole, 600)
    hours, minutes = divmod(minutes, 60)
    start = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    end = f".{rest % 10}" if tenths else ""
    return f"{start}:{rest // 10:02}{end}"
