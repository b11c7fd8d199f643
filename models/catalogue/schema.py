"""The strict check of catalogue.toml: every key known, present and of its type."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

Check = Callable[[object], bool]


class CatalogueError(ValueError):
    """The catalogue itself is wrong; says in which entry and at which key."""


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _one_of(*allowed: str) -> Check:
    return lambda value: value in allowed


def _some_of(*allowed: str) -> Check:
    return lambda value: _texts(value) and isinstance(value, list) and set(value) <= set(allowed)


def _texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(_text(item) for item in value)


def _tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(t, dict) for t in value)


def _matching(pattern: str) -> Check:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _member(value: object) -> bool:
    """A path inside an archive that stays inside."""
    if not isinstance(value, str) or not value or "\\" in value or ":" in value:
        return False
    path = PurePosixPath(value)
    return not path.is_absolute() and ".." not in path.parts


_ID = _matching(r"[a-z0-9][a-z0-9._-]{0,79}")
_SHA256 = _matching(r"[0-9a-f]{64}")

ENTRY: Mapping[str, Check] = {
    "id": _ID,
    "name": _text,
    "label": _text,
    "summary": _text,
    "tasks": _some_of("chat", "transcribe"),
    "takes": _some_of("text", "image", "audio"),
    "kind": _one_of("text", "vision", "speech"),
    "family": _text,
    "parameters": _count,
    "context_tokens": _count,
    "languages": _texts,
    "licence": _text,
    "size_bytes": _count,
    "sources": _tables,
}
ENTRY_OPTIONAL: Mapping[str, Check] = {"licence_url": _matching(r"https://\S+")}

SOURCES: Mapping[str, Mapping[str, Check]] = {
    "builtin": {"kind": _one_of("builtin"), "reference": _ID},
    "wheel": {
        "kind": _one_of("wheel"),
        "reference": _matching(r"[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][A-Za-z0-9.!+_-]*"),
        "sha256": _SHA256,
        "size_bytes": _count,
        "file": _member,
        "file_sha256": _SHA256,
        "file_size_bytes": _count,
    },
}


def check_entry(table: Mapping[str, object], where: str) -> None:
    """Raise `CatalogueError` at the first thing that is wrong; `where` names the entry."""
    _check(table, ENTRY, ENTRY_OPTIONAL, where)


def check_source(table: Mapping[str, object], where: str) -> None:
    kind = table.get("kind")
    if not isinstance(kind, str) or kind not in SOURCES:
        raise CatalogueError(f"{where}: key 'kind' must be one of {sorted(SOURCES)}, not {kind!r}")
    _check(table, SOURCES[kind], {}, where)


def _check(
    table: Mapping[str, object],
    required: Mapping[str, Check],
    optional: Mapping[str, Check],
    where: str,
) -> None:
    known = {**required, **optional}
    for key in table:
        if key not in known:
            raise CatalogueError(f"{where}: unknown key {key!r}")
    for key in required:
        if key not in table:
            raise CatalogueError(f"{where}: key {key!r} is missing")
    for key, value in table.items():
        if not known[key](value):
            raise CatalogueError(f"{where}: key {key!r} cannot be {value!r}")
