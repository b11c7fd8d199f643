"""The hidden folder in which a model is put together before it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import ModelDamaged
from models.store import leftovers
from models.store.check import check_folder
from models.store.manifest import MANIFEST_NAME, Manifest, write_manifest
from models.store.note import Note, Stage, read_note, write_note
from models.store.tree import bytes_in

PARTIAL = ".partial-"


@dataclass(frozen=True)
class Interrupted:
    """An install that did not come to its end; installing it again goes on with it.

    Attributes:
        model_id: of the model.
        place: where it was coming from.
        entry: what was being installed, as the catalogue or the import said at that time.
        bytes_here: of what has arrived.
        started_at: UTC, ISO 8601.
    """

    model_id: str
    place: EntrySource
    entry: CatalogueEntry
    bytes_here: int
    started_at: str


class Partial:
    """Survives failure, cancel and the end of the process, and is gone on with afterwards.

    Whoever changes it holds the model's lock. Every method that writes raises `OSError`.

    Attributes:
        folder: holds the files and, out of reach of the sources, the note.
        files: what a source fills; becomes the model's folder.
    """

    def __init__(self, user_folder: Path, model_id: str) -> None:
        self.folder = user_folder / f"{PARTIAL}{model_id}"
        self.files = self.folder / "files"

    @property
    def note(self) -> Note | None:
        """None when there is nothing here that can be gone on with."""
        return read_note(self.folder) if self.files.is_dir() else None

    @property
    def bytes_here(self) -> int:
        return bytes_in(self.files)

    def holds(self, note: Note) -> bool:
        """Whether what is here was begun for the same."""
        present = self.note
        return present is not None and present.is_about_the_same(note)

    def begin(self, note: Note) -> None:
        """Start anew."""
        self.discard()
        self.folder.mkdir()
        write_note(self.folder, note)
        self.files.mkdir()

    def reach(self, stage: Stage) -> None:
        note = self.note
        if note is not None:
            write_note(self.folder, replace(note, stage=stage))

    def has_reached(self, stage: Stage) -> bool:
        note = self.note
        return note is not None and note.stage == stage

    def finish(self, manifest: Manifest) -> None:
        """All files are there, and are what the manifest says."""
        write_manifest(self.files, manifest)
        self.reach("whole")

    @property
    def is_whole(self) -> bool:
        """Only the renaming into place is left."""
        if not self.has_reached("whole") or not (self.files / MANIFEST_NAME).is_file():
            return False
        try:
            check_folder(self.files, self.folder.name)
        except ModelDamaged:
            return False
        return True

    def discard(self) -> None:
        """At one go for whoever looks, whatever happens to the deletion."""
        if self.folder.exists():
            leftovers.delete(leftovers.set_aside(self.folder))


def partials_in(user_folder: Path) -> list[tuple[str, Partial]]:
    """All hidden folders of this kind, by the id of their model; [] where none can be listed."""
    try:
        names = sorted(path.name for path in user_folder.iterdir())
    except OSError:
        return []
    ids = [name[len(PARTIAL) :] for name in names if name.startswith(PARTIAL)]
    return [(model_id, Partial(user_folder, model_id)) for model_id in ids if model_id]
