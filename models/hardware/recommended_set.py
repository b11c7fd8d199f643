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
    entries = tuple(catalogue)
    left: dict[Use, list[Choice]] = {
        use: [
            choice
            for choice in choices(use, entries, pc, kinds, installed)
            if can_be_had(choice, pc, installed)
        ]
        for use in uses
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
