"""Paints the rows of conversations, and edits a title in its place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.icons import ICON_SIDE, icon
from desktop.sidebar import painting
from desktop.sidebar.rows import FACE, Face, Index
from desktop.theme import scaled, theme
from desktop.widgets.line_height import line_height

_ABOVE_AND_BELOW = 9
_MARK = 14
_DOT = 8
_GAP = 6


class ConversationDelegate(QStyledItemDelegate):
    """Headings and rows are equally high, so that the list need not measure each of them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = line_height(option.font) + scaled(2 * _ABOVE_AND_BELOW)
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face = index.data(FACE)
        if not isinstance(face, Face):
            return
        painter.save()
        painter.setClipRect(option.rect)
        if face.id:
            self._paint_row(painter, option, face)
        else:
            self._paint_heading(painter, option, face.title)
        painter.restore()

    def more_rect(self, row: QRect) -> QRect:
        """Where the menu button of a row is; it is seen where the pointer or the keyboard is."""
        ground = painting.ground_of(row)
        side = ground.height()
        return QRect(ground.right() + 1 - side, ground.top(), side, side)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("titleEditor")
        editor.setAccessibleName(self.tr("Title of the conversation"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """A row that changes meanwhile, as while it is answered, takes nothing away."""
        assert isinstance(editor, QLineEdit)
        if not editor.text():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(painting.ground_of(option.rect))

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        font = painting.heading(option.font)
        room = painting.text_room(option.rect)
        room.setTop(room.bottom() - line_height(font) - scaled(4))
        painting.draw_line(painter, room, words, font, theme().palette.muted)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, face: Face) -> None:
        painting.draw_ground(painter, option, current=face.current)
        room = painting.text_room(option.rect)
        state = QStyle.StateFlag
        if option.state & (state.State_MouseOver | state.State_HasFocus):
            button = self.more_rect(option.rect)
            _draw_icon(painter, "more", button, ICON_SIDE)
            room.setRight(button.left())
        if face.pinned:
            _draw_icon(painter, "pin", _taken(room, _MARK), _MARK)
        if face.answering:
            _draw_dot(painter, _taken(room, _DOT))
        painting.draw_line(painter, room, face.title, option.font, theme().palette.text)


def _taken(room: QRect, width: int) -> QRect:
    """The right end of the room, which is smaller by it afterwards."""
    wide = scaled(width)
    place = QRect(room.right() + 1 - wide, room.top(), wide, room.height())
    room.setRight(place.left() - scaled(_GAP))
    return place


def _draw_icon(painter: QPainter, name: str, place: QRect, size: int) -> None:
    side = scaled(size)
    square = QRect(0, 0, side, side)
    square.moveCenter(place.center())
    icon(name, theme().palette.text).paint(painter, square)


def _draw_dot(painter: QPainter, place: QRect) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().palette.accent))
    side = scaled(_DOT)
    dot = QRect(0, 0, side, side)
    dot.moveCenter(place.center())
    painter.drawEllipse(dot)
