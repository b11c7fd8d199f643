"""Makes a damaged model whole again, fetching only what is bad."""

from __future__ import annotations

from dataclasses import replace

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.sources.progress import ProgressListener
from models.sources.room import room_needed
from models.sources.source import Source
from models.store import refusals
from models.store.check import problems_in
from models.store.describe import now
from models.store.filling import Filled, fill, open_partial
from models.store.installed import InstalledModel
from models.store.manifest import Manifest, read_manifest
from models.store.note import Note
from models.store.partial import Partial
from models.store.seeding import seed
from models.store.store import ModelStore
from models.store.swap import swap_in
from models.store.tree import keep_only
from models.store.work import alone_with


def repair(
    model_id: str,
    store: ModelStore,
    source: Source,
    progress: ProgressListener,
    cancel: CancelToken,
    place: EntrySource | None = None,
) -> InstalledModel:
    """Fetch the files that are not as they were installed, from where they came from.

    `place` is asked when it was not written down yet at the time of the installation.
    A model that turns out to be whole is left alone. The old files stay until the new ones are
    complete, checked against the manifest, and change with them at one go; IR that was saved
    beside a GGUF is made anew at the next start. What has arrived is kept for the next `repair`.

    Raises what `install` raises, `ModelNotInstalled`, `ModelDamaged` for what ships with the app,
    `StoreFault` when nobody knows where the files came from, and `DownloadFailed` when they are
    not to be had there any more.
    """
    model = store.get(model_id)
    if model.builtin:
        store.verify(model_id, progress, cancel)
        return model
    with alone_with(store, model_id, model.name):
        manifest = read_manifest(store.get(model_id).folder)
        _Repair(store, model, place, manifest, source, progress, cancel).run()
    return store.get(model_id)


class _Repair:
    """One run of it."""

    def __init__(
        self,
        store: ModelStore,
        model: InstalledModel,
        place: EntrySource | None,
        manifest: Manifest,
        source: Source,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> None:
        self._model = model
        self._place = model.place or place
        self._manifest = manifest
        self._source = source
        self._progress = progress
        self._cancel = cancel
        self._partial = Partial(store.user_folder, model.id)

    def run(self) -> None:
        problems = problems_in(self._model.folder, self._manifest, self._progress, self._cancel)
        if not problems:
            return
        if self._place is None:
            raise refusals.cannot_fetch_again(self._model.name)
        place = replace(self._place, revision=self._manifest.revision or self._place.revision)
        note = Note(self._model.id, place, "repair", "begun", now())
        if not (self._partial.is_whole and self._partial.holds(note)):
            self._put_together(note, set(problems))
        swap_in(self._partial, self._model.folder)

    def _put_together(self, note: Note, bad: set[str]) -> None:
        # What the files come from cannot have changed, so the source will write into no good one.
        is_pinned = bool(self._manifest.revision or note.place.sha256)
        files = self._manifest.files
        fetched = sum(file.size for name, file in files.items() if name in bad or not is_pinned)
        room = room_needed(note.place) if note.place.file else fetched
        open_partial(self._partial, note, room)
        good = [name for name in files if name not in bad]
        self._seed(good, may_link=is_pinned)
        filled = fill(
            self._partial, note.place, self._model.name, self._source, self._progress, self._cancel
        )
        self._compare(note.place, filled)
        keep_only(self._partial.files, self._manifest.files)
        self._partial.finish(self._manifest)

    def _seed(self, good: list[str], *, may_link: bool) -> None:
        seed(
            self._partial,
            self._model.folder,
            self._manifest,
            good,
            self._progress,
            self._cancel,
            may_link=may_link,
        )

    def _compare(self, place: EntrySource, filled: Filled) -> None:
        wrong = [
            name for name, file in self._manifest.files.items() if filled.files.get(name) != file
        ]
        if wrong:
            self._partial.discard()  # going on with it would only end here again
            cause = [f"{place.kind}:{place.reference} {place.revision}".rstrip(), *wrong]
            raise refusals.other_files_there(self._model.name, cause)
