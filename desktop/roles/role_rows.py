"""How roles are drawn in their list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import theme

_HEIGHT, _HEADING_HEIGHT, _BESIDE, _RADIUS = 36, 30, 12, 9
_Index = QModelIndex | QPersistentModelIndex


class RoleRows(QStyledItemDelegate):
    """A field behind the chosen one, with a ring around it while the list has the keyboard; above
    some of them a heading, which cannot be chosen."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = _HEIGHT if _is_role(index) else _HEADING_HEIGHT
        return QSize(0, round(height * theme().scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        p = theme().palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _is_role(index):
            _paint_field(painter, option)
            colour, place = p.text, Qt.AlignmentFlag.AlignVCenter
        else:
            colour, place = p.muted, Qt.AlignmentFlag.AlignBottom
        inside = option.rect.adjusted(_BESIDE, 0, -_BESIDE, -3)
        elided = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.setPen(QColor(colour))
        painter.drawText(inside, place, elided)
        painter.restore()


def _is_role(index: _Index) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)


def _paint_field(painter: QPainter, option: QStyleOptionViewItem) -> None:
    p, state = theme().palette, option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if not chosen and not state & QStyle.StateFlag.State_MouseOver:
        return
    around = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    painter.setBrush(QColor(p.soft if chosen else p.raised))
    painter.setPen(QPen(QColor(p.accent), 1) if focused else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(around, _RADIUS, _RADIUS)
