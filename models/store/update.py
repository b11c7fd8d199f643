"""Newer revisions of models that are installed."""

from __future__ import annotations

from dataclasses import replace

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.sources.progress import ProgressListener
from models.sources.room import room_needed
from models.sources.source import Source
from models.store.check import size_problem
from models.store.describe import gguf_among, now
from models.store.filling import fill, open_partial
from models.store.installed import InstalledModel
from models.store.manifest import Manifest, read_manifest
from models.store.note import Note
from models.store.partial import Partial
from models.store.seeding import seed
from models.store.store import ModelStore
from models.store.swap import swap_in
from models.store.trials import forget_trials
from models.store.work import alone_with


def newer(
    model: InstalledModel, source: Source, cancel: CancelToken, place: EntrySource | None = None
) -> str:
    """The revision at the source when it is not the one that is installed, else "".

    Asks `place`, the one it was installed from when None; another one of the same build where the
    catalogue pins a newer revision now. "" also for what knows no revisions. Raises what
    `Source.latest` raises.
    """
    asked = place or model.place
    if asked is None or model.builtin or not model.revision:
        return ""
    latest = source.latest(asked, cancel)
    return "" if latest == model.revision else latest


def update(
    model_id: str,
    store: ModelStore,
    source: Source,
    progress: ProgressListener,
    cancel: CancelToken,
    place: EntrySource | None = None,
) -> InstalledModel:
    """Install the newer revision beside the model and change them at one go.

    Files that stayed the same are copied from the installed model and not fetched. The old model
    can be used until then, and stays when anything fails; what has arrived is kept for the next
    `update` to the same revision. IR that was saved beside a GGUF, and how the old files did on
    the devices, go with them. Without a newer revision the model is returned as it is.

    Raises what `install` raises, and `ModelNotInstalled`.
    """
    model = store.get(model_id)
    asked = place or model.place
    if asked is None or model.builtin:
        return model
    with alone_with(store, model_id, model.name):
        model = store.get(model_id)  # another process may just have updated it
        revision = newer(model, source, cancel, place)
        if revision:
            partial = Partial(store.user_folder, model_id)
            _put_together(partial, model, asked, revision, source, progress, cancel)
            forget_trials(store, model_id)
            swap_in(partial, model.folder)
    return store.get(model_id)


def _put_together(
    partial: Partial,
    model: InstalledModel,
    place: EntrySource,
    revision: str,
    source: Source,
    progress: ProgressListener,
    cancel: CancelToken,
) -> None:
    pinned = replace(place, revision=revision)
    note = Note(model.id, pinned, "update", "begun", now())
    if partial.is_whole and partial.holds(note):
        return
    manifest = read_manifest(model.folder)
    open_partial(partial, note, max(room_needed(place), manifest.size_bytes))
    names = [
        name
        for name, file in manifest.files.items()
        if not size_problem(model.folder / name, name, file)
    ]
    seed(partial, model.folder, manifest, names, progress, cancel, may_link=False)
    filled = fill(partial, pinned, model.name, source, progress, cancel)
    newest = replace(
        _of_build(manifest, place),
        files=filled.files,
        gguf=gguf_among(filled.files),
        revision=filled.revision or revision,
        installed_at=now(),
    )
    partial.finish(newest)


def _of_build(manifest: Manifest, place: EntrySource) -> Manifest:
    return replace(
        manifest,
        source=f"{place.kind}:{place.reference}",
        place=place,
        weights=place.weights,
        symmetric=place.symmetric,
        group_size=place.group_size,
        devices=place.devices,
    )
