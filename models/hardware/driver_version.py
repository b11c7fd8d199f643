"""Driver versions as drivers tell them, made readable and comparable."""

from __future__ import annotations

import datetime
import re
from typing import Any

# An NPU's driver tells one number. On Windows it holds the last two parts of the version, as
# 1004778 does for 32.0.100.4778; on Linux it is the time of the build in seconds since 1970, as
# 1738334590 is for v1.13.0 of 2025-01-31 (seen in public dumps of the device's properties).
_LAST_PART = 10_000
_PARTS = range(100 * _LAST_PART, 1_000 * _LAST_PART)
_FIRST_BUILD = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def driver_version(told: Any) -> str:
    """Such as "32.0.100.4778", or "2025-01-31" where only the day of the build is known; ""."""
    text = str(told).strip() if told is not None else ""
    if not text.isdigit():
        return text
    number = int(text)
    if number in _PARTS:
        return f"32.0.{number // _LAST_PART}.{number % _LAST_PART}"
    if number >= _FIRST_BUILD.timestamp():
        return datetime.datetime.fromtimestamp(number, datetime.timezone.utc).date().isoformat()
    return text if number else ""


def as_numbers(version: str) -> tuple[int, ...]:
    """Of a dotted version of four parts, as on Windows, for comparing; () for any other."""
    parts = version.split(".")
    if len(parts) == 4 and all(part.isdigit() for part in parts):
        return tuple(int(part) for part in parts)
    return ()


def as_date(version: str) -> tuple[int, ...]:
    """Year, month and day of a version that is a date; () for any other."""
    found = _DATE.fullmatch(version)
    return tuple(int(part) for part in found.groups()) if found else ()
