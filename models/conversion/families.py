"""Which architectures can be converted, with which toolchain, and into what parts.

The data are in families.toml; every key of it is checked.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, get_args

from models.catalogue import values
from models.catalogue.entry import Kind, Toolchain
from models.catalogue.values import Check, matching, one_of
from models.conversion import refusals
from models.words import say

# The same library under two names: part of Python from 3.11 on, a package before.
_toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

FAMILIES_FILE = Path(__file__).with_name("families.toml")

PartRole = Literal[
    "language",
    "embeddings",
    "vision",
    "speech_encoder",
    "speech_decoder",
    "audio_encoder",
    "drawing",
    "text_encoder",
    "vae",
    "voice",
    "other",
]


class FamiliesError(ValueError):
    """families.toml itself is wrong; says in which family and at which key."""


@dataclass(frozen=True)
class Part:
    """A network that the exporter writes.

    Attributes:
        file: relative to the model's folder, with forward slashes.
        role: what it is for.
    """

    file: str
    role: PartRole


@dataclass(frozen=True)
class Exporter:
    """A toolchain that exports the family.

    Attributes:
        toolchain: id.
        since: the oldest version of transformers whose checkpoints it reads; "" for any.
        before: the first version whose checkpoints it does not read; "" for none.
    """

    toolchain: str
    since: str = ""
    before: str = ""

    def reads(self, saved_by: str) -> bool:
        """Whether it reads what that version saved; "" stands for an old one."""
        version = _version(saved_by)
        return _version(self.since) <= version and (
            not self.before or version < _version(self.before)
        )


@dataclass(frozen=True)
class Family:
    """An architecture.

    Attributes:
        model_type: as in config.json, or `_class_name` in model_index.json of what draws.
        name: what people call it.
        kind: which pipeline runs it.
        task: of the exporter.
        exporters: the preferred one first.
        parts: what the exporter writes.
        remote_code: its checkpoints bring Python code that has to be run.
        aliases: other names of the same in the catalogue and elsewhere.
        missing_packages: Python packages that the export needs and no toolchain holds.
        companion: a second repository that is part of the model, or "".
    """

    model_type: str
    name: str
    kind: Kind
    task: str
    exporters: tuple[Exporter, ...]
    parts: tuple[Part, ...]
    remote_code: bool = False
    aliases: tuple[str, ...] = ()
    missing_packages: tuple[str, ...] = ()
    companion: str = ""

    @property
    def obstacle(self) -> str:
        """Why it cannot be converted at all, as the end of a sentence; "" when it can."""
        if self.missing_packages:
            names = ", ".join(self.missing_packages)
            return say(
                "that takes the Python package {names}, which no conversion environment holds",
                names=names,
            )
        return ""

    def has(self, role: PartRole) -> bool:
        return any(part.role == role for part in self.parts)

    def toolchains(self, saved_by: str = "") -> tuple[str, ...]:
        """Those that export a checkpoint that this version of transformers saved, the preferred
        one first."""
        return tuple(one.toolchain for one in self.exporters if one.reads(saved_by))


class Families:
    """The architectures, in the order of the file."""

    def __init__(self, families: tuple[Family, ...]) -> None:
        self._families = families
        self._by_type: dict[str, Family] = {}
        for family in families:
            for model_type in (family.model_type, *family.aliases):
                if model_type in self._by_type:
                    raise FamiliesError(f"family {model_type!r} is there twice")
                self._by_type[model_type] = family

    def __iter__(self) -> Iterator[Family]:
        return iter(self._families)

    def __contains__(self, model_type: object) -> bool:
        return model_type in self._by_type

    def find(self, model_type: str) -> Family:
        """Raises `ModelUnsupported`, which names it and what is supported."""
        family = self._by_type.get(model_type)
        if family is None:
            raise refusals.unknown_architecture(model_type, self.names())
        return family

    def names(self) -> Mapping[Kind, tuple[str, ...]]:
        """What can be converted, in people's words, by kind."""
        able = [family for family in self._families if not family.obstacle]
        return {
            kind: found
            for kind in get_args(Kind)
            if (found := tuple(family.name for family in able if family.kind == kind))
        }


def read_families(path: Path = FAMILIES_FILE) -> Families:
    """Read and check; raises `FamiliesError` naming the family and the key."""
    return parse_families(path.read_text(encoding="utf-8"))


def parse_families(text: str) -> Families:
    try:
        document: dict[str, Any] = _toml.loads(text)
    except _toml.TOMLDecodeError as error:
        raise FamiliesError(f"the families are no TOML: {error}") from error
    patterns, tables = document.pop("pattern", {}), document.pop("family", [])
    if document or not isinstance(patterns, dict) or not values.is_tables(tables):
        raise FamiliesError("there are [pattern.NAME] and [[family]] tables only")
    return Families(tuple(_family(table, patterns, n) for n, table in enumerate(tables, 1)))


def _version(text: str) -> tuple[int, int]:
    """(4, 57) of "4.57.6" or "4.57.0.dev0"; (0, 0) of what is none."""
    found = re.match(r"(\d{1,4})\.(\d{1,4})", text)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _list_of(check: Check) -> Check:
    return lambda value: isinstance(value, list) and all(check(item) for item in value)


_VERSION = matching(r"\d+\.\d+")
_REQUIRED: Mapping[str, Check] = {
    "model_type": matching(r"[A-Za-z0-9_]+"),
    "name": values.is_text,
    "kind": one_of(*get_args(Kind)),
    "task": values.is_text,
    "exporters": _list_of(values.is_table),
    "parts": _list_of(values.is_table),
}
_OPTIONAL: Mapping[str, Check] = {
    "remote_code": values.is_flag,
    "aliases": _list_of(values.is_text),
    "missing_packages": _list_of(matching(r"[A-Za-z0-9._-]+")),
    "companion": values.is_repository,
}
_EXPORTER: Mapping[str, Check] = {"toolchain": one_of(*get_args(Toolchain))}
_BOUNDS: Mapping[str, Check] = {"from": _VERSION, "before": _VERSION}
_PART: Mapping[str, Check] = {
    "file": matching(r"([a-z0-9_]+/)?openvino_[a-z_]+\.xml"),
    "role": one_of(*get_args(PartRole)),
}


def _family(own: dict[str, Any], patterns: dict[str, Any], number: int) -> Family:
    where = f"family {own.get('model_type', number)!r}"
    like = own.get("like")
    if like is not None and (not isinstance(like, str) or like not in patterns):
        raise FamiliesError(f"{where}: there is no pattern {like!r}")
    table = {**(patterns[like] if like else {}), **own}
    table.pop("like", None)
    _check(table, _REQUIRED, _OPTIONAL, where)
    if not table["exporters"]:
        raise FamiliesError(f"{where}: 'exporters' is empty")
    made = {
        "exporters": _each(table["exporters"], _exporter, f"{where}, exporter"),
        "parts": _each(table["parts"], _part, f"{where}, part"),
    }
    lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    return Family(**{**table, **lists, **made})


def _each(tables: list[Any], make: Callable[[dict[str, Any], str], Any], where: str) -> Any:
    return tuple(make(table, f"{where} {number}") for number, table in enumerate(tables, 1))


def _exporter(table: dict[str, Any], where: str) -> Exporter:
    _check(table, _EXPORTER, _BOUNDS, where)
    return Exporter(table["toolchain"], table.get("from", ""), table.get("before", ""))


def _part(table: dict[str, Any], where: str) -> Part:
    _check(table, _PART, {}, where)
    return Part(**table)


def _check(
    table: Mapping[str, object],
    required: Mapping[str, Check],
    optional: Mapping[str, Check],
    where: str,
) -> None:
    known = {**required, **optional}
    for key in table:
        if key not in known:
            raise FamiliesError(f"{where}: unknown key {key!r}")
    for key in required:
        if key not in table:
            raise FamiliesError(f"{where}: key {key!r} is missing")
    for key, value in table.items():
        if not known[key](value):
            raise FamiliesError(f"{where}: key {key!r} cannot be {value!r}")
