"""The strict check of toolchains.toml: every key known, present and of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
_PYTHON = re.compile(r"3\.\d{1,2}")
_MODULE = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")
_VERSION = re.compile(r"\d+(\.\d+)*")


class ToolchainsError(ValueError):
    """The declaration itself is wrong; says in which toolchain and at which key."""


def numbers(version: str) -> tuple[int, ...]:
    """The leading ones: (5, 0, 0) of "5.0.0.dev0"."""
    found = _VERSION.match(version)
    return tuple(int(number) for number in found[0].split(".")) if found else ()


def _matching(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _list_of(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    matches = _matching(pattern)
    return lambda value: isinstance(value, list) and bool(value) and all(map(matches, value))


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_range(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 2 or not all(map(_matching(_VERSION), value)):
        return False
    return numbers(value[0]) < numbers(value[1])


_KEYS: Mapping[str, Callable[[object], bool]] = {
    "id": _matching(_ID),
    "title": _matching(re.compile(r"\S.*")),
    "python_min": _matching(_PYTHON),
    "python_max": _matching(_PYTHON),
    "saved_by": _is_range,
    "size_bytes": _is_count,
    "download_bytes": _is_count,
    "modules": _list_of(_MODULE),
}


def check_table(table: Mapping[str, object], where: str) -> None:
    """Raise `ToolchainsError` at the first thing that is wrong; `where` names the toolchain."""
    for key in sorted({*table, *_KEYS}):
        if key not in _KEYS:
            raise ToolchainsError(f"{where}: unknown key {key!r}")
        if key not in table:
            raise ToolchainsError(f"{where}: key {key!r} is missing")
        if not _KEYS[key](table[key]):
            raise ToolchainsError(f"{where}: key {key!r} cannot be {table[key]!r}")
