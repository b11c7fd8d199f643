"""Makes the manifest of a folder that holds a model's files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.store.manifest import MANIFEST_NAME, Manifest, StoredFile

_CHUNK = 1024 * 1024

OnRead = Callable[[int], None]


def describe_folder(folder: Path, entry: CatalogueEntry, place: EntrySource) -> Manifest:
    """The manifest for a folder that holds `entry`'s files and no others, but for hidden ones."""
    return make_manifest(entry, place, hash_files(folder, visible_names(folder)))


def make_manifest(
    entry: CatalogueEntry,
    place: EntrySource,
    files: Mapping[str, StoredFile],
    *,
    revision: str = "",
    installed_at: str = "",
    recipe: Mapping[str, Any] | None = None,
) -> Manifest:
    """What there is to say about these files of `entry` that came from `place`."""
    return Manifest(
        id=entry.id,
        name=entry.name,
        label=entry.label,
        tasks=entry.tasks,
        takes=entry.takes,
        kind=entry.kind,
        family=entry.family,
        licence=entry.licence,
        source=f"{place.kind}:{place.reference}",
        gguf=gguf_among(files),
        context_tokens=entry.context_tokens,
        files=files,
        installed_at=installed_at,
        place=place,
        revision=revision,
        weights=place.weights,
        symmetric=place.symmetric,
        group_size=place.group_size,
        devices=place.devices,
        recipe=recipe,
        parameters=entry.parameters,
        shape=entry.shape,
    )


def hash_files(
    folder: Path,
    names: Iterable[str],
    cancel: CancelToken | None = None,
    on_read: OnRead = lambda _: None,
) -> dict[str, StoredFile]:
    """Size and SHA-256 of these files as they are now, sorted by name; raises `OSError`."""
    return {
        name: StoredFile((folder / name).stat().st_size, sha256_of(folder / name, cancel, on_read))
        for name in sorted(names)
    }


def gguf_among(names: Iterable[str]) -> str:
    return next((name for name in names if name.endswith(".gguf")), "")


def sha256_of(
    path: Path, cancel: CancelToken | None = None, on_read: OnRead = lambda _: None
) -> str:
    """Lower-case hex; asks the token at every megabyte."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            if cancel is not None:
                cancel.check()
            digest.update(chunk)
            on_read(len(chunk))
    return digest.hexdigest()


def now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def visible_names(folder: Path) -> list[str]:
    """Relative paths of the files below, without hidden ones and the manifest."""
    names = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(
        name.as_posix()
        for name in names
        if name.as_posix() != MANIFEST_NAME and not any(part.startswith(".") for part in name.parts)
    )
