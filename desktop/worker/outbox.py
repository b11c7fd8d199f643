"""Events on their way from the engine's thread to the window's thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QObject

from desktop.jobs.post import Post
from models.engine import protocol as p


class Outbox(Post):
    """Joins texts in a row: a slow window gets fewer and longer ones, not a growing queue."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, join=_join_texts)


def _join_texts(events: Sequence[p.Event]) -> Iterable[p.Event]:
    for (kind, request_id), row in groupby(events, lambda event: (type(event), event.request_id)):
        if kind is p.Text:
            pieces = (event.text for event in row if isinstance(event, p.Text))
            yield p.Text(request_id, "".join(pieces))
        else:
            yield from row
