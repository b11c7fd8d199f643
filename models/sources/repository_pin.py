"""The commit that an interrupted download was of, so that the next attempt goes on with it.

Without it files of two commits could end up side by side.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.catalogue.entry import EntrySource
from models.sources.download_wire import files_from_json, files_to_json
from models.sources.remote import WORK_FOLDER, RemoteFile
from models.sources.repository_names import leading_elsewhere

_PIN = "commit.json"


@dataclass(frozen=True)
class Pin:
    """What an earlier attempt was at.

    Attributes:
        commit: that all files are of.
        files: those that were wanted.
    """

    commit: str
    files: tuple[RemoteFile, ...]


def read_pin(destination: Path, source: EntrySource) -> Pin | None:
    """None when there was no attempt, or one at another repository or revision."""
    try:
        values: Any = json.loads(_path(destination).read_text(encoding="utf-8"))
        if values["asked"] != _asked(source):
            return None
        pin = Pin(str(values["commit"]), files_from_json(values["files"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return None if leading_elsewhere(file.path for file in pin.files) else pin


def write_pin(destination: Path, source: EntrySource, pin: Pin) -> None:
    """Replaces the former one at one go; raises `OSError`."""
    told = {
        "asked": _asked(source),
        "commit": pin.commit,
        "files": files_to_json(pin.files),
    }
    path = _path(destination)
    half_done = path.with_suffix(".new")
    half_done.write_text(json.dumps(told), encoding="utf-8")
    half_done.replace(path)


def forget_changed(destination: Path, old: Sequence[RemoteFile], new: Sequence[RemoteFile]) -> None:
    """Delete what has arrived of files that the new commit does not have as they were."""
    kept = set(new)
    for file in old:
        # One that the hub tells no hash of may have changed all the same.
        if file not in kept or not (file.sha256 or file.git_sha1):
            target = destination / file.path
            for path in (target, target.with_name(f"{target.name}.incomplete")):
                with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                    path.unlink()


def _asked(source: EntrySource) -> list[str]:
    return [source.kind, source.reference, source.revision, source.file]


def _path(destination: Path) -> Path:
    return destination / WORK_FOLDER / _PIN
