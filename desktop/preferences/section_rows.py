"""How the sections of the preferences are drawn in their list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import theme

_HEIGHT, _BESIDE, _RADIUS = 36, 12, 9


class SectionRows(QStyledItemDelegate):
    """A field behind the chosen one, with a ring around it while the list has the keyboard."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(words + 2 * _BESIDE, round(_HEIGHT * theme().scale))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        p, state = theme().palette, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(p.soft if chosen else p.raised))
            painter.setPen(QPen(QColor(p.accent), 1) if focused else QPen(Qt.PenStyle.NoPen))
            painter.drawRoundedRect(around, _RADIUS, _RADIUS)
        painter.setPen(QColor(p.text))
        inside = option.rect.adjusted(_BESIDE, 0, -_BESIDE, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()
