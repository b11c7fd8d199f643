"""Which models the library shows, and in which order. Plain values, no widgets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from desktop.library.rows import LibraryRow
from desktop.sentences import translated
from models.hardware.fit import LEVELS

Purpose = Literal["", "chat", "see", "transcribe", "draw", "speak", "draft"]
FitWish = Literal["", "runs", "well"]

PURPOSES: tuple[Purpose, ...] = ("", "chat", "see", "transcribe", "draw", "speak", "draft")
FIT_WISHES: tuple[FitWish, ...] = ("", "well", "runs")
GB = 1_000_000_000
# The largest model shown, in bytes; 0 is any.
SIZE_WISHES: tuple[int, ...] = (0, 1 * GB, 3 * GB, 6 * GB, 12 * GB)


@dataclass(frozen=True)
class Filter:
    """What the user wants to see.

    Attributes:
        text: words that all have to occur, in any order.
        purpose: what the model has to do; "" is anything.
        fit: "well" and "runs" ask for a device of this PC where it does; "" does not ask.
        most_bytes: no larger than this on the disk; 0 is any size.
    """

    text: str = ""
    purpose: Purpose = ""
    fit: FitWish = ""
    most_bytes: int = 0

    def admits(self, row: LibraryRow) -> bool:
        return (
            (not self.purpose or self.purpose in purposes(row))
            and (not self.fit or _fits(row, self.fit))
            and (not self.most_bytes or row.size_bytes <= self.most_bytes)
            and all(word in _words(row) for word in self.text.casefold().split())
        )


@dataclass(frozen=True)
class Sections:
    """Rows that are shown: being installed, on this PC, to be had."""

    coming: tuple[LibraryRow, ...] = ()
    here: tuple[LibraryRow, ...] = ()
    available: tuple[LibraryRow, ...] = ()

    @property
    def all(self) -> tuple[LibraryRow, ...]:
        return (*self.coming, *self.here, *self.available)


def purposes(row: LibraryRow) -> tuple[Purpose, ...]:
    """What a model does, as people ask for it."""
    does: list[Purpose] = []
    for task in row.entry.tasks:
        if task in PURPOSES:
            does.append(task)
        if task == "chat" and not {"image", "video"}.isdisjoint(row.entry.takes):
            does.append("see")
    return tuple(does)


def sections(rows: Iterable[LibraryRow], wish: Filter, coming: Iterable[str] = ()) -> Sections:
    """What is shown, in order. `coming`: ids of models on their way; they keep this order."""
    order = {model_id: place for place, model_id in enumerate(coming)}
    admitted = [row for row in rows if wish.admits(row)]
    on_way = [row for row in admitted if row.id in order]
    rest = [row for row in admitted if row.id not in order]
    return Sections(
        coming=tuple(sorted(on_way, key=lambda row: order[row.id])),
        here=tuple(sorted((row for row in rest if row.installed), key=_by_name)),
        available=tuple(sorted((row for row in rest if not row.installed), key=_by_promise)),
    )


def _fits(row: LibraryRow, wish: FitWish) -> bool:
    best = row.best
    return best is not None and (best.level == "well" or (wish, best.level) == ("runs", "slowly"))


def _words(row: LibraryRow) -> str:
    entry = row.entry
    said = (entry.label, entry.summary)
    texts = (entry.name, entry.id, entry.family, entry.licence, *said, *map(translated, said))
    return " ".join((*texts, *entry.tasks, *purposes(row))).casefold()


def _by_name(row: LibraryRow) -> tuple[str, str]:
    return row.entry.name.casefold(), row.id


def _by_promise(row: LibraryRow) -> tuple[int, int, str, str]:
    """What runs best here first, among those the better model."""
    level = LEVELS.index(row.best.level) if row.best is not None else len(LEVELS)
    return level, -row.entry.rank, *_by_name(row)
