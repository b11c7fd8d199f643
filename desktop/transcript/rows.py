"""The rows of a transcript as values, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol


class Row(Protocol):
    """What a view is made from; a value that never changes, with an id of its own."""

    @property
    def id(self) -> str: ...

    @property
    def text(self) -> str:
        """Tells how high the view may become."""
        ...


class Rows:
    """Rows that can be found by their id.

    Raises:
        ValueError: an id would stand twice.
        KeyError: there is no row with that id.
    """

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._at: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __getitem__(self, at: int) -> Row:
        return self._rows[at]

    def __contains__(self, row_id: str) -> bool:
        return row_id in self._at

    def at(self, row_id: str) -> int:
        return self._at[row_id]

    def find(self, row: Row) -> int | None:
        """Its place; None when it is there no more, or is another value now."""
        at = self._at.get(row.id)
        return at if at is not None and self._rows[at] is row else None

    def between(self, start: int, stop: int) -> list[Row]:
        return self._rows[start:stop]

    def splice(self, start: int, stop: int, rows: Sequence[Row]) -> set[str]:
        """Put ``rows`` in the place of those from ``start`` up to ``stop``.

        Returns:
            The ids of those that were among the old ones, with the same value.
        """
        self._check(start, stop, rows)
        old = {row.id: row for row in self._rows[start:stop]}
        self._rows[start:stop] = rows
        self._at = {row.id: at for at, row in enumerate(self._rows)}
        return {row.id for row in rows if old.get(row.id) == row}

    def _check(self, start: int, stop: int, rows: Sequence[Row]) -> None:
        ids = {row.id for row in rows}
        known = [self._at[row_id] for row_id in ids if row_id in self._at]
        if any(not start <= at < stop for at in known) or len(ids) < len(rows):
            raise ValueError("Two rows of a transcript have the same id.")
