"""Puts a model on this PC: fetched into a hidden folder, described, and shown at one go."""

from __future__ import annotations

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import ModelDamaged, ModelNotInstalled
from models.sources.progress import ProgressListener
from models.sources.room import room_needed
from models.sources.source import Source
from models.store.describe import make_manifest, now
from models.store.filling import fill, open_partial
from models.store.installed import InstalledModel
from models.store.note import Note
from models.store.partial import Partial
from models.store.store import ModelStore
from models.store.swap import swap_in
from models.store.trials import forget_trials
from models.store.work import alone_with


def install(
    entry: CatalogueEntry,
    place: EntrySource,
    store: ModelStore,
    source: Source,
    progress: ProgressListener,
    cancel: CancelToken,
    *,
    anew: bool = False,
) -> InstalledModel:
    """Install `entry` from `place`, which `source` serves; one that is whole is returned as it is,
    or with `anew` replaced when the other is there.

    Whatever interrupts it, a kill included: nothing half done is ever shown as installed, and
    what has arrived is kept for the next install of the entry from the same place (see
    `ModelStore.interrupted` and `discard`). From another place it starts anew.

    Raises what `Source.fetch` raises, `DiskFull`, `StoreFault`, and `ModelInUse` when the same
    model is being installed, or the models are being moved, elsewhere. `ValueError` for an entry
    whose id cannot be a folder's name.
    """
    with alone_with(store, entry.id, entry.name):
        # Asked only now: another process may just have finished.
        present = _whole(store, entry.id)
        if present is not None and not anew:
            return present
        partial = Partial(store.user_folder, entry.id)
        _put_together(partial, entry, place, source, progress, cancel)
        forget_trials(store, entry.id)
        swap_in(partial, store.user_folder / entry.id)
    return store.get(entry.id)


def _whole(store: ModelStore, model_id: str) -> InstalledModel | None:
    """The installed model, or None when it is not there or has to be installed anew."""
    try:
        model = store.get(model_id)
        store.check(model)
    except (ModelNotInstalled, ModelDamaged):
        return None
    return model


def _put_together(
    partial: Partial,
    entry: CatalogueEntry,
    place: EntrySource,
    source: Source,
    progress: ProgressListener,
    cancel: CancelToken,
) -> None:
    note = Note(entry.id, place, "install", "fetching", now(), entry)
    if partial.is_whole and partial.holds(note):
        return  # ended just before it would have been shown
    open_partial(partial, note, room_needed(place))
    try:
        filled = fill(partial, place, entry.name, source, progress, cancel)
    except BaseException:
        if place.kind == "builtin":  # never to be had later, so there is nothing to go on with
            partial.discard()
        raise
    partial.finish(
        make_manifest(
            entry,
            place,
            filled.files,
            revision=filled.revision,
            installed_at=now(),
            recipe=filled.recipe,
        )
    )
