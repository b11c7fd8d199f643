"""The library's rows, out of what there is and what this PC has."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.jobs.inventory import Inventory
from desktop.library.rows import LibraryRow, ModelFile, entry_of
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.hardware.fit import Fit, fits_on
from models.hardware.hearing import conversion_of
from models.hardware.pc import Pc
from models.hardware.recommend import build_order
from models.installer import build_of
from models.store.installed import InstalledModel


def rows_of(inventory: Inventory, pc: Pc | None, newer: Mapping[str, str]) -> list[LibraryRow]:
    """One row a model: the catalogue's, then those that only this PC knows.

    ``newer`` holds the revisions that sources were found to have, by model id. Takes a few
    milliseconds for each device; without ``pc`` there are no verdicts.
    """
    rows = [_row(entry, inventory, pc, newer) for entry in inventory.entries.values()]
    own = [model for model in inventory.installed if model.id not in inventory.entries]
    return [*rows, *(_row(entry_of(model), inventory, pc, newer) for model in own)]


def build_here(entry: CatalogueEntry, model: InstalledModel) -> EntrySource:
    """The build that is installed: as the catalogue has it now, else as its manifest tells it."""
    known = build_of(entry, model) or model.place
    return known or EntrySource("file", str(model.folder), size_bytes=model.size_bytes)


def _row(
    entry: CatalogueEntry, inventory: Inventory, pc: Pc | None, newer: Mapping[str, str]
) -> LibraryRow:
    model = inventory.find(entry.id)
    builds = {place: fits_on(entry, place, pc) if pc is not None else () for place in entry.sources}
    place, fits = _recommended(builds, pc)
    made = conversion_of(entry) if not builds else None
    if made is not None and pc is not None:
        fits = fits_on(entry, made, pc)
    if model is not None:
        here = build_here(entry, model)
        fits = builds.get(here) or (fits_on(entry, here, pc) if pc is not None else ())
    return LibraryRow(
        entry,
        model,
        fits,
        trials=tuple(inventory.trials.get(entry.id, ())),
        newer=newer.get(entry.id, ""),
        size_on_disk=inventory.sizes.get(entry.id, 0),
        recommended=place if model is None else None,
        build_fits=tuple(builds.items()),
        files=_files(inventory, entry.id),
        revision=model.revision if model is not None else "",
        installed_at=model.installed_at if model is not None else "",
        damaged=inventory.damaged.get(entry.id),
    )


def _recommended(
    builds: Mapping[EntrySource, tuple[Fit, ...]], pc: Pc | None
) -> tuple[EntrySource | None, tuple[Fit, ...]]:
    """The build that runs best here; the catalogue's order decides between equals."""
    judged = [(place, fits) for place, fits in builds.items() if fits]
    if pc is None or not judged:
        return next(iter(builds), None), ()
    return min(judged, key=lambda one: build_order(one[0], one[1][0], pc))


def _files(inventory: Inventory, model_id: str) -> tuple[ModelFile, ...]:
    files = inventory.files.get(model_id, {})
    return tuple(ModelFile(path, size) for path, size in sorted(files.items()))
