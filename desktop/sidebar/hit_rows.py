"""What was found, as rows: the title of the conversation and the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    Qt,
)

from desktop.conversations.values import Hit
from desktop.sidebar.clean_text import Spans, clean_snippet
from desktop.sidebar.rows import FACE, Index
from desktop.sidebar.wording import shown_title
from desktop.widgets.joined import named
from desktop.widgets.tooltips import plain_tooltip

_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class HitFace:
    """What is painted of a hit; the spans are in characters of the text before them."""

    title: str
    title_spans: Spans
    snippet: str
    spans: Spans


class HitRows(QAbstractListModel):
    """The best one first, as they were given."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit_at(self, index: Index) -> Hit | None:
        return self._hits[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hit_at(index)
        if hit is None:
            return None
        face, roles = _face_of(hit), Qt.ItemDataRole
        if role == FACE:
            return face
        if role == roles.DisplayRole:
            return face.title
        if role == roles.ToolTipRole:
            return plain_tooltip(f"{face.title}\n{face.snippet}")
        return named(face.title, face.snippet) if role == roles.AccessibleTextRole else None


def _face_of(hit: Hit) -> HitFace:
    if hit.message:
        return HitFace(shown_title(hit.title), (), *clean_snippet(hit.snippet, hit.spans))
    where = QCoreApplication.translate("Sidebar", "In the title")
    title, spans = clean_snippet(hit.snippet, hit.spans)
    if hit.snippet != hit.title:
        return HitFace(shown_title(hit.title), (), where, ())
    return HitFace(title, spans, where, ())
