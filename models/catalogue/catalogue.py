"""Reads catalogue.toml, the models that can be had."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from models.catalogue.consistency import check_consistency
from models.catalogue.entry import CatalogueEntry, EntrySource, Original, Shape
from models.catalogue.schema import (
    CatalogueError,
    check_entry,
    check_original,
    check_shape,
    check_source,
)
from models.errors import UnknownModel
from models.words import say

# The same library under two names: part of Python from 3.11 on, a package before.
_toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

CATALOGUE_FILE = Path(__file__).with_name("catalogue.toml")


class Catalogue:
    """The entries, in the order of the file."""

    def __init__(self, entries: tuple[CatalogueEntry, ...]) -> None:
        self.entries = entries
        self._by_id = {entry.id: entry for entry in entries}

    def __iter__(self) -> Iterator[CatalogueEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, model_id: object) -> bool:
        return model_id in self._by_id

    def get(self, model_id: str) -> CatalogueEntry:
        """The entry of that id; raises `UnknownModel`."""
        entry = self._by_id.get(model_id)
        if entry is None:
            raise UnknownModel(
                say("There is no model “{model_id}” in the catalogue.", model_id=model_id),
                say("Choose one of these: {known}.", known=", ".join(self._by_id)),
            )
        return entry


def read_catalogue(path: Path = CATALOGUE_FILE) -> Catalogue:
    """Read and check; raises `CatalogueError` naming the entry and the key.

    The one that ships with the app is read once: that takes a tenth of a second.
    """
    return _shipped() if path == CATALOGUE_FILE else _read(path)


@cache
def _shipped() -> Catalogue:
    return _read(CATALOGUE_FILE)


def _read(path: Path) -> Catalogue:
    return parse_catalogue(path.read_text(encoding="utf-8"))


def parse_catalogue(text: str) -> Catalogue:
    try:
        document: dict[str, Any] = _toml.loads(text)
    except _toml.TOMLDecodeError as error:
        raise CatalogueError(f"the catalogue is no TOML: {error}") from error
    if set(document) != {"entry"} or not isinstance(document["entry"], list):
        raise CatalogueError(f"the catalogue has [[entry]] tables only, not {sorted(document)}")
    entries = tuple(_entry(table, number) for number, table in enumerate(document["entry"], 1))
    _check_unique(entries)
    _check_drafts(entries)
    return Catalogue(entries)


def _entry(table: dict[str, Any], number: int) -> CatalogueEntry:
    if not isinstance(table, dict):
        raise CatalogueError(f"entry {number} is no table")
    where = f"entry {table.get('id', number)!r}"
    check_entry(table, where)
    values = _frozen(table)
    values["sources"] = tuple(
        _source(source, f"{where}, source {place}")
        for place, source in enumerate(table.get("sources", ()), 1)
    )
    if "shape" in table:
        check_shape(table["shape"], f"{where}, shape")
        values["shape"] = Shape(**table["shape"])
    if "original" in table:
        check_original(table["original"], f"{where}, original")
        values["original"] = Original(**table["original"])
    entry = CatalogueEntry(**values)
    check_consistency(entry)
    return entry


def _source(table: dict[str, Any], where: str) -> EntrySource:
    check_source(table, where)
    return EntrySource(**_frozen(table))


def _frozen(table: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in table.items()}


def _check_drafts(entries: tuple[CatalogueEntry, ...]) -> None:
    """What a draft was made for stands in the catalogue too."""
    ids = {entry.id for entry in entries}
    for entry in entries:
        for main in entry.drafts_for:
            if main not in ids:
                raise CatalogueError(f"entry {entry.id!r}: key 'drafts_for' names no {main!r}")


def _check_unique(entries: tuple[CatalogueEntry, ...]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.id in seen:
            raise CatalogueError(f"entry {entry.id!r}: key 'id' is there twice")
        seen.add(entry.id)
