"""The adapters that the user keeps: a folder each, with the files as they came and a note."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import time
import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.adapters import refusals
from models.adapters.adapter_file import AdapterFile
from models.adapters.fitting import Fit, check_fit
from models.adapters.kept import Kept, kept_from, read_files
from models.adapters.peft_folder import CONFIG
from models.cancel import CancelToken
from models.conversion.refusals import AdapterUnfit
from models.engine.values import Adapter, ModelKind, ModelRef
from models.errors import SidelightError
from models.store import leftovers
from models.store.copying import copy_file
from models.store.json_file import read_json, write_json
from models.store.manifest import BrokenManifest, read_manifest

_NOTE = "sidelight-adapter.json"
_HALF_DONE = ".half-"
# No copy takes so long: whoever began it was ended.
_ABANDONED_S = 3600
_LONGEST_NAME = 120

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Note:
    """What is written down beside the files.

    Attributes:
        key: SHA-256 of all that the adapter consists of.
        sha256: of the safetensors file.
    """

    name: str
    key: str
    sha256: str
    size_bytes: int
    weight: float


class AdapterStore:
    """Reads the disk at every call, so that all windows and the command line agree. All of it
    waits for the disk.

    Attributes:
        folder: of all adapters; need not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def register(self, path: Path) -> Kept:
        """Keep a copy of a .safetensors file, or of a PEFT folder; the same once more gives the
        one that is there. Raises `AdapterUnreadable`, `AdapterUnsupported` or `AdapterNotKept`.
        """
        file = read_files(path)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._clean()
            return self._take_in(path, file)
        except OSError as error:
            raise refusals.not_kept(file.name, error) from error

    def all(self) -> tuple[Kept, ...]:
        """Sorted by name; one that is damaged is left out and logged."""
        found = [one for folder in self._folders() if (one := _sound(folder)) is not None]
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))

    def get(self, adapter_id: str) -> Kept:
        """Raises `AdapterUnreadable` when there is none of that id."""
        for one in self.all():
            if one.id == adapter_id:
                return one
        raise refusals.unknown(adapter_id)

    def remove(self, adapter_id: str) -> None:
        """At one go; nothing happens when it is gone. Raises `AdapterNotKept`."""
        for folder in self._folders():
            if folder.name == adapter_id:
                try:
                    hidden = leftovers.set_aside(folder)
                except OSError as error:
                    raise refusals.not_removed(_name_of(folder), error) from error
                leftovers.delete(hidden)

    def rename(self, adapter_id: str, name: str) -> Kept:
        """What people read, on one line; an empty name changes nothing. Raises as `get`, and
        `AdapterNotKept`."""
        kept = self.get(adapter_id)
        clean = " ".join(name.split())[:_LONGEST_NAME]
        if not clean:
            return kept
        folder = Path(kept.adapter.folder)
        try:
            _write_note(folder, replace(_read_note(folder), name=clean))
        except OSError as error:
            raise refusals.not_kept(kept.name, error) from error
        return replace(kept, adapter=replace(kept.adapter, name=clean))

    def _take_in(self, path: Path, file: AdapterFile) -> Kept:
        half_done = self.folder / f"{_HALF_DONE}{os.getpid()}-{uuid.uuid4().hex[:8]}"
        half_done.mkdir()
        try:
            note = _copy(path, file, half_done)
            present = next((one for one in self._folders() if _key_of(one) == note.key), None)
            if present is not None and (kept := _sound(present)) is not None:
                return kept
            _write_note(half_done, note)
            folder = self.folder / f"{_slug(file.name)}-{note.key[:8]}"
            if folder.exists():
                leftovers.delete(leftovers.set_aside(folder))
            half_done.rename(folder)
            return _read(folder)
        finally:
            leftovers.delete(half_done)

    def _folders(self) -> list[Path]:
        try:
            found = sorted(self.folder.iterdir())
        except FileNotFoundError:
            return []
        except OSError as error:
            _log.warning("adapters cannot be listed: %s", error)
            return []
        return [one for one in found if one.is_dir() and not one.name.startswith(".")]

    def _clean(self) -> None:
        """Delete what could not be deleted when it was removed, and what was never finished."""
        leftovers.delete_set_aside(self.folder)
        for folder in self.folder.glob(f"{_HALF_DONE}*"):
            if time.time() - folder.stat().st_mtime > _ABANDONED_S:
                leftovers.delete(folder)


def fits(kept: Kept, model_folder: Path, kind: ModelKind, name: str = "") -> Fit | AdapterUnfit:
    """Whether an adapter and a model belong together: how, or the refusal that says why not.

    Reads the model's .xml at the first time, some megabytes: not for the GUI thread. Raises
    `AdapterUnreadable` when the adapter's own files are not what they were.
    """
    gguf = next((one.name for one in sorted(model_folder.glob("*.gguf"))), "")
    model = ModelRef("", name or _model_name(model_folder), str(model_folder), kind, gguf)
    file = replace(read_files(Path(kept.adapter.folder)), name=kept.name)
    try:
        return check_fit(file, model)
    except AdapterUnfit as refused:
        return refused


def _model_name(folder: Path) -> str:
    try:
        return read_manifest(folder).name
    except (BrokenManifest, OSError):
        return folder.name


def _copy(path: Path, file: AdapterFile, folder: Path) -> _Note:
    """The weights, and the settings where there are some."""
    config = path / CONFIG
    weights = folder / file.path.name
    digest = _copied(file.path, weights)
    key = digest
    if config.is_file():
        key = hashlib.sha256(f"{digest} {_copied(config, folder / CONFIG)}".encode()).hexdigest()
    return _Note(file.name, key, digest, weights.stat().st_size, 1.0)


def _copied(source: Path, target: Path) -> str:
    half_done = target.with_name(f".{target.name}.new")
    return copy_file(source.resolve(), target, half_done, CancelToken(), _nobody)


def _nobody(size: int) -> None:
    """Nobody is told how far it is."""


def _read(folder: Path) -> Kept:
    note = _read_note(folder)
    file = read_files(folder)
    if file.size_bytes != note.size_bytes:
        raise refusals.cut_short(file.path, file.size_bytes, note.size_bytes)
    adapter = Adapter(folder.name, note.name, str(folder.absolute()), note.sha256)
    return kept_from(file, adapter, note.weight)


def _sound(folder: Path) -> Kept | None:
    try:
        return _read(folder)
    except (SidelightError, OSError, ValueError) as error:
        _log.warning("an adapter is not used: %s: %s", folder.name, error)
        return None


def _key_of(folder: Path) -> str:
    try:
        return _read_note(folder).key
    except (OSError, ValueError):
        return ""


def _name_of(folder: Path) -> str:
    try:
        return _read_note(folder).name
    except (OSError, ValueError):
        return folder.name


def _read_note(folder: Path) -> _Note:
    """Raises `OSError` and `ValueError`."""
    document: Any = read_json(folder / _NOTE)
    try:
        return _Note(
            name=str(document["name"]),
            key=str(document["key"]),
            sha256=str(document["sha256"]),
            size_bytes=int(document["size_bytes"]),
            weight=float(document["weight"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"the note is damaged: {error!r}") from error


def _write_note(folder: Path, note: _Note) -> None:
    write_json(folder / _NOTE, vars(note))


def _slug(name: str) -> str:
    """A folder's name on every system."""
    words = re.findall(r"[a-z0-9]+", name.lower())
    return "-".join(words)[:40].strip("-") or "adapter"
