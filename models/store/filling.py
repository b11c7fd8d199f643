"""Lets a source fill the hidden folder of a model, and looks at what it brought."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.sources.progress import ProgressListener, ProgressMeter
from models.sources.room import check_room
from models.sources.source import Source
from models.store import refusals
from models.store.describe import hash_files
from models.store.manifest import MANIFEST_NAME, StoredFile, check_path
from models.store.note import Note
from models.store.partial import Partial
from models.store.tree import keep_only


@dataclass(frozen=True)
class Filled:
    """What the folder holds now, and nothing else.

    Attributes:
        files: by relative path, every one of them hashed.
        revision: the commit they are of, or "".
        recipe: how they were made on this PC, or None.
    """

    files: Mapping[str, StoredFile]
    revision: str
    recipe: Mapping[str, Any] | None = None


def open_partial(partial: Partial, note: Note, room_bytes: int) -> None:
    """Go on with what is there when it was begun for the same, else start anew.

    Raises `DiskFull` when less than `room_bytes`, of which some may be there, is free.
    """
    if partial.holds(note):
        if partial.has_reached("whole"):  # but it is not, so the source looks at it again
            partial.reach("fetching")
        check_room(partial.folder, max(0, room_bytes - partial.bytes_here))
        return
    partial.discard()
    check_room(partial.folder, room_bytes)
    partial.begin(note)


def fill(
    partial: Partial,
    place: EntrySource,
    name: str,
    source: Source,
    progress: ProgressListener,
    cancel: CancelToken,
) -> Filled:
    """Fetch, throw away what is not the model's (the source's own working files, files of
    another attempt), and hash. Raises what `Source.fetch` raises, and `OSError`."""
    fetched = source.fetch(place, partial.files, progress, cancel)
    names = _names(partial.files, fetched.files, name)
    cancel.check()
    keep_only(partial.files, names)
    sizes = sum((partial.files / name).stat().st_size for name in names)
    meter = ProgressMeter(progress)

    def on_read(count: int) -> None:
        meter.advance("verifying", count, sizes)

    files = hash_files(partial.files, names, cancel, on_read)
    cancel.check()
    return Filled(files, fetched.revision, fetched.recipe)


def _names(folder: Path, paths: Iterable[Path], name: str) -> set[str]:
    try:
        names = {_relative(folder, path) for path in paths}
        for path in names:
            check_path(path)
    except ValueError as error:
        raise refusals.names_not_kept(name, str(error)) from error
    names.discard(MANIFEST_NAME)  # of somebody who published an installed model's folder
    if not names:
        raise refusals.nothing_came(name)
    return names


def _relative(folder: Path, path: Path) -> str:
    """Raises `ValueError` for what lies elsewhere."""
    try:
        return path.relative_to(folder).as_posix()
    except ValueError:
        return Path(os.path.realpath(path)).relative_to(os.path.realpath(folder)).as_posix()
