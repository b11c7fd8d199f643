"""The plain values that the library shows: one row a model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from models.catalogue.entry import CatalogueEntry, EntrySource, Kind
from models.errors import Problem
from models.hardware.fit import LEVELS, Fit
from models.store.installed import InstalledModel
from models.store.trial import Trial


@dataclass(frozen=True)
class ModelFile:
    """A file of an installed model: path relative to its folder, and size."""

    path: str
    size_bytes: int


@dataclass(frozen=True)
class LibraryRow:
    """A model as the library shows it.

    Attributes:
        entry: what it is; `entry_of` makes one for a model that the catalogue does not know.
        installed: it is on this PC, or None.
        fits: verdicts on the devices of this PC, for the installed or the recommended build; empty
            while the PC is still being looked at.
        trials: how it did on devices of this PC, the newest of each.
        newer: revision that the source has and this PC has not, or "".
        size_on_disk: of the installed model, with everything that was saved beside it.
        recommended: the build to get on this PC; None takes the first one.
        build_fits: verdicts on other builds, where they differ from `fits`.
        files: of the installed model.
        revision: commit that the installed model is of, or "".
        installed_at: UTC, ISO 8601, or "".
        damaged: what is wrong with the installed model's files, or None.
    """

    entry: CatalogueEntry
    installed: InstalledModel | None = None
    fits: tuple[Fit, ...] = ()
    trials: tuple[Trial, ...] = ()
    newer: str = ""
    size_on_disk: int = 0
    recommended: EntrySource | None = None
    build_fits: tuple[tuple[EntrySource, tuple[Fit, ...]], ...] = ()
    files: tuple[ModelFile, ...] = ()
    revision: str = ""
    installed_at: str = ""
    damaged: Problem | None = None

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def size_bytes(self) -> int:
        """On the disk: what it takes, or will take."""
        if self.installed is None:
            return self.entry.size_bytes
        return self.size_on_disk or self.installed.size_bytes

    @property
    def place(self) -> EntrySource | None:
        """The build to get unless the user chooses another one; None when there is none."""
        if self.recommended is not None:
            return self.recommended
        return self.entry.sources[0] if self.entry.sources else None

    @property
    def best(self) -> Fit | None:
        """The best verdict of all devices; None while none is known."""
        return min(self.fits, key=lambda fit: LEVELS.index(fit.level), default=None)

    @property
    def chats(self) -> bool:
        """It can answer questions in the chat."""
        return "chat" in self.entry.tasks and self.entry.kind in ("text", "vision", "audio")

    @property
    def draws(self) -> bool:
        """It can draw in the studio."""
        return self.entry.kind == "image"

    def fits_of(self, place: EntrySource | None) -> tuple[Fit, ...]:
        """Verdicts on a build."""
        return next((fits for build, fits in self.build_fits if build == place), self.fits)


def entry_of(model: InstalledModel) -> CatalogueEntry:
    """What is known of a model that the user brought along."""
    return CatalogueEntry(
        id=model.id,
        name=model.name,
        label=model.label,
        summary="",
        tasks=model.tasks,
        takes=model.takes,
        kind=cast(Kind, model.kind),
        family=model.family,
        parameters=model.parameters,
        context_tokens=model.context_tokens,
        languages=(),
        licence=model.licence,
        size_bytes=model.size_bytes,
        sources=(),
        shape=model.shape,
    )
