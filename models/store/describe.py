"""Makes the manifest of a folder that holds a model's files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry
from models.store.manifest import MANIFEST_NAME, Manifest, StoredFile

_CHUNK = 1024 * 1024


def describe_folder(
    folder: Path,
    entry: CatalogueEntry,
    source: str,
    *,
    installed_at: str = "",
    cancel: CancelToken | None = None,
    on_read: Callable[[int], None] = lambda _: None,
) -> Manifest:
    """The manifest for a folder that holds `entry`'s files, every one of them hashed now.

    `on_read` is told how many bytes were just read.
    """
    paths = sorted(p for p in folder.rglob("*") if p.is_file() and not _hidden(p, folder))
    files = {
        path.relative_to(folder).as_posix(): StoredFile(
            path.stat().st_size, sha256_of(path, cancel, on_read)
        )
        for path in paths
    }
    return Manifest(
        id=entry.id,
        name=entry.name,
        label=entry.label,
        tasks=entry.tasks,
        takes=entry.takes,
        kind=entry.kind,
        family=entry.family,
        licence=entry.licence,
        source=source,
        gguf=next((name for name in files if name.endswith(".gguf")), ""),
        context_tokens=entry.context_tokens,
        files=files,
        installed_at=installed_at,
    )


def sha256_of(
    path: Path, cancel: CancelToken | None = None, on_read: Callable[[int], None] = lambda _: None
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


def _hidden(path: Path, folder: Path) -> bool:
    parts = path.relative_to(folder).parts
    return parts == (MANIFEST_NAME,) or any(part.startswith(".") for part in parts)
