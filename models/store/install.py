"""Puts a model on this PC: fetched into a hidden folder, described, and shown at one go."""

from __future__ import annotations

from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import ModelDamaged, ModelNotInstalled
from models.sources.progress import ProgressListener, ProgressMeter
from models.sources.room import check_room, room_needed
from models.sources.source import Source
from models.store import leftovers, refusals
from models.store.describe import describe_folder, now
from models.store.installed import InstalledModel
from models.store.lock import LockTaken, lock
from models.store.manifest import write_manifest
from models.store.store import ModelStore


def install(
    entry: CatalogueEntry,
    place: EntrySource,
    store: ModelStore,
    source: Source,
    progress: ProgressListener,
    cancel: CancelToken,
) -> InstalledModel:
    """Install `entry` from `place`, which `source` serves; one that is whole is returned as it is.

    Whatever interrupts it, nothing half done is ever shown as installed. Raises what
    `Source.fetch` raises, and `ModelInUse` when another process is at it.
    """
    try:
        leftovers.clean(store.user_folder)
        with lock(store.user_folder, entry.id):
            # Asked only now: another process may just have finished.
            present = _whole(store, entry.id)
            if present is None:
                _put(entry, place, store, source, progress, cancel)
    except LockTaken as error:
        raise refusals.being_installed(entry.name) from error
    except OSError as error:
        raise refusals.storing_failed(store.user_folder, error) from error
    return present or store.get(entry.id)


def _whole(store: ModelStore, model_id: str) -> InstalledModel | None:
    """The installed model, or None when it is not there or has to be installed anew."""
    try:
        model = store.get(model_id)
        store.check(model)
    except (ModelNotInstalled, ModelDamaged):
        return None
    return model


def _put(
    entry: CatalogueEntry,
    place: EntrySource,
    store: ModelStore,
    source: Source,
    progress: ProgressListener,
    cancel: CancelToken,
) -> None:
    check_room(store.user_folder, room_needed(place))
    partial = leftovers.partial_folder(store.user_folder, entry.id)
    partial.mkdir()
    try:
        source.fetch(place, partial, progress, cancel)
        _describe(entry, place, partial, progress, cancel)
        _show(partial, store.user_folder / entry.id)
    except BaseException:
        leftovers.delete(partial)
        raise


def _describe(
    entry: CatalogueEntry,
    place: EntrySource,
    folder: Path,
    progress: ProgressListener,
    cancel: CancelToken,
) -> None:
    meter = ProgressMeter(progress)

    def on_read(count: int) -> None:
        meter.advance("verifying", count, entry.size_bytes)

    manifest = describe_folder(
        folder,
        entry,
        f"{place.kind}:{place.reference}",
        installed_at=now(),
        cancel=cancel,
        on_read=on_read,
    )
    cancel.check()
    write_manifest(folder, manifest)


def _show(partial: Path, folder: Path) -> None:
    """Rename into place; a damaged model of that name makes room first."""
    damaged = leftovers.set_aside(folder) if folder.exists() else None
    partial.rename(folder)
    if damaged is not None:
        leftovers.delete(damaged)
