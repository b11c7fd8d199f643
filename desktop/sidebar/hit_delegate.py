"""Paints a hit: the title in one line, and below it two lines of what was said."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.sidebar import painting
from desktop.sidebar.hit_rows import HitFace
from desktop.sidebar.rows import FACE, Index
from desktop.theme import scaled, theme
from desktop.widgets.line_height import line_height

_ABOVE_AND_BELOW = 8
_SNIPPET_LINES = 2


class HitDelegate(QStyledItemDelegate):
    """All rows are equally high."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title = line_height(option.font)
        snippet = line_height(painting.small(option.font)) * _SNIPPET_LINES
        return QSize(0, title + snippet + scaled(2 * _ABOVE_AND_BELOW) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face = index.data(FACE)
        if not isinstance(face, HitFace):
            return
        painter.save()
        painter.setClipRect(option.rect)
        painting.draw_ground(painter, option, current=False)
        self._paint_texts(painter, option, face)
        painter.restore()

    def _paint_texts(self, painter: QPainter, option: QStyleOptionViewItem, face: HitFace) -> None:
        p, around = theme().palette, scaled(_ABOVE_AND_BELOW)
        room = painting.text_room(option.rect).adjusted(0, around, 0, -around)
        title = QRect(room)
        title.setHeight(line_height(option.font))
        painting.draw_marked(painter, title, face.title, face.title_spans, option.font, p.text, 1)
        room.setTop(title.bottom() + 1)
        font = painting.small(option.font)
        lines = _SNIPPET_LINES
        painting.draw_marked(painter, room, face.snippet, face.spans, font, p.muted, lines)
