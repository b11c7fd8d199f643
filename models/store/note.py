"""What is being put together in a hidden folder, so that it can be shown and gone on with."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.store.json_file import read_json, write_json
from models.store.record import read_record

NOTE_NAME = "note.json"
SCHEMA = 1

Purpose = Literal["install", "update", "repair"]
# Begun: files that are here already are still being brought in. Whole: all is fetched, checked
# and described, and only the renaming into place is left.
Stage = Literal["begun", "fetching", "whole"]


@dataclass(frozen=True)
class Note:
    """Lies beside the files of a model that is being put together.

    Attributes:
        model_id: of the model.
        place: where its files come from.
        purpose: what it is put together for.
        stage: how far it is.
        started_at: UTC, ISO 8601, of the first attempt.
        entry: what is installed; None for what is installed already.
    """

    model_id: str
    place: EntrySource
    purpose: Purpose
    stage: Stage
    started_at: str
    entry: CatalogueEntry | None = None

    def is_about_the_same(self, other: Note) -> bool:
        """Whether files that were fetched for the one can be used for the other."""
        return (self.model_id, self.purpose) == (other.model_id, other.purpose) and _content(
            self.place
        ) == _content(other.place)


def read_note(folder: Path) -> Note | None:
    """None when there is no note that can be understood."""
    try:
        document = read_json(folder / NOTE_NAME)
        return read_record(Note, document["note"]) if document["schema"] == SCHEMA else None
    except (OSError, KeyError, TypeError, ValueError):
        return None


def write_note(folder: Path, note: Note) -> None:
    """Replaces it at one go; raises `OSError`."""
    write_json(folder / NOTE_NAME, {"schema": SCHEMA, "note": asdict(note)})


def _content(place: EntrySource) -> tuple[str, ...]:
    """What decides which bytes come from a place; sizes and hints do not."""
    return (
        *(place.kind, place.reference, place.revision),
        *(place.sha256, place.file, place.file_sha256),
    )
