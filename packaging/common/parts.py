"""Whose work a package is made of: distributions of the Python index, the libraries inside them,
Python itself and the models that ship."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from common.shipped import EXCLUDED_MODULES

_toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

INSIDE = Path(__file__).with_name("inside.toml")
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
_LICENCE_FILE = re.compile(r"(?i)(licen[cs]e|copying|notice|copyright)")
_LONGEST_NAME = 60
_NOT_TEXT = {".py", ".pyc"}


@dataclass(frozen=True)
class Part:
    """One distribution.

    Attributes:
        licence: its name or expression, as its makers give it.
        texts: the licence files that came with it.
    """

    name: str
    version: str
    licence: str
    homepage: str
    texts: tuple[Path, ...]


@dataclass(frozen=True)
class Inside:
    """A library inside a distribution."""

    name: str
    within: str
    licence: str
    text: Sequence[str]
    source: str


@dataclass(frozen=True)
class ShippedModel:
    """A model that ships with the app."""

    id: str
    name: str
    licence: str


def parts(packages: Path, lock: Path) -> list[Part]:
    """Those of the lock that lie in the folder and are not left out, by name."""
    wanted = {canonical(name) for name in _PIN.findall(lock.read_text(encoding="utf-8"))}
    wanted -= {canonical(name) for name in EXCLUDED_MODULES}
    found = (_part(folder) for folder in packages.glob("*.dist-info"))
    return sorted((part for part in found if part.name in wanted), key=lambda part: part.name)


def libraries_inside() -> list[Inside]:
    table = _toml.loads(INSIDE.read_text(encoding="utf-8"))
    return [Inside(**row) for row in table["library"]]


def shipped_models(builtin: Path) -> list[ShippedModel]:
    manifests = sorted(builtin.glob("*/sidelight.json"))
    tables = (json.loads(manifest.read_text(encoding="utf-8")) for manifest in manifests)
    return [ShippedModel(table["id"], table["name"], table["licence"]) for table in tables]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _part(folder: Path) -> Part:
    distribution = Distribution.at(folder)
    metadata: Any = distribution.metadata
    return Part(
        canonical(metadata["Name"]),
        distribution.version,
        _licence(metadata),
        _homepage(metadata),
        tuple(_licence_files(folder)),
    )


def _licence(metadata: Any) -> str:
    """The expression, else the short name, else what the classifiers say."""
    given = metadata.get("License-Expression") or metadata.get("License") or ""
    if given and len(given) <= _LONGEST_NAME and "\n" not in given:
        return str(given)
    classifiers = metadata.get_all("Classifier") or []
    names = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    return ", ".join(names) or "see its text"


def _homepage(metadata: Any) -> str:
    urls = metadata.get_all("Project-URL") or []
    named = dict(url.split(", ", 1) for url in urls if ", " in url)
    for label in ("Homepage", "homepage", "Home", "Source", "source", "Repository"):
        if label in named:
            return str(named[label])
    return str(metadata.get("Home-page") or "")


def _licence_files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        told = _LICENCE_FILE.search(file.relative_to(folder).as_posix())
        if told and file.is_file() and file.suffix not in _NOT_TEXT:
            yield file
