"""What a single value of catalogue.toml may be."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

Check = Callable[[object], bool]


def is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def is_amount(value: object) -> bool:
    """A count of something that is there."""
    return is_count(value) and value != 0


def is_flag(value: object) -> bool:
    return isinstance(value, bool)


def is_group_size(value: object) -> bool:
    """-1 is channel-wise, 0 not known."""
    return isinstance(value, int) and not isinstance(value, bool) and value in (-1, 0, 32, 64, 128)


def is_rank(value: object) -> bool:
    return is_count(value) and isinstance(value, int) and value <= 100


def is_languages(value: object) -> bool:
    """Two-letter codes, each once, or "many" alone."""
    if value == ["many"]:
        return True
    codes = re.compile(r"[a-z]{2}")
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(code, str) and codes.fullmatch(code) for code in value)
        and len(set(value)) == len(value)
    )


def is_table(value: object) -> bool:
    return isinstance(value, dict)


def is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(t, dict) for t in value)


def is_member(value: object) -> bool:
    """A path inside an archive or a repository that stays inside."""
    if not isinstance(value, str) or not value or "\\" in value or ":" in value:
        return False
    path = PurePosixPath(value)
    return not path.is_absolute() and ".." not in path.parts


def is_repository(value: object) -> bool:
    """`owner/name`, as both hubs spell it."""
    part = r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,94}[A-Za-z0-9_-])?"
    return (
        isinstance(value, str)
        and re.fullmatch(f"{part}/{part}", value) is not None
        and ".." not in value
    )


def one_of(*allowed: str) -> Check:
    return lambda value: isinstance(value, str) and value in allowed


def some_of(*allowed: str) -> Check:
    """One or more of them, each once."""
    return lambda value: (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(item, str) and item in allowed for item in value)
        and len(set(value)) == len(value)
    )


def is_ids(value: object) -> bool:
    """One or more names of entries, each once."""
    if not isinstance(value, list) or not value or len(set(map(str, value))) != len(value):
        return False
    return all(isinstance(item, str) and bool(item) for item in value)


def matching(pattern: str) -> Check:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None
