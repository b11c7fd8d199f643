"""The models for all that a user wants to do, so that they fit on the disk together.

In memory they need not fit together: one is loaded at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from models.catalogue.entry import CatalogueEntry, SourceKind
from models.hardware.pc import Pc
from models.hardware.recommend import (
    DISK_RESERVE,
    Choice,
    Use,
    can_be_had,
    choices,
    room_for,
)


def recommended_set(
    uses: Iterable[Use],
    catalogue: Iterable[CatalogueEntry],
    pc: Pc,
    kinds: Sequence[SourceKind],
    installed: Collection[str] = (),
) -> dict[Use, Choice | None]:
    """The best model for each use; where the disk is too small for all of them, the largest makes
    way for a smaller one, again and again. None for a use that nothing is left for."""
    return _together(_choices(uses, catalogue, pc, kinds, installed), pc, installed)


def choices_for_all(
    uses: Iterable[Use],
    catalogue: Iterable[CatalogueEntry],
    pc: Pc,
    kinds: Sequence[SourceKind],
    installed: Collection[str] = (),
) -> dict[Use, tuple[Choice, ...]]:
    """Every model for each use, as `models.hardware.recommend.choices` sorts them, but before all
    others the one that the recommended set has."""
    found = _choices(uses, catalogue, pc, kinds, installed)
    for use, best in _together(found, pc, installed).items():
        if best is not None:
            found[use] = (best, *(one for one in found[use] if one is not best))
    return found


def _choices(
    uses: Iterable[Use],
    catalogue: Iterable[CatalogueEntry],
    pc: Pc,
    kinds: Sequence[SourceKind],
    installed: Collection[str],
) -> dict[Use, tuple[Choice, ...]]:
    entries = tuple(catalogue)
    return {use: choices(use, entries, pc, kinds, installed) for use in uses}


def _together(
    found: Mapping[Use, Sequence[Choice]], pc: Pc, installed: Collection[str]
) -> dict[Use, Choice | None]:
    left = {
        use: [one for one in offered if can_be_had(one, pc, installed)]
        for use, offered in found.items()
    }
    while room_for_all(_firsts(left), installed) > pc.disk_free_bytes:
        largest = max(left, key=lambda use: room_for(left[use][0], installed) if left[use] else 0)
        limit = room_for(left[largest][0], installed)
        left[largest] = [one for one in left[largest] if room_for(one, installed) < limit]
    return {use: options[0] if options else None for use, options in left.items()}


def room_for_all(chosen: Iterable[Choice], installed: Collection[str] = ()) -> int:
    """Bytes of disk that getting all of them takes, each once; 0 when all are here."""
    each = {choice.entry.id: room_for(choice, installed) for choice in chosen}
    needed = sum(room - DISK_RESERVE for room in each.values() if room)
    return needed + DISK_RESERVE if needed else 0


def _firsts(left: Mapping[Use, Sequence[Choice]]) -> list[Choice]:
    return [options[0] for options in left.values() if options]
